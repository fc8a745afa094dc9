package org.touchstone.checks;

import static org.touchstone.checks.Frequencies.count;

/** One plain sentence for what a check came to, always with its counts. */
final class FindingWords {

    /** Where more than this share holds, a sentence speaks of the failures, else of what holds. */
    private static final double MOSTLY = 0.5;

    private FindingWords() {}

    static String sampled(Tally tally, Rate rate, double upper) {
        if (tally.tried() == 0) {
            return "Nothing could be tried: on none of " + count(tally.apart()) + " inputs drawn was the promise made.";
        }
        String start = "Held on " + count(tally.held()) + " of " + count(tally.tried()) + " inputs drawn so; ";
        String end;
        if (tally.held() == tally.tried()) {
            end = "fewer than " + Frequencies.atMost(upper) + " would be expected to fail, 95% confidence";
        } else if (rate.low() > MOSTLY) {
            end = Frequencies.between(1 - rate.high(), 1 - rate.low()) + " would be expected to fail, 95% confidence";
        } else {
            end = Frequencies.between(rate.low(), rate.high()) + " would be expected to hold, 95% confidence";
        }
        return start + end + rest(tally);
    }

    static String enumerated(Tally tally) {
        if (tally.tried() == 0) {
            return "Nothing could be tried: at none of " + count(tally.apart()) + " inputs is the promise made.";
        }
        return "Held on " + count(tally.held()) + " of " + count(tally.tried()) + " inputs, and there are no others"
                + rest(tally);
    }

    static String fact(Outcome outcome) {
        return switch (outcome) {
            case HELD -> "Measured on these weights, and true of them; it says nothing about other weights.";
            case BROKEN -> "Measured on these weights, and not true of them.";
            case UNDECIDED -> "It could not be measured on these weights.";
        };
    }

    static String retrained(Tally tally, Rate rate, double lower) {
        if (tally.tried() == 0) {
            return "Nothing could be tried: for none of " + count(tally.apart()) + " models is the promise made.";
        }
        String start = "Held in " + count(tally.held()) + " of " + count(tally.tried())
                + " models built from seeds that the server drew; ";
        return tally.held() == tally.tried()
                ? start + "so it holds in at least " + Frequencies.atLeast(lower)
                        + " models built so, 95% confidence (one-sided)."
                : start + Frequencies.between(rate.low(), rate.high()) + " would be expected to hold, 95% confidence"
                        + rest(tally);
    }

    private static String rest(Tally tally) {
        StringBuilder words = new StringBuilder();
        if (tally.undecided() > 0) {
            words.append("; ").append(count(tally.undecided())).append(" could not be decided");
        }
        if (tally.apart() > 0) {
            words.append("; ").append(count(tally.apart())).append(" counted apart, as the promise was not made there");
        }
        return words.append('.').toString();
    }
}
