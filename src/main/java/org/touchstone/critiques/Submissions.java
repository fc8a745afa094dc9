package org.touchstone.critiques;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.Claims;
import org.touchstone.claims.Counterexamples;
import org.touchstone.claims.Counterexamples.Answer;
import org.touchstone.claims.Counterexamples.Outcome;
import org.touchstone.claims.Publishing;
import org.touchstone.people.CurrentPerson;
import org.touchstone.people.Limit;
import org.touchstone.people.RateLimits;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;
import org.touchstone.people.SignedIn;
import org.touchstone.people.VisitorKey;

/** Sending inputs that may break a claim. Whoever is signed in sends; the server tries each and answers at once. */
@Service
public class Submissions {

    /** The most submissions that one call of {@link #list} gives. */
    public static final int LARGEST_PAGE = 100;

    private final Counterexamples counterexamples;
    private final Claims claims;
    private final Publishing publishing;
    private final SubmissionStore store;
    private final Outcomes outcomes;
    private final PreModeration moderation;
    private final CurrentPerson current;
    private final RateLimits limits;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Submissions(
            Counterexamples counterexamples,
            Claims claims,
            Publishing publishing,
            SubmissionStore store,
            Outcomes outcomes,
            PreModeration moderation,
            CurrentPerson current,
            RateLimits limits,
            TransactionTemplate transaction,
            Clock clock) {
        this.counterexamples = counterexamples;
        this.claims = claims;
        this.publishing = publishing;
        this.store = store;
        this.outcomes = outcomes;
        this.moderation = moderation;
        this.current = current;
        this.limits = limits;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What a person sends.
     *
     * @param input one value per input of the model, in order
     * @param words what they want to say about it, Markdown; may be blank
     * @param interests competing interests, plain text; may be blank
     * @param once the same sent again with the same key is answered with what was stored; null for none
     */
    public record Sending(
            long versionId,
            List<Double> input,
            String words,
            String interests,
            @Nullable UUID once) {

        public Sending {
            input = List.copyOf(input);
        }
    }

    /** How many inputs readers sent to a version, and how many of them the claim promises nothing about. */
    public record Counts(long sent, long outside) {}

    /**
     * Who found a counterexample.
     *
     * @param critiqueId the submission that found it first, maybe on an earlier version
     * @param name null while it waits for a moderator, and once it was hidden
     */
    public record Finder(long critiqueId, @Nullable String name) {}

    /**
     * Tries an input and, unless it is none, stores the submission with its outcome. A confirmed counterexample changes
     * the claim's standing in the same transaction.
     *
     * @param accountId the signed-in person's own account
     * @throws RefusedException with a sentence, when nobody is signed in, a text is too long, there is no such version
     *     or its claim was withdrawn, or the person sent too many of late
     */
    public Submission send(long accountId, Sending sending) {
        SignedIn person = current.require(accountId, "send a counterexample");
        String words = text(sending.words(), Critiques.LONGEST, "Your text", About.TEXT);
        String interests = text(
                sending.interests(), Critiques.LONGEST_INTERESTS, "What you say of your interests", About.INTERESTS);
        ClaimVersion version = claims.version(sending.versionId())
                .orElseThrow(() -> new RefusedException(
                        About.TEXT, "There is no such claim version to send an input to; open the claim again."));
        if (publishing.withdrawal(version.slug()).isPresent()) {
            throw new RefusedException(
                    About.PERMISSION,
                    "Its author withdrew this claim, so it takes no new critiques. What was said stays.");
        }
        SubmissionStore.Row row =
                new SubmissionStore.Row(version.id(), sending.input(), words, interests, sending.once());
        return store.sentBefore(row, accountId).orElseGet(() -> {
            limits.require(Limit.SUBMISSIONS, VisitorKey.ofAccount(accountId));
            // Trying takes a while, so it comes before the transaction.
            Answer looked = counterexamples.look(version.id(), sending.input());
            return looked.outcome() == Outcome.NOT_AN_INPUT
                    ? answeredOnly(looked)
                    : store(row, looked, version, person);
        });
    }

    private Submission store(SubmissionStore.Row row, Answer looked, ClaimVersion version, SignedIn person) {
        Long fresh = transaction.execute(status -> {
            publishing.requireOpen(version.slug());
            boolean waiting = moderation.holdsBack(person);
            Long id = store.insert(row, waiting, person.accountId()).orElse(null);
            if (id != null) {
                Answer answer = counterexamples.put(looked, person.accountId());
                store.insert(id, answer, version.slug());
                outcomes.announce(id, answer, version, waiting, person.accountId());
            }
            return id;
        });
        // None is fresh where the same was sent twice at once and the other was first.
        return (fresh == null ? store.sentBefore(row, person.accountId()) : store.find(fresh)).orElseThrow();
    }

    private Submission answeredOnly(Answer looked) {
        return new Submission(
                0,
                looked.versionId(),
                looked.outcome(),
                looked.words(),
                looked.input(),
                null,
                null,
                null,
                "",
                null,
                false,
                clock.instant());
    }

    /**
     * What was sent to a version, newest first.
     *
     * @param page from 0
     * @param size 1 to {@link #LARGEST_PAGE}
     */
    public List<Submission> list(long versionId, int page, int size) {
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("Pages count from 0 and have 1 to %d entries.".formatted(LARGEST_PAGE));
        }
        return store.list(versionId, (long) page * size, size);
    }

    public Counts counts(long versionId) {
        return store.counts(versionId);
    }

    /** Who found each of these counterexamples, by its id. Those that the server found alone are not in it. */
    public Map<Long, Finder> finders(Collection<Long> counterexamples) {
        return store.finders(counterexamples);
    }

    private static String text(String typed, int longest, String what, About about) {
        String text = typed.strip().replace("\u0000", "");
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            throw new RefusedException(
                    about, "%s has %,d characters; at most %,d fit. Shorten it.".formatted(what, length, longest));
        }
        return text;
    }
}
