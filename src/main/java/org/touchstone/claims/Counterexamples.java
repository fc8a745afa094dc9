package org.touchstone.claims;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.checks.Part;

/** Inputs at which a claim fails inside its scope, as the server itself found when somebody sent them. */
public interface Counterexamples {

    /**
     * Tries an input on a version's published model and says what that would mean for the claim. Writes nothing. Takes
     * up to a second, outside any transaction.
     *
     * @param input one value per input, in order
     * @throws IllegalArgumentException for an unknown version
     */
    Answer look(long versionId, List<Double> input);

    /**
     * Records an input at which the claim fails: the standing is computed anew in the same transaction, later versions
     * are tried on it, and everyone who watches the claim is told. Many may do so at once: the first is credited and the
     * others are told that theirs is a duplicate. Takes part in the caller's transaction if there is one.
     *
     * @param looked what {@link #look} just said; whatever is not confirmed comes back unchanged
     * @param finder the account that is credited; null for the server itself
     */
    Answer put(Answer looked, @Nullable Long finder);

    /**
     * Confirmed counterexamples of one version, first found first.
     *
     * @param page from 0
     * @param size at least 1
     */
    List<Confirmed> of(long versionId, int page, int size);

    /** How many confirmed counterexamples a version has. */
    long count(long versionId);

    /** What came of earlier versions' counterexamples on this version, first found first, a page at a time. */
    List<Replayed> replayed(long versionId, int page, int size);

    /** On how many of earlier versions' counterexamples this version was tried. */
    long countReplayed(long versionId);

    enum Outcome {
        CONFIRMED("Confirmed inside the scope"),
        HELD("The claim held there"),
        OUTSIDE("Outside the scope"),
        NOT_AN_INPUT("Not a valid input"),
        UNCHECKED("Could not be checked"),
        DUPLICATE("Already known");

        private final String text;

        Outcome(String text) {
            this.text = text;
        }

        /** The words that pages show. */
        public String text() {
            return text;
        }
    }

    /**
     * @param input what was tried, as it was sent
     * @param words one or two plain sentences: what came out, and what it means for the claim
     * @param failure for CONFIRMED and DUPLICATE: in which promise the claim fails and how; else null
     * @param counterexampleId the recorded one: for DUPLICATE the earlier, for CONFIRMED the new one; null before that
     * @param moved where the claim stands now, where that is another word than before; else null
     */
    record Answer(
            long versionId,
            Outcome outcome,
            List<Double> input,
            String words,
            @Nullable Failure failure,
            @Nullable Long counterexampleId,
            @Nullable Moved moved) {

        public Answer {
            input = List.copyOf(input);
        }
    }

    /** A new standing with another word than the one before. */
    record Moved(long standingId, Standing.Word word) {}

    /**
     * How a claim fails at an input in its scope.
     *
     * @param part the promise that fails
     * @param simplest the simplest input near it that fails in the same promise
     * @param margin how far the promise fails at {@code simplest}, at most 0
     * @param words the deciding atom at {@code simplest}, with its numbers
     */
    record Failure(Part part, List<Double> simplest, double margin, String words) {}

    /**
     * @param foundBy the account of its first finder; null when the server found it
     * @param repeats the earlier version's counterexample that fails here too, if it is one
     */
    record Confirmed(
            long id,
            long versionId,
            Part part,
            List<Double> input,
            List<Double> simplest,
            double margin,
            String words,
            @Nullable Long foundBy,
            @Nullable Long repeats,
            Instant at) {}

    /**
     * What came of an earlier version's counterexample on a later one.
     *
     * @param fromVersion the number of the version that it was found on
     */
    record Replayed(long counterexampleId, int fromVersion, Replay outcome, String words, Instant at) {}

    /** What a replay may come to. */
    enum Replay {
        FAILS("Fails here too"),
        HOLDS("Holds now"),
        OUTSIDE("Outside the scope now"),
        NOT_AN_INPUT("No longer a valid input"),
        UNCHECKED("Could not be checked");

        private final String text;

        Replay(String text) {
            this.text = text;
        }

        /** The words that pages show. */
        public String text() {
            return text;
        }
    }
}
