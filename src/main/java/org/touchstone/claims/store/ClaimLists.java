package org.touchstone.claims.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.claims.ClaimPage;
import org.touchstone.claims.ClaimSearch;
import org.touchstone.claims.ClaimSummary;
import org.touchstone.claims.Standing;
import org.touchstone.engine.Families;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.Settings;
import org.touchstone.storage.Json;
import org.touchstone.storage.Times;

/** SQL of lists of claims in their newest version. Only the claims of a page are read further than their first columns. */
@Component
class ClaimLists {

    private static final int MOST_EXAMINED = 20;

    private static final String NEWEST =
            " not exists (select from claim_version n" + " where n.claim_id = v.claim_id and n.number > v.number)";

    private static final String WANTED = NEWEST + " and (cast(:family as text) is null or v.family = :family)"
            + " and not exists (select from unnest(cast(:words as text[])) w(word)"
            + " where position(lower(w.word) in v.searched) = 0)";

    private static final String BY_TITLE = "v.title, v.id";

    private static final String BY_FAMILY = "exists (select from withdrawal w where w.claim_id = v.claim_id),"
            + " array_position(cast(:families as text[]), split_part(v.family, '@', 1)), v.title, v.id";

    private static final String SUMMARY = """
            select v.id, c.slug, v.number, v.title, v.spec ->> 'titleScope' as title_scope,
                v.spec -> 'scope' ->> 'words' as scope_words, v.family, s.word, s.held, s.tried, s.words, e.at
            from claim_version v join claim c on c.id = v.claim_id
                left join lateral (select * from standing s where s.claim_version_id = v.id
                    order by s.id desc limit 1) s on true
                left join lateral (select e.at from examination e where e.claim_version_id = v.id and e.counts
                    order by e.at desc limit 1) e on true
            """;

    private final JdbcClient jdbc;
    private final Families families;

    ClaimLists(JdbcClient jdbc, Families families) {
        this.jdbc = jdbc;
        this.families = families;
    }

    ClaimPage search(ClaimSearch search) {
        String order = search.order() == ClaimSearch.Order.TITLE ? BY_TITLE : BY_FAMILY;
        // Which claims, and in which order, is settled before anything more is read of them.
        List<ClaimSummary> claims = wanted(
                        "with page as materialized (select v.id from claim_version v where " + WANTED + " order by "
                                + order + " limit :size offset :start) " + SUMMARY
                                + " join page on page.id = v.id order by " + order,
                        search)
                .param("size", search.size())
                .param("start", (long) search.page() * search.size())
                .param(
                        "families",
                        families.all().stream()
                                .map(family -> family.id().name())
                                .toArray(String[]::new))
                .query(ClaimLists::summary)
                .list();
        long total = wanted("select count(*) from claim_version v where " + WANTED, search)
                .query(Long.class)
                .single();
        return new ClaimPage(claims, total, search.page(), search.size());
    }

    private JdbcClient.StatementSpec wanted(String sql, ClaimSearch search) {
        FamilyId family = search.family();
        return jdbc.sql(sql)
                .param("family", family == null ? null : family.toString())
                .param("words", search.words().toArray(String[]::new));
    }

    Optional<ClaimSummary> find(String slug) {
        return jdbc.sql(SUMMARY + "where c.slug = :slug and" + NEWEST)
                .param("slug", slug)
                .query(ClaimLists::summary)
                .optional();
    }

    /** How many claims are about which family. */
    Map<FamilyId, Long> counts() {
        Map<FamilyId, Long> counts = new HashMap<>();
        jdbc.sql("select v.family, count(*) as claims from claim_version v where" + NEWEST + " group by v.family")
                .query(row -> {
                    counts.put(FamilyId.parse(row.getString("family")), row.getLong("claims"));
                });
        return Map.copyOf(counts);
    }

    /**
     * Newest versions about a family that have been examined, by title.
     *
     * @param settings that theirs are the same as, or part of; null for any
     * @param seed null for any
     */
    List<Long> examined(FamilyId family, @Nullable Settings settings, @Nullable Long seed) {
        return jdbc.sql("select v.id from claim_version v where v.family = :family and" + NEWEST
                        + " and exists (select from examination e where e.claim_version_id = v.id and e.counts)"
                        + " and (cast(:settings as jsonb) is null or v.settings <@ cast(:settings as jsonb))"
                        + " and (cast(:seed as bigint) is null"
                        + " or cast(v.spec -> 'subject' ->> 'seed' as bigint) = :seed)"
                        + " order by v.title, v.id limit " + MOST_EXAMINED)
                .param("family", family.toString())
                .param("settings", settings == null ? null : Json.write(settings))
                .param("seed", seed)
                .query((row, index) -> row.getLong("id"))
                .list();
    }

    private static ClaimSummary summary(ResultSet row, int index) throws SQLException {
        String word = row.getString("word");
        return new ClaimSummary(
                row.getLong("id"),
                row.getString("slug"),
                row.getInt("number"),
                row.getString("title"),
                row.getString("title_scope"),
                row.getString("scope_words"),
                FamilyId.parse(row.getString("family")),
                word == null
                        ? StandingKeeper.UNCHECKED
                        : new Standing(
                                Standing.Word.valueOf(word),
                                row.getLong("held"),
                                row.getLong("tried"),
                                row.getString("words")),
                Times.ifAny(row, "at"));
    }
}
