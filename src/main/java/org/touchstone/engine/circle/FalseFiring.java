package org.touchstone.engine.circle;

import java.util.random.RandomGenerator;

/**
 * What comes of several features on at once, all at the same strength; means over sets.
 *
 * @param exact share of sets of which exactly the features put in fire
 * @param missed mean number of features put in that do not fire
 * @param falseAlarms mean number of features that fire and were not put in
 */
record FalseFiring(double exact, double missed, double falseAlarms) {

    /** Over randomly drawn sets at full strength. */
    static FalseFiring sampled(CircleModel model, int active, int sets, RandomGenerator random) {
        Sum sum = new Sum();
        for (int set = 0; set < sets; set++) {
            sum.add(model, choose(model.n, active, random), 1, 1);
        }
        return sum.mean();
    }

    /** Over all pairs: by symmetry those of feature 0 with each other feature up to the one opposite. */
    static FalseFiring pairs(CircleModel model, double strength) {
        Sum sum = new Sum();
        for (int distance = 1; 2 * distance <= model.n; distance++) {
            sum.add(model, new int[] {0, distance}, strength, 2 * distance == model.n ? 0.5 : 1);
        }
        return sum.mean();
    }

    /** Of the one pair this many places apart, at full strength. */
    static FalseFiring pair(CircleModel model, int distance) {
        Sum sum = new Sum();
        sum.add(model, new int[] {0, distance}, 1, 1);
        return sum.mean();
    }

    /** Distinct features, every set equally likely. */
    static int[] choose(int n, int active, RandomGenerator random) {
        int[] chosen = new int[active];
        for (int k = 0; k < active; k++) {
            int candidate;
            do {
                candidate = random.nextInt(n);
            } while (contains(chosen, k, candidate));
            chosen[k] = candidate;
        }
        return chosen;
    }

    private static boolean contains(int[] values, int count, int wanted) {
        for (int k = 0; k < count; k++) {
            if (values[k] == wanted) {
                return true;
            }
        }
        return false;
    }

    private static final class Sum {
        private double weight;
        private double exact;
        private double missed;
        private double falseAlarms;

        void add(CircleModel model, int[] on, double strength, double times) {
            double h0 = 0;
            double h1 = 0;
            for (int i : on) {
                h0 += strength * model.w[2 * i];
                h1 += strength * model.w[2 * i + 1];
            }
            int firing = 0;
            for (int j = 0; j < model.n; j++) {
                firing += model.output(j, h0, h1) > CircleModel.FIRES ? 1 : 0;
            }
            int right = 0;
            for (int i : on) {
                right += model.output(i, h0, h1) > CircleModel.FIRES ? 1 : 0;
            }
            weight += times;
            missed += times * (on.length - right);
            falseAlarms += times * (firing - right);
            exact += right == on.length && firing == right ? times : 0;
        }

        FalseFiring mean() {
            return new FalseFiring(exact / weight, missed / weight, falseAlarms / weight);
        }
    }
}
