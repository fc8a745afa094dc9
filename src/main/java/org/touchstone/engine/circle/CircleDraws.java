package org.touchstone.engine.circle;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.touchstone.engine.Draw;

/** Ways of drawing inputs. */
final class CircleDraws {

    private static final int MOST_ON = 3;

    private CircleDraws() {}

    static List<Draw> of(int n) {
        return List.of(
                new Draw("one-full", "Exactly one idea is on, at full strength.", random -> on(n, 1, random, true)),
                new Draw(
                        "one-any",
                        "Exactly one idea is on, at a strength drawn evenly from 0 to 1.",
                        random -> on(n, 1, random, false)),
                new Draw(
                        "one-to-three",
                        "One, two or three ideas are on, each number equally often. Half of the time they are at full"
                                + " strength, else each at a strength drawn evenly from 0 to 1.",
                        random -> on(n, 1 + random.nextInt(MOST_ON), random, random.nextBoolean())),
                new Draw(
                        "murmur",
                        "One idea is on, at a strength drawn evenly from "
                                + CircleModel.MURMUR
                                + " to 1. Half of the time every other idea is on at just " + CircleModel.MURMUR
                                + ", else each at a strength drawn evenly from 0 to " + 2 * CircleModel.MURMUR + ".",
                        random -> murmur(n, random)));
    }

    /** @param full whether those on are at full strength */
    private static double[] on(int n, int active, RandomGenerator random, boolean full) {
        double[] input = new double[n];
        for (int i : FalseFiring.choose(n, active, random)) {
            input[i] = full ? 1 : 1 - random.nextDouble();
        }
        return input;
    }

    private static double[] murmur(int n, RandomGenerator random) {
        double[] input = new double[n];
        if (random.nextBoolean()) {
            Arrays.fill(input, CircleModel.MURMUR);
        } else {
            Arrays.setAll(input, i -> 2 * CircleModel.MURMUR * random.nextDouble());
        }
        input[random.nextInt(n)] = 1 - (1 - CircleModel.MURMUR) * random.nextDouble();
        return input;
    }
}
