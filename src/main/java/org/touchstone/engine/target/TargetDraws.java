package org.touchstone.engine.target;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.touchstone.engine.Draw;
import org.touchstone.engine.Settings;

/** Ways of drawing a question and the strengths that go with it. */
final class TargetDraws {

    private TargetDraws() {}

    static List<Draw> of(Settings settings) {
        TargetExamples trained = TargetExamples.of(settings);
        TargetExamples alone = new TargetExamples(trained.features(), 0, false);
        return List.of(
                new Draw(
                        "as-trained",
                        "One idea is asked for, at a strength drawn evenly from 0 to 1. " + others(trained),
                        random -> asked(trained, random)),
                new Draw(
                        "one-at-a-time",
                        "One idea is on, at a strength drawn evenly from 0 to 1, and that idea is asked for. All others"
                                + " are off.",
                        random -> asked(alone, random)),
                new Draw(
                        "any-question",
                        "One idea is on, at a strength drawn evenly from 0 to 1. Half of the time that idea is asked"
                                + " for, else any idea.",
                        random -> anything(alone, random)));
    }

    private static String others(TargetExamples trained) {
        if (trained.alone()) {
            return "All others are off.";
        }
        return "Each other idea is on with probability " + trained.probability()
                + (trained.fixed()
                        ? ", at a strength of " + TargetExamples.FIXED + "."
                        : ", at a strength drawn evenly from 0 to " + TargetExamples.LOUDEST + ".");
    }

    private static double[] asked(TargetExamples examples, RandomGenerator random) {
        double[] row = new double[examples.features()];
        int target = examples.fill(row, random);
        double[] input = Arrays.copyOf(row, row.length + 1);
        input[row.length] = target;
        return input;
    }

    private static double[] anything(TargetExamples examples, RandomGenerator random) {
        double[] input = asked(examples, random);
        if (random.nextBoolean()) {
            input[examples.features()] = random.nextInt(examples.features());
        }
        return input;
    }
}
