package org.touchstone.engine.residual;

import java.util.Arrays;

/**
 * What the layer does for each feature that is on alone. Without biases everything grows in step with the strength, so
 * one run at 1 and one at -1 tell all.
 */
final class Jobs {

    /** The smallest share of a job that counts as working for it. */
    static final double COUNTS = 0.05;

    /** Row-major [k, n]: what a neuron adds to a feature that is on alone at 1. */
    final double[] share;

    /** What all neurons add to a feature alone at 1; the job asks for 1. */
    final double[] job;

    /** What all neurons add to a feature alone at -1; the job asks for 0. */
    final double[] leak;

    /** For each neuron, the features of whose job it does at least {@link #COUNTS}. */
    final double[] ideasServed;

    /** For each feature, the neurons that do at least {@link #COUNTS} of its job. */
    final double[] neuronsFor;

    /** Squared, onto all other features, with one at full strength, on average: by the embedding alone. */
    final double spillOfOverlap;

    /** The same by the layer alone, either sign equally often. */
    final double spillOfLayer;

    /** The same by both together, as they are. */
    final double spillOfBoth;

    Jobs(int n, int k, double[] read, double[] write, double[] gram) {
        share = new double[k * n];
        job = new double[n];
        leak = new double[n];
        ideasServed = new double[k];
        neuronsFor = new double[n];
        for (int neuron = 0; neuron < k; neuron++) {
            for (int i = 0; i < n; i++) {
                double part = Math.max(0, read[i * k + neuron]) * write[neuron * n + i];
                share[neuron * n + i] = part;
                if (part >= COUNTS) {
                    ideasServed[neuron]++;
                    neuronsFor[i]++;
                }
            }
        }
        double overlap = 0;
        double layer = 0;
        double both = 0;
        for (int i = 0; i < n; i++) {
            double[] up = added(i, 1, n, k, read, write);
            double[] down = added(i, -1, n, k, read, write);
            job[i] = up[i];
            leak[i] = down[i];
            for (int j = 0; j < n; j++) {
                if (j != i) {
                    double mixed = gram[i * n + j];
                    overlap += mixed * mixed;
                    layer += (up[j] * up[j] + down[j] * down[j]) / 2;
                    both += ((up[j] + mixed) * (up[j] + mixed) + (down[j] - mixed) * (down[j] - mixed)) / 2;
                }
            }
        }
        spillOfOverlap = overlap / n;
        spillOfLayer = layer / n;
        spillOfBoth = both / n;
    }

    /** What the neurons add to each output with feature i alone at this strength. */
    private static double[] added(int i, double strength, int n, int k, double[] read, double[] write) {
        double[] added = new double[n];
        for (int neuron = 0; neuron < k; neuron++) {
            double fires = Math.max(0, strength * read[i * k + neuron]);
            for (int j = 0; j < n; j++) {
                added[j] += fires * write[neuron * n + j];
            }
        }
        return added;
    }

    /** The jobs from the best done to the worst. */
    double[] sorted() {
        double[] rising = job.clone();
        Arrays.sort(rising);
        double[] falling = new double[rising.length];
        for (int at = 0; at < falling.length; at++) {
            falling[at] = rising[falling.length - 1 - at];
        }
        return falling;
    }
}
