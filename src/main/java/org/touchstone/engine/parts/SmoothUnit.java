package org.touchstone.engine.parts;

/**
 * The hidden unit of a gate: GELU, x Phi(x), with the normal distribution function written as
 * Phi(x) = (1 + u / sqrt(1 + u^2)) / 2 with u = x p(x^2) and p a polynomial of degree 4, fitted to the least largest
 * error on [-6, 6]. It is within 0.00005 of GELU everywhere, smooth, and its derivative is exactly that of the formula,
 * so that gradients are those of the function that is run. Beyond 6 the polynomial stays at its last value: there Phi is
 * 0 or 1 within 1e-7. It takes one root and one division, and the compiler runs many lanes of it at once.
 */
final class SmoothUnit {

    static final float P0 = 0.79839947f;
    static final float P1 = 0.11861655f;
    static final float P2 = 0.016723756f;
    static final float P3 = 0.00021352429f;
    static final float P4 = 0.00017756447f;
    static final float LAST = 36;

    private SmoothUnit() {}

    /** Reference form. */
    static double value(double x) {
        double q = Math.min(x * x, LAST);
        double u = x * (P0 + q * (P1 + q * (P2 + q * (P3 + q * P4))));
        return x * (0.5 + 0.5 * u / Math.sqrt(1 + u * u));
    }

    /** Values and slopes at weight * in + bias, each entry on its own. */
    static void lanes(float[] value, float[] slope, float weight, float bias, float[] in, int rows) {
        for (int row = 0; row < rows; row++) {
            float x = weight * in[row] + bias;
            float q = Math.min(x * x, LAST);
            float p = P0 + q * (P1 + q * (P2 + q * (P3 + q * P4)));
            float dp = P1 + q * (2 * P2 + q * (3 * P3 + q * (4 * P4)));
            float u = x * p;
            float r = 1 / (float) Math.sqrt(1 + u * u);
            float phi = 0.5f + 0.5f * u * r;
            value[row] = x * phi;
            slope[row] = phi + 0.5f * x * r * r * r * (p + 2 * q * dp);
        }
    }
}
