package org.touchstone.claims.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.claims.ClaimPage;
import org.touchstone.claims.ClaimSearch;
import org.touchstone.claims.ClaimSummary;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.Standing;
import org.touchstone.engine.Families;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Settings;
import org.touchstone.storage.Json;
import org.touchstone.support.CountingFamily;
import org.touchstone.support.SampleClaim;
import org.touchstone.support.TestDatabase;

class ClaimListsTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final CountingFamily FAMILY = new CountingFamily();
    private static final Families FAMILIES = new Families(List.of(FAMILY));
    private static final ClaimsHouse HOUSE = new ClaimsHouse(DATABASE, FAMILIES);
    private static final JdbcClient JDBC = DATABASE.asApplication();
    private static final int CLAIMS = 23;

    private final ClaimLists lists = new ClaimLists(JDBC, FAMILIES);

    @BeforeAll
    static void publishMany() {
        for (int i = 0; i < CLAIMS; i++) {
            publish("claim-" + i, 7);
        }
        // A second version of one, a claim about a family that is gone, and one that was withdrawn.
        publish("claim-3", 8);
        JDBC.sql("insert into family_version values ('gone@1', 'Gone', '', '[]', now())")
                .update();
        JDBC.sql("insert into claim (slug, created_at) values ('old', now())").update();
        JDBC.sql("insert into claim_version (claim_id, number, family, title, yaml, spec, settings, words, hash, nonce,"
                        + " published_at) select id, 1, 'gone@1', 'About what is Gone 100%', '',"
                        + " '{\"slug\": \"old\", \"titleScope\": \"About\", \"scope\": {\"words\": \"ÉTÉ only\"}}',"
                        + " '{}', '{}', ?, '', now() from claim where slug = 'old'")
                .param(Json.sha256("old"))
                .update();
        long account = JDBC.sql(
                        "insert into account (name, name_key, password_hash, role, created_at) values ('Ada', 'ada', 'x',"
                                + " 'AUTHOR', now()) returning id")
                .query(Long.class)
                .single();
        JDBC.sql("insert into withdrawal select id, ?, 'Wrong.', now() from claim where slug = 'claim-5'")
                .param(account)
                .update();
    }

    private static long publish(String slug, long salt) {
        return HOUSE.versions.insert(
                SampleClaim.spec(slug),
                FAMILY,
                FAMILY.settle(Map.of()),
                new ClaimVersion.Words("Counting", "always", "always", "always", Map.of("same", "always")),
                "slug: " + slug,
                Json.sha256(slug + salt),
                "nonce",
                Instant.parse("2026-01-02T03:04:05Z"));
    }

    private ClaimPage find(String text) {
        return lists.search(new ClaimSearch(text, null, ClaimSearch.Order.TITLE, 0, 100));
    }

    @ParameterizedTest
    @EnumSource
    void everyClaimIsOnExactlyOnePageHoweverManyHaveTheSameTitle(ClaimSearch.Order order) {
        List<String> seen = new ArrayList<>();
        ClaimPage page;
        int number = 0;
        do {
            page = lists.search(new ClaimSearch("", null, order, number++, 5));
            assertThat(page.total()).isEqualTo(CLAIMS + 1);
            page.claims().stream().map(ClaimSummary::slug).forEach(seen::add);
        } while (page.hasNext());
        assertThat(number).isEqualTo(5);
        assertThat(seen).hasSize(CLAIMS + 1).doesNotHaveDuplicates().contains("old", "claim-0", "claim-22");
    }

    @Test
    void claimsOfLivingFamiliesComeFirstAndWithdrawnOnesLast() {
        var slugs = lists.search(new ClaimSearch("", null, ClaimSearch.Order.FAMILY, 0, 100)).claims().stream()
                .map(ClaimSummary::slug)
                .toList();
        assertThat(slugs).endsWith("old", "claim-5");
    }

    @Test
    void aListShowsTheNewestVersionOnly() {
        assertThat(find("claim-3").claims()).extracting(ClaimSummary::number).containsExactly(2);
    }

    @Test
    void allWordsOfASearchMustStandSomewhereInAnyCase() {
        assertThat(find("oLD gone@1 été").claims())
                .extracting(ClaimSummary::slug)
                .containsExactly("old");
        assertThat(find("100%").total()).isEqualTo(1);
        assertThat(find("gone nowhere").total()).isZero();
        assertThat(find("_").total()).isZero();
        assertThat(find("\0 \t").total()).isEqualTo(CLAIMS + 1);
    }

    @Test
    void aPageBeyondTheLastIsEmptyAndStillSaysHowManyThereAre() {
        var page = lists.search(new ClaimSearch("", null, ClaimSearch.Order.FAMILY, 999_999, 100));
        assertThat(page.claims()).isEmpty();
        assertThat(page.total()).isEqualTo(CLAIMS + 1);
        assertThat(page.hasNext()).isFalse();
    }

    @Test
    void aFamilyIsCountedAndListedByItself() {
        assertThat(lists.counts())
                .containsOnly(Map.entry(CountingFamily.ID, (long) CLAIMS), Map.entry(FamilyId.parse("gone@1"), 1L));
        var gone = new ClaimSearch("", FamilyId.parse("gone@1"), ClaimSearch.Order.TITLE, 0, 100);
        assertThat(lists.search(gone).claims()).extracting(ClaimSummary::slug).containsExactly("old");
    }

    @Test
    void anExaminedModelIsFoundByItsSettingsAndSeed() {
        var version = HOUSE.versions.newest("claim-1").orElseThrow();
        var model = FAMILY.build(version.settings(), 7, Progress.SILENT);
        HOUSE.claims.keep(model, CountingFamily.ID, 7);
        assertThat(lists.examined(CountingFamily.ID, null, null)).isEmpty();
        JDBC.sql(
                        "insert into run (id, kind, state, priority, claim_version_id, family, settings, seed, spec, spec_hash,"
                                + " about, asked_at, changed_at) values ('aaaaaaaaaaaa', 'RERUN', 'RUNNING', 1, ?, 'counting@1',"
                                + " '{}', 7, '{}', repeat('0', 64), 'x', now(), now())")
                .param(version.id())
                .update();
        HOUSE.claims.record(
                version, "aaaaaaaaaaaa", SampleClaim.examination(model.weights().sha256(), 100), true);

        assertThat(lists.examined(CountingFamily.ID, null, null)).containsExactly(version.id());
        assertThat(lists.examined(CountingFamily.ID, version.settings(), 7L)).containsExactly(version.id());
        assertThat(lists.examined(CountingFamily.ID, version.settings(), 8L)).isEmpty();
        Settings other = FAMILY.settle(Map.of("steps", 9));
        assertThat(lists.examined(CountingFamily.ID, other, 7L)).isEmpty();
        assertThat(lists.find("claim-1")).hasValueSatisfying(claim -> {
            assertThat(claim.standing().word()).isEqualTo(Standing.Word.HELD);
            assertThat(claim.examinedAt()).isNotNull();
        });
    }
}
