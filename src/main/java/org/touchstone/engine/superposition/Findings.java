package org.touchstone.engine.superposition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.touchstone.engine.Readable;
import org.touchstone.engine.Titles;

/** One plain sentence for each picture, computed from the numbers that the picture shows. */
final class Findings {

    private final SuperpositionModel model;
    private final List<String> ideas;
    private final int[] kept;

    Findings(SuperpositionModel model, List<String> ideas) {
        this.model = model;
        this.ideas = ideas;
        kept = IntStream.range(0, model.n)
                .filter(i -> model.lengths[i] > SuperpositionModel.KEPT)
                .toArray();
    }

    /** For two hidden numbers: how many ideas point somewhere, and the angles between neighbours. */
    String directions() {
        if (kept.length == 0) {
            return "No idea has a direction of its own.";
        }
        String start = kept.length == model.n
                ? "All " + model.n + " ideas have a direction"
                : kept.length + " of " + model.n + " ideas " + (kept.length == 1 ? "has" : "have") + " a direction ("
                        + Titles.listed(ideas, kept) + ")";
        if (kept.length == 1) {
            return start + ".";
        }
        double[] gaps = neighbourAngles();
        long low = Math.round(Arrays.stream(gaps).min().orElseThrow());
        long high = Math.round(Arrays.stream(gaps).max().orElseThrow());
        return start + "; neighbours are " + (low == high ? "" + low : low + " to " + high) + " degrees apart.";
    }

    /** Angles in degrees between neighbouring kept directions once round; for two directions, the one between them. */
    double[] neighbourAngles() {
        double[] angles = Arrays.stream(kept)
                .mapToDouble(i -> Math.toDegrees(Math.atan2(model.w[2 * i + 1], model.w[2 * i])))
                .sorted()
                .toArray();
        if (angles.length == 2) {
            double apart = angles[1] - angles[0];
            return new double[] {Math.min(apart, 360 - apart)};
        }
        double[] gaps = new double[angles.length];
        for (int i = 0; i < angles.length; i++) {
            gaps[i] = i + 1 < angles.length ? angles[i + 1] - angles[i] : angles[0] + 360 - angles[i];
        }
        return gaps;
    }

    String lengths() {
        if (kept.length == model.n) {
            return "All " + model.n + " ideas are stored: " + Readable.span(model.lengths) + " long.";
        }
        int[] dropped = IntStream.range(0, model.n)
                .filter(i -> model.lengths[i] <= SuperpositionModel.KEPT)
                .toArray();
        if (kept.length == 0) {
            return "No idea is stored: every length is at most 0.5.";
        }
        return "Stored: " + Titles.listed(ideas, kept) + ". Dropped, with a length of at most 0.5: "
                + Titles.listed(ideas, dropped) + ".";
    }

    String products() {
        if (kept.length == 0) {
            return "No idea reaches its own output.";
        }
        double[] own = Arrays.stream(kept)
                .mapToDouble(i -> model.products[i * model.n + i])
                .toArray();
        double[] others = IntStream.range(0, model.n * model.n)
                .filter(at -> at / model.n != at % model.n)
                .mapToDouble(at -> model.products[at])
                .toArray();
        return "A stored idea reaches its own output with " + Readable.span(own)
                + " of its strength; what it sends to another"
                + " lies between " + Readable.number(Arrays.stream(others).min().orElse(0)) + " and "
                + Readable.number(Arrays.stream(others).max().orElse(0)) + ".";
    }

    /** For many ideas: how many share a dimension in which of the named fractions. */
    String fractions() {
        if (kept.length == 0) {
            return "No idea is kept.";
        }
        List<String> near = new ArrayList<>();
        int named = 0;
        for (Fraction fraction : Fraction.values()) {
            int count = model.keptNear(fraction);
            if (count > 0) {
                named += count;
                near.add(count + " near " + fraction.written);
            }
        }
        near.add(kept.length - named + " near none of the lines");
        return kept.length + " of " + model.n + " ideas are kept: " + String.join(", ", near) + ". That is "
                + Readable.number(model.dimensionsPerIdea[0]) + " of a hidden number for each idea kept.";
    }

    String room() {
        double sum = DoubleStream.of(model.dimensionality).sum();
        String start = "Together they use " + Readable.number(sum) + " of " + model.m
                + (model.m == 1 ? " dimension" : " dimensions");
        if (kept.length == 0) {
            return start + ".";
        }
        double[] shares =
                Arrays.stream(kept).mapToDouble(i -> model.dimensionality[i]).toArray();
        return start + "; a stored idea has " + Readable.span(shares) + " of one.";
    }

    String bias() {
        double high = Arrays.stream(model.b).max().orElse(0);
        String all = "The biases are " + Readable.span(model.b);
        return model.relu && high < 0 ? all + ": all below 0, so that weak signals are cut off." : all + ".";
    }
}
