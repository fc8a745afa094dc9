package org.touchstone.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.touchstone.engine.Trace;
import org.touchstone.statements.Measure;

/** Puts what came out, and what was predicted, into a few words with the largest numbers. */
public final class OutputWords {

    private static final int NAMED = 3;

    /** Below this an output prints as 0.00. */
    private static final double SILENT = 0.005;

    /** From here on a whole number is told without decimals. */
    private static final double WHOLE = 10;

    private final List<String> ideas;

    /** @param ideas what the outputs are called */
    public OutputWords(List<String> ideas) {
        this.ideas = ideas;
    }

    String predicted(CompiledClaim claim, Trace trace) {
        Measure prediction = claim.prediction();
        try {
            double[] values = prediction.at(trace);
            if (prediction.kind() != Measure.Kind.INDEX) {
                return did(values);
            }
            int index = (int) values[0];
            return index >= 0 && index < ideas.size()
                    ? ideas.get(index) + " comes out largest."
                    : "The mechanism predicts nothing here.";
        } catch (ArithmeticException e) {
            return "The mechanism predicts nothing here: " + e.getMessage();
        }
    }

    /** What came out, the largest first. */
    public String did(double[] output) {
        if (output.length == 1 && ideas.size() == 1) {
            return ideas.getFirst() + " " + value(output[0]) + ".";
        }
        List<Integer> loud = IntStream.range(0, Math.min(output.length, ideas.size()))
                .filter(i -> Math.abs(output[i]) >= SILENT)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -Math.abs(output[i])))
                .toList();
        if (loud.isEmpty()) {
            return "Nothing comes out.";
        }
        List<String> named = new ArrayList<>();
        for (int i : loud.subList(0, Math.min(NAMED, loud.size()))) {
            named.add(ideas.get(i) + " " + value(output[i]));
        }
        int more = loud.size() - named.size();
        String rest =
                more == 0 ? "all others near 0" : more + (more == 1 ? " more comes" : " more come") + " out weaker";
        boolean whole = named.size() == output.length;
        return String.join(", ", named) + (whole ? "." : "; " + rest + ".");
    }

    /** A number as a sentence tells it. */
    public static String value(double value) {
        return value == Math.rint(value) && Math.abs(value) >= WHOLE
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
