package org.touchstone.engine.absolute;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.engine.Readable;
import org.touchstone.engine.Titles;

/** One plain sentence for each picture, computed from the numbers that the picture shows. */
final class Findings {

    /** An output this near to the size put in counts as right, in the middle between |x| and a flat line. */
    private static final double NEAR = 0.1;

    private final AbsoluteModel model;
    private final List<String> ideas;

    Findings(AbsoluteModel model, List<String> ideas) {
        this.model = model;
        this.ideas = ideas;
    }

    String work() {
        int single = (int) model.jobs.oneJob;
        String start = single + " of " + model.m + (model.m == 1 ? " neuron" : " neurons")
                + (single == 1 ? " does" : " do") + " one job";
        int[] pairs = IntStream.range(0, model.n)
                .filter(i -> model.jobs.above[i] > 0 && model.jobs.below[i] > 0)
                .toArray();
        if (pairs.length == 0) {
            return start + "; no idea has such a neuron on both sides of 0.";
        }
        return start + "; on both sides of 0 such neurons serve " + Titles.listed(ideas, pairs) + ".";
    }

    String jobs() {
        double fewest = Arrays.stream(model.jobs.jobs).min().orElse(0);
        double most = Arrays.stream(model.jobs.jobs).max().orElse(0);
        double mean = Arrays.stream(model.jobs.jobs).average().orElse(0);
        return fewest == most
                ? "Every neuron works for " + ideasInWords((int) most) + "."
                : "A neuron works for " + (int) fewest + " to " + ideasInWords((int) most) + ", "
                        + Readable.number(mean) + " on average.";
    }

    private static String ideasInWords(int count) {
        return count == 1 ? "1 idea" : count + " ideas";
    }

    /** @param responses for each idea shown, its outputs over evenly spaced inputs from -1 to 1 */
    String responses(double[][] responses) {
        int right = 0;
        for (double[] response : responses) {
            double worst = 0;
            for (int at = 0; at < response.length; at++) {
                double size = Math.abs(2.0 * at / (response.length - 1) - 1);
                worst = Math.max(worst, Math.abs(response[at] - size));
            }
            right += worst <= NEAR ? 1 : 0;
        }
        return "Alone, " + right + " of the " + responses.length + " ideas shown " + (right == 1 ? "comes" : "come")
                + " out within 0.1 of the right size everywhere.";
    }

    String bias() {
        long half = Arrays.stream(model.bias)
                .filter(bias -> Math.abs(bias - 0.5) <= 0.05)
                .count();
        String all = "The biases are " + Readable.span(model.bias);
        return half == 0
                ? all + "."
                : all + "; " + half + (half == 1 ? " is" : " are")
                        + " near 0.5, the mean size of an idea that is always on: the best blind guess.";
    }
}
