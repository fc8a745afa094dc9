package org.touchstone.web.claim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.touchstone.claims.ClaimState;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.Claims;
import org.touchstone.claims.Counterexamples;
import org.touchstone.claims.Counterexamples.Answer;
import org.touchstone.claims.Counterexamples.Confirmed;
import org.touchstone.claims.Counterexamples.Replayed;
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
     * @param finders who found which, of all versions
     */
    record Known(
            List<Confirmed> confirmed,
            long all,
            List<Replayed> replayed,
            long allReplayed,
            Map<Long, Submissions.Finder> finders,
            Submissions.Counts counts) {}

    Known known(ClaimVersion version) {
        return new Known(
                counterexamples.of(version.id(), 0, MOST),
                counterexamples.count(version.id()),
                counterexamples.replayed(version.id(), 0, MOST),
                counterexamples.countReplayed(version.id()),
                submissions.finders(version.slug()),
                submissions.counts(version.id()));
    }

    Optional<ClaimState> state(ClaimVersion version) {
        return claims.find(version.slug(), version.number());
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
