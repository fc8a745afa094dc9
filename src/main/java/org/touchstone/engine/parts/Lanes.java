package org.touchstone.engine.parts;

/**
 * Loops over the rows of a batch whose entries do not depend on each other, so that the compiler runs several at once.
 * Sums over rows are folded in halves for the same reason; their order is fixed, so their bits are too.
 */
final class Lanes {

    /** Rows come in multiples of this. */
    static final int TOGETHER = 64;

    private static final int LAST = 16;
    private static final float STEEP = 1e30f;

    private Lanes() {}

    /** out += w in. */
    static void add(float[] out, float w, float[] in, int rows) {
        for (int row = 0; row < rows; row++) {
            out[row] += w * in[row];
        }
    }

    /** out += w in + w1 in1 + w2 in2 + w3 in3. */
    static void add(
            float[] out,
            float w,
            float[] in,
            float w1,
            float[] in1,
            float w2,
            float[] in2,
            float w3,
            float[] in3,
            int rows) {
        for (int row = 0; row < rows; row++) {
            out[row] += (w * in[row] + w1 * in1[row]) + (w2 * in2[row] + w3 * in3[row]);
        }
    }

    /** out += a b. */
    static void addProduct(float[] out, float[] a, float[] b, int rows) {
        for (int row = 0; row < rows; row++) {
            out[row] += a[row] * b[row];
        }
    }

    /** out = a b. */
    static void product(float[] out, float[] a, float[] b, int rows) {
        for (int row = 0; row < rows; row++) {
            out[row] = a[row] * b[row];
        }
    }

    /** 1 where {@code value} is above 0, else 0; without a branch. */
    static float above(float value) {
        return Math.max(0f, Math.min(1f, value * STEEP));
    }

    /**
     * The sum of a b over all rows.
     *
     * @param rows a multiple of {@link #TOGETHER}
     * @param half scratch, at least rows / 4
     * @param other scratch, at least rows / 4
     */
    static float dot(float[] a, float[] b, int rows, float[] half, float[] other) {
        quarter(half, a, b, rows / 4);
        return sum(half, rows / 4, other);
    }

    /**
     * The sums of a x, a y and b y over all rows, in one go through memory.
     *
     * @param sums takes the three
     * @param scratch four arrays of at least rows / 4
     */
    static void dots(float[] sums, float[] a, float[] b, float[] x, float[] y, int rows, float[][] scratch) {
        int n = rows / 4;
        quarters(scratch[0], scratch[1], scratch[2], a, b, x, y, n);
        sums[0] = sum(scratch[0], n, scratch[3]);
        sums[1] = sum(scratch[1], n, scratch[3]);
        sums[2] = sum(scratch[2], n, scratch[3]);
    }

    private static float sum(float[] values, int count, float[] scratch) {
        float[] from = values;
        float[] to = scratch;
        int length = count;
        while (length % (2 * LAST) == 0) {
            length /= 2;
            fold(to, from, length);
            float[] swap = from;
            from = to;
            to = swap;
        }
        float sum = 0;
        for (int i = 0; i < length; i += 4) {
            sum += (from[i] + from[i + 1]) + (from[i + 2] + from[i + 3]);
        }
        return sum;
    }

    private static void quarter(float[] out, float[] a, float[] b, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = (a[i] * b[i] + a[i + n] * b[i + n]) + (a[i + 2 * n] * b[i + 2 * n] + a[i + 3 * n] * b[i + 3 * n]);
        }
    }

    private static void quarters(
            float[] ax, float[] ay, float[] by, float[] a, float[] b, float[] x, float[] y, int n) {
        for (int i = 0; i < n; i++) {
            ax[i] = (a[i] * x[i] + a[i + n] * x[i + n]) + (a[i + 2 * n] * x[i + 2 * n] + a[i + 3 * n] * x[i + 3 * n]);
            ay[i] = (a[i] * y[i] + a[i + n] * y[i + n]) + (a[i + 2 * n] * y[i + 2 * n] + a[i + 3 * n] * y[i + 3 * n]);
            by[i] = (b[i] * y[i] + b[i + n] * y[i + n]) + (b[i + 2 * n] * y[i + 2 * n] + b[i + 3 * n] * y[i + 3 * n]);
        }
    }

    private static void fold(float[] out, float[] in, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = in[i] + in[i + n];
        }
    }
}
