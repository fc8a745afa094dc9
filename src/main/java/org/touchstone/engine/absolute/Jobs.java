package org.touchstone.engine.absolute;

/**
 * Which features each neuron works for. What neuron k does for feature i is |W1[i,k]| |W2[k,i]|: how strongly it hears
 * the feature times how strongly it speaks to the feature's own output. A neuron does one job when the second largest of
 * these is below 20% of the largest.
 */
final class Jobs {

    /** A smaller share of the largest does not count as a job. */
    static final double JOB = 0.2;

    /** Row-major [m, n]: what each neuron does for each feature. */
    final double[] work;
    /** The feature that each neuron does most for. */
    final double[] serves;
    /** The second largest work of each neuron as a share of its largest; 1 for a neuron that does nothing. */
    final double[] runnerUp;
    /** How many features a neuron does at least 20% of its largest work for. */
    final double[] jobs;
    /** How many neurons do exactly one job. */
    final double oneJob;
    /** How many of the one-job neurons hear each feature above 0. */
    final double[] above;
    /** How many of the one-job neurons hear each feature below 0. */
    final double[] below;

    /**
     * @param in row-major [n, m], row i: weights from feature i
     * @param out row-major [m, n], row k: weights from neuron k
     */
    Jobs(double[] in, double[] out, int n, int m) {
        work = new double[m * n];
        serves = new double[m];
        runnerUp = new double[m];
        jobs = new double[m];
        above = new double[n];
        below = new double[n];
        int single = 0;
        for (int k = 0; k < m; k++) {
            int top = 0;
            for (int i = 0; i < n; i++) {
                work[k * n + i] = Math.abs(in[i * m + k]) * Math.abs(out[k * n + i]);
                top = work[k * n + i] > work[k * n + top] ? i : top;
            }
            double most = work[k * n + top];
            double second = 0;
            for (int i = 0; i < n; i++) {
                double size = work[k * n + i];
                jobs[k] += most > 0 && size >= JOB * most ? 1 : 0;
                second = i == top ? second : Math.max(second, size);
            }
            serves[k] = top;
            runnerUp[k] = most > 0 ? second / most : 1;
            if (runnerUp[k] < JOB) {
                single++;
                (in[top * m + k] > 0 ? above : below)[top]++;
            }
        }
        oneJob = single;
    }
}
