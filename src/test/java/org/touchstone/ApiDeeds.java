package org.touchstone;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.support.Caller;
import org.touchstone.support.Caller.Answer;
import org.touchstone.support.Insiders.Insider;
import org.touchstone.support.Program;
import org.touchstone.support.QuickClaims;

/** The actions of the role table that the API has an address for, each as a request that would do it. */
final class ApiDeeds {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final JdbcClient owner;
    private final Insider somebody;
    private final Map<String, Deed> all = new TreeMap<>();

    /** @param somebody another than whoever acts, who may write claims and critiques */
    ApiDeeds(Program program, Insider somebody) {
        this.owner = program.database().asOwner();
        this.somebody = somebody;
        claims();
        evals();
        critiques();
        voices();
        following();
    }

    /** Names as in the role table. */
    Map<String, Deed> all() {
        return all;
    }

    private void claims() {
        all.put(
                "Authoring.publish",
                (me, caller, claim) -> Caller.send(caller.request("/api/v1/claims")
                        .header("Content-Type", "application/yaml")
                        .POST(BodyPublishers.ofString(QuickClaims.yaml(slug())))));
        all.put(
                "Authoring.publish a next version",
                (me, caller, claim) -> caller.post(
                        "/api/v1/claims",
                        Map.of(
                                "yaml",
                                QuickClaims.yaml(claim.slug()).replace("cut-off keeps its", "cut-off keeps only its"),
                                "after",
                                1,
                                "change",
                                "corrects",
                                "why",
                                "A word was missing.")));
        all.put(
                "Authoring.withdraw",
                (me, caller, claim) ->
                        caller.send("DELETE", "/api/v1/claims/" + claim.slug(), Map.of("why", "It was wrong.")));
        all.put(
                "Submissions.send",
                (me, caller, claim) -> caller.post(
                        "/api/v1/claims/" + claim.slug() + "/counterexamples",
                        Map.of("input", Map.of("x1", 1.0), "words", "See there.")));
    }

    private void evals() {
        all.put(
                "EvalImports.take",
                (me, caller, claim) -> Caller.send(caller.request("/api/v1/evals?name=log.json")
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofInputStream(ApiDeeds::log))));
    }

    private static InputStream log() {
        return Objects.requireNonNull(ApiDeeds.class.getResourceAsStream("/evals/inspect/arc_qwen.json"));
    }

    private void critiques() {
        all.put(
                "Critiques.write",
                (me, caller, claim) -> caller.post(
                        "/api/v1/claims/" + claim.slug() + "/critiques",
                        Map.of("kind", "unclear", "text", "What is meant?")));
        all.put(
                "Critiques.reply",
                (me, caller, claim) -> caller.post(
                        "/api/v1/critiques/" + critique(claim, somebody) + "/replies", Map.of("text", "It is plain.")));
        all.put(
                "Critiques.reply conceding",
                (me, caller, claim) -> caller.post(
                        "/api/v1/critiques/" + critique(claim, somebody) + "/replies",
                        Map.of("text", "You are right.", "stance", "conceded")));
        all.put(
                "Critiques.withdraw",
                (me, caller, claim) -> caller.send("DELETE", "/api/v1/critiques/" + critique(claim, me), null));
        all.put(
                "Critiques.withdraw another's",
                (me, caller, claim) -> caller.send("DELETE", "/api/v1/critiques/" + critique(claim, somebody), null));
    }

    private void voices() {
        all.put(
                "Votes.vote",
                (me, caller, claim) -> caller.send(
                        "PUT",
                        "/api/v1/critiques/" + critique(claim, somebody) + "/vote",
                        Map.of("agrees", true, "readAs", "policy")));
        all.put(
                "Votes.takeBack",
                (me, caller, claim) ->
                        caller.send("DELETE", "/api/v1/critiques/" + critique(claim, somebody) + "/vote", null));
        all.put(
                "Votes.changedMyMind",
                (me, caller, claim) ->
                        caller.send("PUT", "/api/v1/critiques/" + critique(claim, somebody) + "/changed-mind", null));
        all.put(
                "Votes.changedMyMindBack",
                (me, caller, claim) -> caller.send(
                        "DELETE", "/api/v1/critiques/" + critique(claim, somebody) + "/changed-mind", null));
    }

    private void following() {
        all.put(
                "Follows.follow",
                (me, caller, claim) -> caller.send("PUT", "/api/v1/claims/" + claim.slug() + "/follow", null));
        all.put(
                "Follows.unfollow",
                (me, caller, claim) -> caller.send("DELETE", "/api/v1/claims/" + claim.slug() + "/follow", null));
        all.put(
                "Notices.read",
                (me, caller, claim) -> caller.send("PUT", "/api/v1/me/notices/read", Map.of("upTo", 1)));
    }

    /** A claim of this person. */
    Claim claimOf(Insider author) {
        var slug = slug();
        return new Claim(slug, QuickClaims.publish(owner, QuickClaims.yaml(slug), author.id(), ""));
    }

    long critique(Claim claim, Insider writer) {
        return owner.sql("insert into critique (claim_version_id, account_id, kind, body, created_at)"
                        + " values (?, ?, 'QUESTION', 'Is it so?', now()) returning id")
                .params(claim.version(), writer.id())
                .query(Long.class)
                .single();
    }

    static String slug() {
        return "somebodys-claim-" + Long.toString(System.currentTimeMillis(), 36) + NUMBER.incrementAndGet();
    }

    record Claim(String slug, long version) {}

    /** One request. */
    interface Deed {
        Answer by(Insider me, Caller caller, Claim claim);
    }
}
