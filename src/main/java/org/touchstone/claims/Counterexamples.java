package org.touchstone.claims;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.checks.Part;

/** Inputs at which a claim fails inside its scope, as the server itself found when somebody sent them. */
public interface Counterexamples {

    /**
     * Tries an input on a version's published model and says what that would mean for the claim. Writes nothing.
     *
     * @param input one value per input, in order
     */
    Answer look(long versionId, List<Double> input);

    /**
     * Tries an input and, where the claim fails there, records it: the standing is computed anew in the same
     * transaction and everyone who watches the claim is told. Many may do so at once.
     *
     * @param finder the account that is credited; null for the server itself
     */
    Answer put(long versionId, List<Double> input, @Nullable Long finder);

    /** Confirmed counterexamples of one version, first found first. */
    List<Confirmed> of(long versionId);

    /** What came of earlier versions' counterexamples on this version. */
    List<Replayed> replayed(long versionId);

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
     * @param words one or two plain sentences: what came out, and what it means for the claim
     * @param simplest for a failing input, the simplest one near it that still fails in the same way
     * @param counterexampleId for CONFIRMED the new one, for DUPLICATE the earlier one; null from {@link #look}
     */
    record Answer(
            Outcome outcome,
            String words,
            @Nullable List<Double> simplest,
            @Nullable Long counterexampleId) {}

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

    /** What came of an earlier version's counterexample on a later one. */
    record Replayed(long counterexampleId, int fromVersion, String outcome, String words, Instant at) {}
}
