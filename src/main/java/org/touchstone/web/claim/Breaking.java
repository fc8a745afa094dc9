package org.touchstone.web.claim;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.touchstone.claims.ClaimState;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.Claims;
import org.touchstone.claims.Counterexamples;
import org.touchstone.claims.Counterexamples.Answer;
import org.touchstone.claims.Counterexamples.Confirmed;
import org.touchstone.claims.Counterexamples.Replayed;
import org.touchstone.claims.LifeEvent;
import org.touchstone.critiques.ClaimNews;
import org.touchstone.critiques.Submission;
import org.touchstone.critiques.Submissions;
import org.touchstone.runs.Subscription;

/** What a claim's page needs to show inputs that break it and to send one. */
@Component
class Breaking {

    /** Counterexamples that the page holds ready; the API lists them all. */
    static final int MOST = 100;

    private final Counterexamples counterexamples;
    private final Submissions submissions;
    private final Claims claims;
    private final ClaimNews news;

    Breaking(Counterexamples counterexamples, Submissions submissions, Claims claims, ClaimNews news) {
        this.counterexamples = counterexamples;
        this.submissions = submissions;
        this.claims = claims;
        this.news = news;
    }

    /**
     * What is known of a version.
     *
     * @param confirmed the first found, at most {@link #MOST}
     * @param all how many there are
     * @param replayed what came of earlier versions' counterexamples
     * @param finders who found which of them, by its id
     */
    record Known(
            List<Confirmed> confirmed,
            long all,
            List<Replayed> replayed,
            long allReplayed,
            Map<Long, Submissions.Finder> finders,
            Submissions.Counts counts) {}

    Known known(ClaimVersion version) {
        List<Confirmed> confirmed = counterexamples.of(version.id(), 0, MOST);
        List<Replayed> replayed = counterexamples.replayed(version.id(), 0, MOST);
        return new Known(
                confirmed,
                counterexamples.count(version.id()),
                replayed,
                counterexamples.countReplayed(version.id()),
                submissions.finders(Stream.concat(
                                confirmed.stream().map(Confirmed::id),
                                replayed.stream().map(Replayed::counterexampleId))
                        .toList()),
                submissions.counts(version.id()));
    }

    /**
     * What is known of a claim at one moment.
     *
     * @param life what happened to it until then, newest first
     * @param finders who found which counterexample that its life line tells of, by its id
     */
    record Now(ClaimState state, List<LifeEvent> life, Map<Long, Submissions.Finder> finders) {}

    /** For a page that is open: read it before the page is locked, for it takes a while. */
    Optional<Now> now(ClaimVersion version) {
        return claims.find(version.slug(), version.number()).map(this::now);
    }

    Now now(ClaimState state) {
        List<LifeEvent> life = claims.history(state.version().slug());
        return new Now(
                state,
                life,
                submissions.finders(life.stream()
                        .map(LifeEvent::counterexampleId)
                        .filter(Objects::nonNull)
                        .toList()));
    }

    Answer look(ClaimVersion version, List<Double> input) {
        return counterexamples.look(version.id(), input);
    }

    Submission send(long accountId, Submissions.Sending sending) {
        return submissions.send(accountId, sending);
    }

    /** Hears that something about a claim changed, on a thread of its own. */
    Subscription follow(String slug, Runnable listener) {
        return news.subscribe(slug, listener);
    }
}
