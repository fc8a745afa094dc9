package org.touchstone.statements;

import java.util.Arrays;

/** Plain loops over lists, in a fixed order. */
final class Lists {
    private Lists() {}

    static double max(double[] v) {
        double max = v[0];
        for (double value : v) {
            max = Math.max(max, value);
        }
        return max;
    }

    static double min(double[] v) {
        double min = v[0];
        for (double value : v) {
            min = Math.min(min, value);
        }
        return min;
    }

    static double sum(double[] v) {
        double sum = 0;
        for (double value : v) {
            sum += value;
        }
        return sum;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static double norm(double[] v) {
        return Math.sqrt(dot(v, v));
    }

    /** The k-th largest, k from 1 to the length. */
    static double kth(double[] v, int k) {
        double[] sorted = v.clone();
        Arrays.sort(sorted);
        return sorted[v.length - k];
    }

    static int count(double[] v, double threshold) {
        int count = 0;
        for (double value : v) {
            if (value > threshold) {
                count++;
            }
        }
        return count;
    }

    /** The index of the largest entry other than {@code except}; the first of several. */
    static int largestOther(double[] v, int except) {
        int best = except == 0 ? 1 : 0;
        for (int j = best + 1; j < v.length; j++) {
            if (j != except && v[j] > v[best]) {
                best = j;
            }
        }
        return best;
    }
}
