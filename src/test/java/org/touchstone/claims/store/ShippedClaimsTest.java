package org.touchstone.claims.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.claims.Attempt;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.ImportReport;
import org.touchstone.claims.Models;
import org.touchstone.engine.Families;
import org.touchstone.engine.Input;
import org.touchstone.engine.Model;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Progress;
import org.touchstone.support.TestDatabase;

/** The claims that ship, on a real database and with a really trained model. */
class ShippedClaimsTest {

    private final Families families = Families.standard();
    private final ClaimsHouse house = new ClaimsHouse(TestDatabase.fresh(), families);
    private final JdbcClient jdbc = house.jdbc;
    private final VersionStore versions = house.versions;
    private final ClaimImport imports = house.imports;
    private final StoredClaims claims = house.claims;
    private final Models models = house.models;

    @Test
    void importingTwiceChangesNothing() {
        ImportReport first = claims.importShipped();
        assertThat(first.problems()).isEmpty();
        assertThat(first.published()).hasSizeGreaterThanOrEqualTo(3);
        ImportReport second = claims.importShipped();
        assertThat(second.published()).isEmpty();
        assertThat(second.unchanged()).isEqualTo(first.published().size());
    }

    @Test
    void aFileThatGoesBackToAnEarlierTextIsTheNewestVersionAgain() {
        ClaimVersion first = claims.importShipped().published().getFirst();
        String title = first.spec().title();
        String other = first.yaml().replace(title, title.replaceFirst("[.]?$", "!"));
        assertThat(imports.publish(Map.of("claim.yaml", other)).published()).hasSize(1);

        ImportReport back = imports.publish(Map.of("claim.yaml", first.yaml()));

        assertThat(back.problems()).isEmpty();
        assertThat(versions.newest(first.slug()).orElseThrow()).satisfies(newest -> {
            assertThat(newest.number()).isEqualTo(3);
            assertThat(newest.hash()).isEqualTo(first.hash());
        });
    }

    @Test
    void whatAReaderTriesIsAnsweredByTheStoredWeightsAsByTheTrainedModel() {
        claims.importShipped();
        ClaimVersion version = claims.unexamined().getFirst();
        double[] input = everythingOn(version);
        assertThat(models.attempt(version.id(), input)).isEmpty();

        Model trained = firstRun(version, "000000000001");

        Attempt attempt = models.attempt(version.id(), input).orElseThrow();
        assertThat(attempt.output())
                .containsExactly(
                        Arrays.stream(trained.trace(input).value("y")).boxed().toArray(Double[]::new));
    }

    /** Two stories about one model are told apart where a reader can see it. */
    @Test
    void claimsThatDisagreeShowAnInputAtWhichTheyPart() {
        claims.importShipped();
        ClaimVersion first = versions.newest("equal-numbers-first-is-copied").orElseThrow();
        ClaimVersion second = versions.newest("equal-numbers-second-is-copied").orElseThrow();
        assertThat(models.parting(first.id(), second.id())).isEmpty();
        firstRun(first, "000000000001");
        firstRun(second, "000000000002");

        Models.Parting parting = models.parting(first.id(), second.id()).orElseThrow();
        assertThat(parting.input().getFirst()).isNotEqualTo(parting.input().getLast());
        assertThat(parting.inScope()).isFalse();
        assertThat(parting.holds()).isTrue();
        assertThat(models.parting(second.id(), first.id()).orElseThrow().holds())
                .isFalse();
    }

    private Model firstRun(ClaimVersion version, String run) {
        ModelFamily family = families.get(version.spec().subject().family());
        long seed = version.spec().subject().seed();
        Model trained = family.build(version.settings(), seed, Progress.SILENT);
        claims.keep(trained, family.id(), seed);
        jdbc.sql("insert into run (id, kind, state, priority, claim_version_id, family, settings, seed, spec,"
                        + " spec_hash, about, asked_at, changed_at) values (?, 'PUBLICATION', 'RUNNING',"
                        + " 1, ?, 'x', '{}', 0, '{}', repeat('0', 64), 'x', now(), now())")
                .params(run, version.id())
                .update();
        assertThat(claims.record(version, run, claims.examine(version, trained, Progress.SILENT), true))
                .isTrue();
        return trained;
    }

    private double[] everythingOn(ClaimVersion version) {
        return families.get(version.spec().subject().family()).inputs(version.settings()).stream()
                .mapToDouble(Input::max)
                .toArray();
    }
}
