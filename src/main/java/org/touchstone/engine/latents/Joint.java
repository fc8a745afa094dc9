package org.touchstone.engine.latents;

/** A table of chances over two clues, a summary and a fact, and what it holds in bits. Sums run in a fixed order. */
final class Joint {

    private static final double LN2 = StrictMath.log(2);

    final Shape shape;
    final double[] p;

    /** @param p chances that sum to 1, one for each cell */
    Joint(Shape shape, double[] p) {
        if (p.length != shape.cells) {
            throw new IllegalArgumentException(
                    "A table of this shape has " + shape.cells + " cells, not " + p.length + ".");
        }
        this.shape = shape;
        this.p = p;
    }

    /** Makes chances of weights: each divided by their sum; all the same where every weight is 0. */
    static Joint of(Shape shape, double[] weights, int from) {
        double sum = 0;
        for (int cell = 0; cell < shape.cells; cell++) {
            sum += weights[from + cell];
        }
        double[] p = new double[shape.cells];
        for (int cell = 0; cell < shape.cells; cell++) {
            p[cell] = sum == 0 ? 1.0 / shape.cells : weights[from + cell] / sum;
        }
        return new Joint(shape, p);
    }

    /** The chances of a set of variables, all others summed out. */
    double[] marginal(int set) {
        double[] marginal = new double[shape.size(set)];
        int[] places = shape.places(set);
        for (int cell = 0; cell < p.length; cell++) {
            marginal[places[cell]] += p[cell];
        }
        return marginal;
    }

    double entropy(int set) {
        double bits = 0;
        for (double chance : marginal(set)) {
            bits -= chance == 0 ? 0 : chance * log2(chance);
        }
        return Math.max(0, bits);
    }

    /** H(set | given). */
    double open(int set, int given) {
        int both = set | given;
        double[] joint = marginal(both);
        double[] known = marginal(given);
        double bits = 0;
        for (int at = 0; at < joint.length; at++) {
            if (joint[at] > 0) {
                bits += joint[at] * log2(known[shape.places(given)[shape.examples(both)[at]]] / joint[at]);
            }
        }
        return Math.max(0, bits);
    }

    /** I(one; other | given): the divergence of the table from the one in which they are unrelated, given the rest. */
    double shared(int one, int other, int given) {
        int all = one | other | given;
        return divergence(marginal(all), product(one, other, given));
    }

    /** P[given] P[one | given] P[other | given], over all three sets. */
    double[] product(int one, int other, int given) {
        int all = one | other | given;
        double[] left = marginal(one | given);
        double[] right = marginal(other | given);
        double[] known = marginal(given);
        double[] product = new double[shape.size(all)];
        for (int at = 0; at < product.length; at++) {
            int cell = shape.examples(all)[at];
            double below = known[shape.places(given)[cell]];
            double share = below == 0 ? 0 : left[shape.places(one | given)[cell]] / below;
            product[at] = share * right[shape.places(other | given)[cell]];
        }
        return product;
    }

    /** The chance that the best guess of one variable from a set of others is wrong. */
    double wrong(int variable, int given) {
        double[] joint = marginal(variable | given);
        double[] best = new double[shape.size(given)];
        for (int at = 0; at < joint.length; at++) {
            int place = shape.places(given)[shape.examples(variable | given)[at]];
            best[place] = Math.max(best[place], joint[at]);
        }
        double right = 0;
        for (double chance : best) {
            right += chance;
        }
        return Math.clamp(1 - right, 0, 1);
    }

    /**
     * D(p || q) in bits for tables that both sum to 1, as a sum of terms none of which is negative, so that tiny
     * divergences keep their digits; infinite where q is 0 and p is not.
     */
    static double divergence(double[] p, double[] q) {
        double sum = 0;
        for (int at = 0; at < p.length; at++) {
            if (q[at] > 0) {
                double d = (p[at] - q[at]) / q[at];
                sum += d <= -1 ? q[at] : q[at] * Math.max(0, (1 + d) * StrictMath.log1p(d) - d);
            } else if (p[at] > 0) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return sum / LN2;
    }

    /** The Jensen-Shannon divergence in bits: the mean divergence of both from their mean. Never above 1. */
    static double jensenShannon(double[] p, double[] q) {
        double[] mean = new double[p.length];
        for (int at = 0; at < p.length; at++) {
            mean[at] = (p[at] + q[at]) / 2;
        }
        return (divergence(p, mean) + divergence(q, mean)) / 2;
    }

    /** Half the sum of differences: the share of the table that has to move. */
    static double moved(double[] p, double[] q) {
        double sum = 0;
        for (int at = 0; at < p.length; at++) {
            sum += Math.abs(p[at] - q[at]);
        }
        return sum / 2;
    }

    static double log2(double value) {
        return StrictMath.log(value) / LN2;
    }
}
