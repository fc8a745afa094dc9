package org.touchstone.engine.superposition;

/**
 * What can be measured on directions W.
 *
 * @see <a href="https://transformer-circuits.pub/2022/toy_model/index.html#geometry">feature dimensionality</a>
 */
final class Geometry {

    private Geometry() {}

    /**
     * How much every direction has of every other.
     *
     * @param w row-major, {@code rows} directions of {@code width} numbers
     * @return inner products of every two directions, row-major [rows, rows]
     */
    static double[] products(double[] w, int rows, int width) {
        double[] products = new double[rows * rows];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < rows; j++) {
                double sum = 0;
                for (int k = 0; k < width; k++) {
                    sum += w[i * width + k] * w[j * width + k];
                }
                products[i * rows + j] = sum;
            }
        }
        return products;
    }

    /** The length of each direction. */
    static double[] lengths(double[] products, int rows) {
        double[] lengths = new double[rows];
        for (int i = 0; i < rows; i++) {
            lengths[i] = Math.sqrt(products[i * rows + i]);
        }
        return lengths;
    }

    /** The cosine between every two directions; 0 where either is nothing. */
    static double[] cosines(double[] products, double[] lengths) {
        int rows = lengths.length;
        double[] cosines = new double[rows * rows];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < rows; j++) {
                cosines[i * rows + j] = cosine(products[i * rows + j], lengths[i], lengths[j]);
            }
        }
        return cosines;
    }

    static double cosine(double product, double length, double other) {
        double scale = length * other;
        return scale == 0 ? 0 : Math.clamp(product / scale, -1, 1);
    }

    /** D_i = |W_i|^2 / sum over j of (unit W_i . W_j)^2, in [0, 1]; 0 for a direction that is nothing. */
    static double[] dimensionality(double[] products, double[] lengths) {
        int rows = lengths.length;
        double[] dimensionality = new double[rows];
        for (int i = 0; i < rows; i++) {
            double sum = 0;
            for (int j = 0; j < rows; j++) {
                sum += products[i * rows + j] * products[i * rows + j];
            }
            double squared = products[i * rows + i];
            dimensionality[i] = sum == 0 ? 0 : squared * squared / sum;
        }
        return dimensionality;
    }

    /** D* = m / |W|^2, the hidden numbers that there are for each direction of length 1; 0 when all are nothing. */
    static double dimensionsPerIdea(double[] lengths, int width) {
        double sum = 0;
        for (double length : lengths) {
            sum += length * length;
        }
        return sum == 0 ? 0 : width / sum;
    }

    /** For each direction the angle in degrees to the nearest other one that is kept; 180 where there is none. */
    static double[] nearestAngles(double[] cosines, double[] lengths, double kept) {
        int rows = lengths.length;
        double[] angles = new double[rows];
        for (int i = 0; i < rows; i++) {
            double nearest = -1;
            for (int j = 0; j < rows; j++) {
                nearest = j != i && lengths[j] > kept ? Math.max(nearest, cosines[i * rows + j]) : nearest;
            }
            angles[i] = StrictMath.toDegrees(StrictMath.acos(nearest));
        }
        return angles;
    }
}
