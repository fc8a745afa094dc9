package org.touchstone.critiques;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.claims.ClaimChannel;
import org.touchstone.claims.Publishing;
import org.touchstone.people.SignedIn;
import org.touchstone.storage.AuditLog;
import org.touchstone.storage.Json;
import org.touchstone.storage.Times;

/** Puts contributions into the database, each with its entry in the audit log and a word to open pages. */
@Repository
class CritiqueStore {

    private final JdbcClient jdbc;
    private final Publishing publishing;
    private final PreModeration moderation;
    private final Announcing announcing;
    private final AuditLog audit;
    private final Clock clock;

    CritiqueStore(
            JdbcClient jdbc,
            Publishing publishing,
            PreModeration moderation,
            Announcing announcing,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.publishing = publishing;
        this.moderation = moderation;
        this.announcing = announcing;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is put in.
     *
     * @param versionId for a reply, that of the contribution it answers
     * @param once null where the sender does not care
     */
    record Row(
            long versionId,
            CritiqueKind kind,
            @Nullable Anchor anchor,
            @Nullable Long parentId,
            @Nullable Stance stance,
            String body,
            @Nullable String interests,
            @Nullable UUID once) {

        /** The same key with anything else is another contribution: its writer changed it after a first try failed. */
        @Nullable
        UUID key() {
            return once == null ? null : UUID.nameUUIDFromBytes(Json.write(this).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The id of the contribution that was sent before with the same key. */
    Optional<Long> sentBefore(Row row, long accountId) {
        return row.once() == null
                ? Optional.empty()
                : jdbc.sql("select id from critique where account_id = :account and client_key = :key")
                        .param("account", accountId)
                        .param("key", row.key())
                        .query(Long.class)
                        .optional();
    }

    /** Refuses what is added to a withdrawn claim; in a transaction, it stays open until that ends. */
    @Transactional
    void requireOpen(Row row) {
        publishing.requireOpen(
                jdbc.sql("select k.slug from claim k join claim_version v on v.claim_id = k.id where v.id = ?")
                        .param(row.versionId())
                        .query(String.class)
                        .single());
    }

    /** Its id; that of the first where the same text is sent twice at once. */
    @Transactional
    long insert(Row row, SignedIn writer) {
        requireOpen(row);
        boolean waiting = moderation.holdsBack(writer);
        Optional<Long> id = jdbc.sql(
                        "insert into critique (claim_version_id, account_id, kind, anchor, parent_id, stance,"
                                + " body, interests, client_key, waiting, created_at) values (:version, :account, :kind,"
                                + " cast(:anchor as jsonb), :parent, :stance, :body, :interests, :key, :waiting, :now)"
                                + " on conflict (account_id, client_key) do nothing returning id")
                .param("version", row.versionId())
                .param("account", writer.accountId())
                .param("kind", row.kind().name())
                .param("anchor", row.anchor() == null ? null : Json.write(row.anchor()))
                .param("parent", row.parentId())
                .param("stance", row.stance() == null ? null : row.stance().name())
                .param("body", row.body())
                .param("interests", row.interests())
                .param("key", row.key())
                .param("waiting", waiting)
                .param("now", now())
                .query(Long.class)
                .optional();
        if (id.isEmpty()) {
            return sentBefore(row, writer.accountId()).orElseThrow();
        }
        String slug = slug(id.get());
        audit.add(
                clock.instant(),
                AuditLog.account(writer.accountId()),
                row.parentId() == null ? "criticise" : "reply",
                "critique/" + id.get(),
                Map.of("kind", row.kind(), "claim", slug, "waiting", waiting));
        if (!waiting) {
            announcing.announce(id.get());
        }
        tell(slug);
        return id.get();
    }

    @Transactional
    boolean withdraw(long id, long accountId) {
        boolean done = jdbc.sql("update critique set withdrawn_at = :now where id = :id and account_id = :account"
                                + " and withdrawn_at is null and redacted_at is null")
                        .param("now", now())
                        .param("id", id)
                        .param("account", accountId)
                        .update()
                == 1;
        if (done) {
            audit.add(
                    clock.instant(), AuditLog.account(accountId), "withdraw contribution", "critique/" + id, Map.of());
            tell(slug(id));
        }
        return done;
    }

    /** Tells open pages of a claim, when the caller's transaction commits. */
    void tell(String slug) {
        jdbc.sql("select pg_notify(:channel, :slug)")
                .param("channel", ClaimChannel.NAME)
                .param("slug", slug)
                .query(row -> {});
    }

    String slug(long critiqueId) {
        return jdbc.sql("select k.slug from critique c join claim_version v on v.id = c.claim_version_id"
                        + " join claim k on k.id = v.claim_id where c.id = ?")
                .param(critiqueId)
                .query(String.class)
                .single();
    }

    private OffsetDateTime now() {
        return Times.of(clock.instant());
    }
}
