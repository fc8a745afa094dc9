package org.touchstone.critiques;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Finds critiques as one reader may see them: {@code viewer} is their account, or {@link CritiqueRows#ANYONE}. */
@Repository
class CritiqueReading {

    private static final String TREE = "with recursive tree (id, root) as (select id, id from critique"
            + " where id in (:roots) union all"
            + " select child.id, tree.root from critique child join tree on child.parent_id = tree.id) ";

    private final JdbcClient jdbc;

    CritiqueReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Critique> find(long id, long viewer) {
        return as(viewer, CritiqueRows.SELECT + CritiqueRows.FROM + "where c.id = :id and " + CritiqueRows.PLACED)
                .param("id", id)
                .query(CritiqueRows::critique)
                .optional();
    }

    /** The critique that begins the discussion which a contribution belongs to. */
    Optional<Long> root(long id) {
        return jdbc.sql("with recursive up (id, parent_id) as (select id, parent_id from critique where id = :id"
                        + " union all select c.id, c.parent_id from critique c join up on up.parent_id = c.id)"
                        + " select id from up where parent_id is null")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    /** Ids of critiques, newest first. */
    List<Long> ids(CritiqueSearch search, long viewer, long limit, long offset) {
        return found(
                        "select c.id ",
                        search,
                        viewer,
                        " order by c.created_at desc, c.id desc limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, index) -> row.getLong("id"))
                .list();
    }

    long count(CritiqueSearch search, long viewer) {
        return found("select count(*) ", search, viewer, "").query(Long.class).single();
    }

    private StatementSpec found(String select, CritiqueSearch search, long viewer, String order) {
        Collection<String> kinds = (search.kinds().isEmpty() ? List.of(CritiqueKind.values()) : search.kinds())
                .stream().map(Enum::name).toList();
        return as(
                        viewer,
                        select + CritiqueRows.FROM
                                + "where k.slug = :slug and c.parent_id is null and c.kind in (:kinds)"
                                + " and (cast(:version as int) is null or v.number = :version) and "
                                + CritiqueRows.PLACED + order)
                .param("slug", search.slug())
                .param("kinds", kinds)
                .param("version", search.version());
    }

    Map<CritiqueKind, Long> kinds(CritiqueSearch search, long viewer) {
        Map<CritiqueKind, Long> kinds = new EnumMap<>(CritiqueKind.class);
        var all = new CritiqueSearch(search.slug(), java.util.Set.of(), search.version(), search.order(), 0, 1);
        found("select c.kind, count(*) as n ", all, viewer, " group by c.kind").query(row -> {
            kinds.put(CritiqueKind.valueOf(row.getString("kind")), row.getLong("n"));
        });
        return kinds;
    }

    /** These critiques, in the order of the ids; those that this reader may not know of are left out. */
    List<Critique> all(List<Long> ids, long viewer) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Critique> found = new HashMap<>();
        as(viewer, CritiqueRows.SELECT + CritiqueRows.FROM + "where c.id in (:ids) and " + CritiqueRows.PLACED)
                .param("ids", ids)
                .query(CritiqueRows::critique)
                .list()
                .forEach(critique -> found.put(critique.id(), critique));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    /** Replies of any depth, oldest first, the first {@code most} of each discussion, by the id of its critique. */
    Map<Long, List<Critique>> replies(Collection<Long> roots, long viewer, int most, long from) {
        Map<Long, List<Critique>> replies = new LinkedHashMap<>();
        if (roots.isEmpty()) {
            return replies;
        }
        as(
                        viewer,
                        TREE + "select * from (" + CritiqueRows.SELECT + ", tree.root as tree_root,"
                                + " row_number() over (partition by tree.root order by c.created_at, c.id) as place "
                                + CritiqueRows.FROM + "join tree on tree.id = c.id where c.id <> tree.root and "
                                + CritiqueRows.PLACED
                                + ") as placed where place > :from and place <= :to order by created_at, id")
                .param("roots", roots)
                .param("from", from)
                .param("to", from + most)
                .query((row, n) -> replies.computeIfAbsent(row.getLong("tree_root"), root -> new ArrayList<>())
                        .add(CritiqueRows.critique(row, n)))
                .list();
        return replies;
    }

    Map<Long, Long> replyCounts(Collection<Long> roots, long viewer) {
        Map<Long, Long> counts = new HashMap<>();
        if (!roots.isEmpty()) {
            as(
                            viewer,
                            TREE + "select tree.root, count(*) as n from critique c join tree on tree.id = c.id"
                                    + " where c.id <> tree.root and " + CritiqueRows.PLACED + " group by tree.root")
                    .param("roots", roots)
                    .query(row -> {
                        counts.put(row.getLong("root"), row.getLong("n"));
                    });
        }
        return counts;
    }

    /** What everyone may read about a claim, replies included, oldest first. */
    List<Critique> shown(String slug, int size, long offset) {
        return as(
                        CritiqueRows.ANYONE,
                        CritiqueRows.SELECT + CritiqueRows.FROM + "where k.slug = :slug and " + CritiqueRows.SHOWN
                                + " order by c.id limit :size offset :offset")
                .param("slug", slug)
                .param("size", size)
                .param("offset", offset)
                .query(CritiqueRows::critique)
                .list();
    }

    long countShown(String slug) {
        return jdbc.sql("select count(*) " + CritiqueRows.FROM + "where k.slug = ? and " + CritiqueRows.SHOWN)
                .param(slug)
                .query(Long.class)
                .single();
    }

    private StatementSpec as(long viewer, String sql) {
        return jdbc.sql(sql).param("viewer", viewer);
    }
}
