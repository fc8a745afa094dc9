package org.touchstone.claims.store;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.claims.Authoring.Publication;
import org.touchstone.claims.Publishing;
import org.touchstone.storage.Times;

/** SQL of who published and withdrew what, and why: rows are added, never changed. */
@Component
class ChangeStore {

    private final JdbcClient jdbc;

    ChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The claim of a version becomes this account's for good. */
    void own(long versionId, long accountId, Instant now) {
        jdbc.sql("insert into claim_owner (claim_id, account_id, since) select claim_id, ?, ? from claim_version"
                        + " where id = ?")
                .params(accountId, Times.of(now), versionId)
                .update();
    }

    void add(long versionId, long accountId, Publication publication, Instant now) {
        Publishing.Kind change = publication.change() == null ? Publishing.Kind.FIRST : publication.change();
        jdbc.sql("insert into version_change (claim_version_id, account_id, change, why, answers, at)"
                        + " values (:version, :account, :change, :why, cast(:answers as bigint[]), :at)")
                .param("version", versionId)
                .param("account", accountId)
                .param("change", change.name())
                .param("why", publication.why().strip().replace("\u0000", ""))
                .param("answers", array(publication.answers()))
                .param("at", Times.of(now))
                .update();
    }

    /** A sentence about the ids that are no critiques of this claim that everyone may read; null where all are. */
    @Nullable
    String unknown(String slug, List<Long> ids) {
        TreeSet<Long> unknown = new TreeSet<>(ids);
        jdbc.sql("select q.id from critique q join claim_version v on v.id = q.claim_version_id"
                        + " join claim c on c.id = v.claim_id where c.slug = :slug and q.id = any(cast(:ids as bigint[]))"
                        + " and q.kind <> 'REPLY' and not q.waiting and q.hidden_at is null")
                .param("slug", slug)
                .param("ids", array(ids))
                .query(Long.class)
                .list()
                .forEach(unknown::remove);
        return unknown.isEmpty()
                ? null
                : "Critique " + unknown.first() + " is not one of this claim’s that everyone can read. Leave it out.";
    }

    /** Waits for whoever adds something to the claim, and keeps others from it. Call it before other locks. */
    void takeTurnToWithdraw(String slug) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('withdrawal'), cast(id as int)) from claim where slug = ?")
                .param(slug)
                .query()
                .listOfRows();
    }

    void withdraw(long claimId, long accountId, String why, Instant now) {
        jdbc.sql("insert into withdrawal (claim_id, account_id, why, at) values (?, ?, ?, ?)")
                .params(claimId, accountId, why, Times.of(now))
                .update();
    }

    /** Only the text that was published goes: what was saved since stays. */
    void deleteDraft(long accountId, long draftId, String yaml) {
        jdbc.sql("delete from draft where account_id = ? and id = ? and yaml = ?")
                .params(accountId, draftId, yaml)
                .update();
    }

    /** As Postgres writes a list of numbers. */
    private static String array(List<Long> ids) {
        return ids.stream().distinct().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
