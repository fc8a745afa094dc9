package org.touchstone.critiques;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.notices.Notice;
import org.touchstone.notices.Notices;

/** Tells people of a contribution that everyone may read now: those whom it answers, and the claim's author. */
@Component
class Announcing {

    private final JdbcClient jdbc;
    private final Notices notices;

    Announcing(JdbcClient jdbc, Notices notices) {
        this.jdbc = jdbc;
        this.notices = notices;
    }

    /** In the caller's transaction; whoever was told of it is not told again. */
    void announce(long id) {
        Told told = jdbc.sql("with recursive up (id, parent_id, account_id, depth) as"
                        + " (select id, parent_id, account_id, 0 from critique where id = :id union all"
                        + " select c.id, c.parent_id, c.account_id, up.depth + 1 from critique c join up on up.parent_id = c.id)"
                        + " select c.account_id as writer, c.kind, c.stance, k.slug, o.account_id as owner,"
                        + " (select account_id from up where depth = 1) as parent,"
                        + " (select account_id from up where parent_id is null) as root"
                        + " from critique c join claim_version v on v.id = c.claim_version_id"
                        + " join claim k on k.id = v.claim_id left join claim_owner o on o.claim_id = k.id"
                        + " where c.id = :id")
                .param("id", id)
                .query((row, n) -> new Told(
                        row.getLong("writer"),
                        CritiqueKind.valueOf(row.getString("kind")),
                        row.getString("stance") == null ? null : Stance.valueOf(row.getString("stance")),
                        row.getString("slug"),
                        row.getObject("owner", Long.class),
                        row.getObject("parent", Long.class),
                        row.getLong("root")))
                .single();
        String link = "/claims/" + told.slug() + "#critique-" + id;
        String key = "critique/" + id;
        told.answered()
                .forEach(person -> notices.tell(
                        person,
                        told.stance() == null ? Notice.Kind.REPLY : Notice.Kind.ANSWER,
                        told.sentence(person),
                        link,
                        key));
        Long owner = told.owner();
        if (owner != null && owner != told.writer() && !told.answered().contains(owner)) {
            notices.tell(owner, Notice.Kind.REPLY, told.ownerSentence(), link, key);
        }
    }

    private record Told(
            long writer,
            CritiqueKind kind,
            @Nullable Stance stance,
            String slug,
            @Nullable Long owner,
            @Nullable Long parent,
            long root) {

        /** The writers of what it answers: the contribution itself, and the critique that began the discussion. */
        Set<Long> answered() {
            Set<Long> people = new LinkedHashSet<>();
            if (parent != null) {
                people.add(parent);
                people.add(root);
                people.remove(writer);
            }
            return people;
        }

        String sentence(long person) {
            if (stance != null) {
                return "The author of the claim “" + slug + "” " + (stance == Stance.CONCEDED ? "concedes" : "disputes")
                        + " your critique.";
            }
            String who = owner != null && owner == writer ? "The claim’s author" : "A reader";
            return who + " replied " + (parent != null && parent == person ? "to you" : "to your critique")
                    + " on the claim “" + slug + "”.";
        }

        String ownerSentence() {
            return parent != null
                    ? "A reader replied to a critique of your claim “" + slug + "”."
                    : "A reader criticised your claim “" + slug + "”: "
                            + kind.title().toLowerCase(java.util.Locale.ROOT) + ".";
        }
    }
}
