package org.touchstone.engine.dual;

import java.util.List;
import org.touchstone.engine.BuiltModel;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.RowMajor;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Trace;
import org.touchstone.engine.Weights;

/** h = E^T x + s u, y = R h; neurons W_in h, and the n rank-one parts (W_in e_i) d_i^T that stand in for W_in. */
final class DualModel extends BuiltModel {

    /** How often an idea is on where errors are told as one number: the data of the residual toy of 2025. */
    static final double OFTEN = 0.01;

    final int n;
    final int d;
    final int neurons;
    final double[] vectors;
    private final double[] dual;
    private final double[] reading;
    private final double[] listening;
    final double[] outside;

    /** Each matrix turned, so that sums run over independent entries: one row for each of the d numbers. */
    final double[] byOwn;

    final double[] byDual;
    final double[] byReading;
    final double[] byListening;

    /** What each neuron hears of each idea: W_in e_i, row-major [n, neurons]. */
    final double[] heard;

    final double[] cosines;
    final double[] dualLengths;
    final double largestCosine;
    final double rank;
    final double ownError;
    final double dualError;
    final double readError;

    DualModel(Settings settings, Weights weights) {
        super(settings, weights);
        n = settings.integer("ideas");
        d = settings.integer("width");
        neurons = settings.integer("neurons");
        weights.requireExactly("E", "D", "R", "W_in", "u");
        vectors = weights.values("E", n, d);
        dual = weights.values("D", n, d);
        reading = weights.values("R", n, d);
        listening = weights.values("W_in", neurons, d);
        outside = weights.values("u", d);
        byOwn = RowMajor.transposed(vectors, n, d);
        byDual = RowMajor.transposed(dual, n, d);
        byReading = RowMajor.transposed(reading, n, d);
        byListening = RowMajor.transposed(listening, neurons, d);
        heard = Matrices.product(vectors, byListening, n, d, neurons);
        double[] own = Matrices.missing(vectors, vectors, n, d);
        double[] left = Matrices.missing(dual, vectors, n, d);
        cosines = cosines(own);
        largestCosine = Matrices.largest(withoutOwn(cosines));
        rank = n - diagonal(left);
        ownError = error(own);
        dualError = error(left);
        readError = switch (settings.choice("reading")) {
            case DualSettings.DUAL -> dualError;
            case DualSettings.OWN -> ownError;
            default -> error(Matrices.missing(reading, vectors, n, d));
        };
        dualLengths = lengths(dual);
    }

    private double[] cosines(double[] missing) {
        double[] all = new double[n * n];
        for (int at = 0; at < all.length; at++) {
            all[at] = (at % (n + 1) == 0 ? 1 : 0) - missing[at];
        }
        return all;
    }

    private double[] withoutOwn(double[] square) {
        double[] others = square.clone();
        for (int i = 0; i < n; i++) {
            others[i * n + i] = 0;
        }
        return others;
    }

    private double diagonal(double[] square) {
        double trace = 0;
        for (int i = 0; i < n; i++) {
            trace += square[i * n + i];
        }
        return trace;
    }

    /** The root mean square error of an output, where ideas are on by chance at strengths even in [-1, 1]. */
    private double error(double[] missing) {
        return Math.sqrt(OFTEN / 3 * Matrices.squares(missing) / n);
    }

    private double[] lengths(double[] rows) {
        double[] lengths = new double[n];
        for (int i = 0; i < n; i++) {
            double squared = 0;
            for (int k = 0; k < d; k++) {
                squared += rows[i * d + k] * rows[i * d + k];
            }
            lengths[i] = Math.sqrt(squared);
        }
        return lengths;
    }

    @Override
    public Trace trace(double[] input) {
        return new DualTrace(this, copied(input, n + 1));
    }

    @Override
    public List<Exhibit> exhibits(List<String> ideas) {
        return new DualExhibits(this, ideas).all();
    }
}
