package org.touchstone.claims.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.claims.ClaimState;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.Examination;
import org.touchstone.claims.LifeEvent;
import org.touchstone.claims.Standing;
import org.touchstone.claims.Strength;
import org.touchstone.engine.Families;
import org.touchstone.engine.Model;
import org.touchstone.engine.Progress;
import org.touchstone.storage.Json;
import org.touchstone.support.CountingFamily;
import org.touchstone.support.SampleClaim;
import org.touchstone.support.TestDatabase;

class StoredClaimsTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static int number;

    private final CountingFamily family = new CountingFamily();
    private final JdbcClient jdbc = DATABASE.asApplication();
    private final Families families = new Families(List.of(family));
    private final ClaimsHouse house = new ClaimsHouse(DATABASE, families);
    private final VersionStore versions = house.versions;
    private final StoredClaims claims = house.claims;

    private ClaimVersion version = publish("claim-" + ++number);
    private final Model model = family.build(version.settings(), 7, Progress.SILENT);
    private final String hash = model.weights().sha256();

    @BeforeEach
    void keepWeights() {
        claims.keep(model, CountingFamily.ID, 7);
        claims.keep(model, CountingFamily.ID, 7);
    }

    private ClaimVersion publish(String slug) {
        long id = versions.insert(
                SampleClaim.spec(slug),
                family,
                family.settle(Map.of()),
                new ClaimVersion.Words("Counting", "always", "always", "always", Map.of("same", "always")),
                "slug: " + slug,
                Json.sha256(slug + System.nanoTime()),
                "nonce",
                NOW);
        return new VersionStore(jdbc).byId(id).orElseThrow();
    }

    private String run(String id) {
        return run(id, "RERUN", "visitor:a");
    }

    private String run(String id, String kind, String asker) {
        jdbc.sql("insert into run (id, kind, state, priority, claim_version_id, family, settings, seed, spec,"
                        + " spec_hash, about, asked_at, changed_at) values (?, ?, 'RUNNING', 1, ?, 'counting@1',"
                        + " '{}', 7, '{}', repeat('0', 64), 'x', now(), now())")
                .params(id, kind, version.id())
                .update();
        jdbc.sql("insert into run_asker (run_id, asker, asked_at) values (?, ?, now())")
                .params(id, asker)
                .update();
        return id;
    }

    @Test
    void whatAnAuthorPublishedComesBackWhole() {
        assertThat(version.spec()).isEqualTo(SampleClaim.spec(version.slug()));
        assertThat(version.publishedAt()).isEqualTo(NOW);
        assertThat(version.words().evals()).containsEntry("same", "always");
        assertThat(version.number()).isEqualTo(1);
    }

    @Test
    void aClaimThatNobodyRanSaysSo() {
        ClaimState state = claims.find(version.slug()).orElseThrow();
        assertThat(state.standing().word()).isEqualTo(Standing.Word.NOT_CHECKED);
        assertThat(state.examination()).isNull();
        assertThat(claims.unexamined()).extracting(ClaimVersion::id).contains(version.id());
    }

    @Test
    void theFirstRunSetsTheStandingAndEverythingItFoundComesBack() {
        Examination found = SampleClaim.examination(hash, 100);
        assertThat(claims.record(version, run(id(1)), found, true)).isTrue();

        ClaimState state = claims.find(version.slug(), 1).orElseThrow();
        assertThat(state.standing().word()).isEqualTo(Standing.Word.HELD);
        assertThat(state.examination()).isEqualTo(found);
        assertThat(state.examinedBy()).isEqualTo(id(1));
        assertThat(claims.unexamined()).extracting(ClaimVersion::id).doesNotContain(version.id());
        assertThat(claims.history(version.slug()))
                .extracting(LifeEvent::kind)
                .containsExactly(LifeEvent.Kind.STANDING, LifeEvent.Kind.PUBLISHED);
    }

    @Test
    void anotherModelsFindingsNeverMoveTheStanding() {
        claims.record(version, run(id(1)), SampleClaim.examination(hash, 100), true);
        Model other = family.build(version.settings(), 8, Progress.SILENT);
        claims.keep(other, CountingFamily.ID, 8);

        boolean counts = claims.record(
                version, run(id(2)), SampleClaim.examination(other.weights().sha256(), 3), true);

        assertThat(counts).isFalse();
        assertThat(claims.find(version.slug()).orElseThrow().standing().word()).isEqualTo(Standing.Word.HELD);
        assertThat(claims.published(version.id()).orElseThrow().weightsHash()).isEqualTo(hash);
        assertThat(claims.examination(id(2))).isPresent();
    }

    @Test
    void aRerunHereNeverRaisesTheStrengthOfEvidence() {
        Examination found = SampleClaim.examination(hash, 100);
        claims.record(version, run(id(1), "PUBLICATION", "server"), found, true);
        Strength first = claims.find(version.slug()).orElseThrow().strength();
        claims.record(version, run(id(2), "RERUN", "visitor:a"), found, true);
        assertThat(claims.find(version.slug()).orElseThrow().strength()).isEqualTo(first);
    }

    @Test
    void anExplorationNeverMovesTheStandingEvenWithTheSameWeights() {
        assertThat(claims.record(version, run(id(1)), SampleClaim.examination(hash, 3), false))
                .isFalse();
        assertThat(claims.find(version.slug()).orElseThrow().standing().word()).isEqualTo(Standing.Word.NOT_CHECKED);
    }

    @Test
    void aPublishedClaimCannotBeRewritten() {
        assertThatThrownBy(() -> jdbc.sql("update claim_version set title = 'x' where id = ?")
                        .param(version.id())
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void aMalformedFileIsNamedAndTheOthersGoOn() {
        var report = house.imports.publish(Map.of("broken.yaml", "slug: [", "empty.yaml", ""));
        assertThat(report.published()).isEmpty();
        assertThat(report.problems())
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).startsWith("The claim file broken.yaml was left out. "));
    }

    @Test
    void aClaimThatNobodyRanIsListedAllTheSame() {
        assertThat(claims.summary(version.slug())).hasValueSatisfying(summary -> {
            assertThat(summary.versionId()).isEqualTo(version.id());
            assertThat(summary.title()).isEqualTo("For every number, it counts");
            assertThat(summary.titleScope()).isEqualTo("For every number");
            assertThat(summary.scopeWords()).isEqualTo("It is always so.");
            assertThat(summary.family()).isEqualTo(CountingFamily.ID);
            assertThat(summary.standing().word()).isEqualTo(Standing.Word.NOT_CHECKED);
            assertThat(summary.examinedAt()).isNull();
        });
    }

    private String id(int run) {
        return "%08d%04d".formatted(version.id(), run);
    }

    @Test
    void ofALongLifeTheLastIsToldOneByOneAndTheRestIsCounted() {
        repeat("insert into run (id, kind, state, priority, claim_version_id, family, settings, seed, spec, spec_hash,"
                + " about, asked_at, changed_at) select translate(to_char(i, 'FM000000000000'), '1', 'z'), 'RERUN',"
                + " 'SUCCEEDED', 1, :version, 'counting@1', '{}', 7, '{}', repeat('0', 64), 'x', now(), now()");
        repeat("insert into examination (run_id, claim_version_id, weights_hash, counts, body, at)"
                + " select translate(to_char(i, 'FM000000000000'), '1', 'z'), :version, :hash, true, '{}',"
                + " now() + i * interval '1 minute'");
        repeat("insert into standing (claim_version_id, word, held, tried, words, strength, at) select :version,"
                + " case when i % 2 = 0 then 'HELD' else 'BROKEN' end, i, 100, 'Said ' || i, '{}',"
                + " now() + i * interval '1 minute'");
        repeat("insert into counterexample (claim_version_id, part, weights_hash, input, margin, words, at, simplest,"
                + " input_key) select :version, 'MECHANISM', :hash, '[1]', -1, 'Broke ' || i,"
                + " now() + i * interval '1 minute', '[1]', lpad(i::text, 64, '0')");
        jdbc.sql("insert into counterexample_replay (counterexample_id, claim_version_id, weights_hash, outcome, words,"
                        + " at) select id, :version, :hash, 'HOLDS', 'It holds.', at from counterexample"
                        + " where claim_version_id = :version")
                .param("version", version.id())
                .param("hash", hash)
                .update();

        List<LifeEvent> life = claims.history(version.slug());

        assertThat(life)
                .filteredOn(event -> event.kind() == LifeEvent.Kind.EARLIER)
                .extracting(LifeEvent::words)
                .containsExactlyInAnyOrder(
                        "Before that, 10 more inputs were found at which it fails.",
                        "Before that, 10 more inputs that broke earlier versions were tried on this one and did not fail.",
                        "Before that, 10 more changes of where it stands were recorded.",
                        "Before that, 9 more times the model was built again and came out the same.");
        assertThat(life)
                .filteredOn(event -> event.kind() == LifeEvent.Kind.REPLAY)
                .hasSize(50)
                .first()
                .satisfies(event -> assertThat(life.getFirst().at()).isEqualTo(event.at()));
        assertThat(life).extracting(LifeEvent::words).anyMatch(words -> words.contains("Said 60"));
    }

    private void repeat(String insertSelect) {
        jdbc.sql(insertSelect + " from generate_series(1, 60) as i")
                .param("version", version.id())
                .param("hash", hash)
                .update();
    }
}
