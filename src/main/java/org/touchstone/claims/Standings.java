package org.touchstone.claims;

import java.util.Comparator;
import java.util.List;
import org.touchstone.checks.Finding;
import org.touchstone.checks.Frequencies;
import org.touchstone.checks.Outcome;
import org.touchstone.checks.Rung;
import org.touchstone.claims.Standing.Word;

/** Computes a claim's standing from its findings by rule, first match wins. */
public final class Standings {

    private static final Comparator<Finding> WEAKEST_FIRST = Comparator.comparingDouble(
                    (Finding finding) -> finding.rate().low())
            .thenComparingLong(finding -> finding.rate().tried());

    private Standings() {}

    /**
     * What happened to the claim beside its checks.
     *
     * @param withdrawn its author withdrew it
     * @param narrower the server proved, enumerated or freshly sampled a stated part of its scope in which it holds
     * @param counterexamples inputs in scope at which readers broke it, confirmed by the server
     */
    public record Events(boolean withdrawn, boolean narrower, long counterexamples) {
        public static final Events NONE = new Events(false, false, 0);
    }

    /**
     * @param findings about one set of weights; those below {@code SAMPLED} count only where they are broken
     */
    public static Standing of(ClaimSpec.Kind kind, List<Finding> findings, Events events) {
        List<Finding> broken = outcome(findings, Outcome.BROKEN);
        List<Finding> checked = findings.stream()
                .filter(finding -> finding.rung().compareTo(Rung.SAMPLED) >= 0)
                .toList();
        List<Finding> undecided = outcome(checked, Outcome.UNDECIDED);
        boolean always = kind == ClaimSpec.Kind.ALWAYS;
        if (events.withdrawn()) {
            return standing(Word.WITHDRAWN, checked, events);
        }
        if (!broken.isEmpty() || (always && events.counterexamples() > 0)) {
            Word word = events.narrower() ? Word.NARROWER : Word.BROKEN;
            return broken.isEmpty() ? brokenByReaders(word, checked, events) : standing(word, broken, events);
        }
        if (checked.isEmpty()) {
            return standing(Word.NOT_CHECKED, checked, events);
        }
        if (!undecided.isEmpty()) {
            return standing(Word.UNDECIDED, undecided, events);
        }
        boolean failed = checked.stream()
                .anyMatch(finding -> finding.rate().held() < finding.rate().tried());
        if (failed || events.counterexamples() > 0) {
            return standing(Word.EXCEPTIONS, checked, events);
        }
        return standing(Word.HELD, checked, events);
    }

    private static List<Finding> outcome(List<Finding> findings, Outcome outcome) {
        return findings.stream().filter(finding -> finding.outcome() == outcome).toList();
    }

    /** The finding with the lowest lower limit speaks for all. */
    private static Standing standing(Word word, List<Finding> findings, Events events) {
        Finding speaks = findings.stream().min(WEAKEST_FIRST).orElse(null);
        if (speaks == null) {
            return new Standing(word, 0, 0, "No input has been tried.");
        }
        return new Standing(word, speaks.rate().held(), speaks.rate().tried(), speaks.words() + readers(events));
    }

    /** The checks met no failure; what breaks the claim is told first. */
    private static Standing brokenByReaders(Word word, List<Finding> checked, Events events) {
        Standing plain = standing(word, checked, new Events(false, false, 0));
        String confirmed = events.counterexamples() == 1
                ? "1 counterexample is confirmed, and one is enough."
                : Frequencies.count(events.counterexamples()) + " counterexamples are confirmed, and one is enough.";
        return new Standing(
                word,
                plain.held(),
                plain.tried(),
                confirmed + " The claim’s own checks had met none. " + plain.words());
    }

    private static String readers(Events events) {
        return events.counterexamples() == 0
                ? ""
                : " Counterexamples confirmed: " + Frequencies.count(events.counterexamples()) + ".";
    }
}
