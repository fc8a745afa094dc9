package org.touchstone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.people.Role;
import org.touchstone.storage.Json;
import org.touchstone.support.Hostile;
import org.touchstone.support.HostileClaims;
import org.touchstone.support.Insiders;
import org.touchstone.support.Insiders.Insider;
import org.touchstone.support.Program;
import org.touchstone.support.QuickClaims;

/**
 * A program in which somebody has put every hostile text into every field that keeps one, straight into its tables, so
 * that nothing that refuses or changes a text on its way in stands between it and the pages.
 */
final class Planted {

    /** The claim whose discussion is full of them. */
    static final String CLAIM = "hostile-claim-0";

    private static final int SHORT = 500;
    private static final int REASON = 1_000;

    final Insider writer;
    final Insider moderator;
    final Insider administrator;
    final List<String> slugs = new ArrayList<>();
    final List<Long> critiques = new ArrayList<>();
    long draft;

    private final JdbcClient owner;

    Planted(Program program) {
        var people = Insiders.of(program);
        writer = people.make(Role.AUTHOR);
        moderator = people.make(Role.MODERATOR);
        administrator = people.make(Role.ADMINISTRATOR);
        owner = program.database().asOwner();
        claims();
        discussion();
        moderation();
        rest();
    }

    private void claims() {
        for (var yaml : HostileClaims.all(QuickClaims.model())) {
            QuickClaims.publish(owner, yaml, writer.id(), joined(2_000));
            slugs.add(yaml.replaceAll("(?s).*?\\bslug: ([a-z0-9-]+).*", "$1"));
        }
        update(
                "insert into withdrawal (claim_id, account_id, why, at) select id, ?, ?, now() from claim where slug = ?",
                writer.id(),
                joined(2_000),
                slugs.getLast());
    }

    /** Every text as a critique and as a reply, each with itself as its interests and as the passage it is about. */
    private void discussion() {
        var version = id("select v.id from claim_version v join claim k on k.id = v.claim_id where k.slug = ?", CLAIM);
        for (var text : Hostile.texts()) {
            var anchor =
                    Json.write(Map.of("kind", "PASSAGE", "id", "title", "quote", text, "prefix", text, "suffix", text));
            var critique = critique(version, "UNCLEAR", anchor, null, text);
            critiques.add(critique);
            critique(version, "REPLY", null, critique, text);
        }
        for (var text : Hostile.fields(SHORT, "\n\n")) {
            var critique = id(
                    "insert into critique (claim_version_id, account_id, kind, body, interests, input, created_at)"
                            + " values (?, ?, 'COUNTEREXAMPLE', ?, ?, '[1, 0, 0, 0, 0]', now()) returning id",
                    version,
                    writer.id(),
                    text,
                    text);
            update(
                    "insert into submission (critique_id, outcome, words, at) values (?, 'UNCHECKED', ?, now())",
                    critique,
                    text);
            critiques.add(critique);
        }
    }

    private void moderation() {
        var reasons = Hostile.fields(REASON, "\n");
        for (int i = 0; i < reasons.size(); i++) {
            var reason = reasons.get(i);
            long flagged = critiques.get(i);
            long hidden = critiques.get(20 + i);
            update(
                    "insert into flag (critique_id, account_id, rule, words, at) values (?, ?, 'OTHER', ?, now())",
                    flagged,
                    moderator.id(),
                    reason);
            update("update critique set hidden_at = now(), hidden_reason = ? where id = ?", reason, hidden);
            update(
                    "insert into moderation_action (critique_id, account_id, action, rule, reason, at)"
                            + " values (?, ?, 'HIDDEN', 'OTHER', ?, now())",
                    hidden,
                    moderator.id(),
                    reason);
            update(
                    "insert into appeal (critique_id, account_id, words, at) values (?, ?, ?, now())",
                    hidden,
                    writer.id(),
                    reason);
            update("update critique set waiting = true where id = ?", critiques.get(40 + i));
        }
    }

    private void rest() {
        update("update account set about = ? where id = ?", joined(SHORT), writer.id());
        for (var text : Hostile.fields(60, " ")) {
            update(
                    "insert into access_token (account_id, name, token_hash, created_at, expires_at)"
                            + " values (?, ?, ?, now(), now() + interval '1 day')",
                    writer.id(),
                    text,
                    Json.sha256(text));
        }
        for (var text : Hostile.fields(SHORT, " ")) {
            update(
                    "insert into notice (account_id, kind, words, link, once_key, at) values (?, 'REPLY', ?, ?, ?, now())",
                    writer.id(),
                    text,
                    "/claims/" + CLAIM,
                    Json.sha256(text));
            update(
                    "insert into audit_log (at, actor, action, subject, detail)"
                            + " values (now(), ?, 'hide', ?, cast(? as jsonb))",
                    text,
                    text,
                    Json.write(Map.of(text, text)));
        }
        draft = id(
                "insert into draft (account_id, title, yaml, made_at, changed_at) values (?, ?, ?, now(), now()) returning id",
                writer.id(),
                joined(200),
                joined(50_000));
        update(
                "insert into draft (account_id, title, yaml, made_at, changed_at) select account_id, title,"
                        + " (select yaml from claim_version v join claim k on k.id = v.claim_id where k.slug = ?),"
                        + " now(), now() from draft where id = ?",
                CLAIM,
                draft);
    }

    private long critique(long version, String kind, @Nullable String anchor, @Nullable Long parent, String text) {
        return id(
                "insert into critique (claim_version_id, account_id, kind, anchor, parent_id, body, interests, created_at)"
                        + " values (?, ?, ?, cast(? as jsonb), ?, ?, ?, now()) returning id",
                version,
                writer.id(),
                kind,
                anchor,
                parent,
                text,
                text);
    }

    private static String joined(int longest) {
        return Hostile.fields(longest, " ").getFirst();
    }

    private void update(String sql, @Nullable Object... values) {
        owner.sql(sql).params(java.util.Arrays.asList(values)).update();
    }

    private long id(String sql, @Nullable Object... values) {
        return owner.sql(sql)
                .params(java.util.Arrays.asList(values))
                .query(Long.class)
                .single();
    }
}
