package org.touchstone.engine.latents;

/**
 * The worked example: a coin whose bias may be anything from 0 to 1, thrown in two blocks. The fact is which side came
 * up more often in the second block; the clues are the counts of either block; the summary is the bias.
 */
final class Coin {

    /** Enough for six digits: 60 steps or more to a standard deviation of the narrowest density. */
    private static final int STEPS = 4_000;

    private final int throwsEach;
    private final int majority;
    private final double[] logFactorial;

    Coin(int throwsEach) {
        this.throwsEach = throwsEach;
        majority = throwsEach / 2 + 1;
        logFactorial = new double[2 * throwsEach + 2];
        for (int i = 2; i < logFactorial.length; i++) {
            logFactorial[i] = logFactorial[i - 1] + StrictMath.log(i);
        }
    }

    /** For each count of heads in the first block, the chance of a majority of heads in the second. */
    double[] chances() {
        double[] chances = new double[throwsEach + 1];
        for (int heads = 0; heads <= throwsEach; heads++) {
            chances[heads] = heads < majority ? upper(heads) : 1 - lower(heads);
        }
        return chances;
    }

    /** P[N2 >= majority | N1 = heads], terms falling from the first on. */
    private double upper(int heads) {
        double term = chance(heads, majority);
        double sum = 0;
        for (int j = majority; j <= throwsEach && term > 0; j++) {
            sum += term;
            term *= (heads + j + 1.0) / (j + 1.0) * (throwsEach - j) / (2.0 * throwsEach - heads - j);
        }
        return sum;
    }

    /** P[N2 < majority | N1 = heads], terms falling from the last on. */
    private double lower(int heads) {
        double term = chance(heads, majority - 1);
        double sum = 0;
        for (int j = majority - 1; j >= 0 && term > 0; j--) {
            sum += term;
            term *= (double) j / (heads + j) * (2.0 * throwsEach - heads - j + 1) / (throwsEach - j + 1.0);
        }
        return sum;
    }

    /** P[N2 = j | N1 = heads]: the negative hypergeometric distribution, which a uniform bias gives. */
    private double chance(int heads, int j) {
        return StrictMath.exp(choose(heads + j, heads)
                + choose(2 * throwsEach - heads - j, throwsEach - heads)
                - choose(2 * throwsEach + 1, throwsEach));
    }

    private double choose(int n, int k) {
        return logFactorial[n] - logFactorial[k] - logFactorial[n - k];
    }

    /** H(majority of block 2 | N1) in bits: every count of block 1 is equally likely. */
    static double open(double[] chances) {
        double bits = 0;
        for (double chance : chances) {
            bits += bits(chance);
        }
        return bits / chances.length;
    }

    /** H(majority of block 2 | bias) in bits: the binomial tail is an integral of a beta density, by Simpson's rule. */
    double openGivenBias() {
        double constant = StrictMath.log(majority) + choose(throwsEach, majority);
        double tail = 0;
        double sum = 0;
        double before = density(0, constant);
        for (int step = 0; step < STEPS; step++) {
            double after = density((step + 1.0) / STEPS, constant);
            double middle = density((step + 0.5) / STEPS, constant);
            double start = bits(tail);
            double half = tail + (5 * before + 8 * middle - after) / (24 * STEPS);
            tail = Math.min(1, tail + (before + 4 * middle + after) / (6 * STEPS));
            sum += (start + 4 * bits(Math.clamp(half, 0, 1)) + bits(tail)) / (6 * STEPS);
            before = after;
        }
        return sum;
    }

    private double density(double bias, double constant) {
        if (bias == 0 || bias == 1) {
            return 0;
        }
        return StrictMath.exp(
                constant + (majority - 1) * StrictMath.log(bias) + (throwsEach - majority) * StrictMath.log1p(-bias));
    }

    private static double bits(double chance) {
        return chance <= 0 || chance >= 1 ? 0 : -chance * Joint.log2(chance) - (1 - chance) * Joint.log2(1 - chance);
    }
}
