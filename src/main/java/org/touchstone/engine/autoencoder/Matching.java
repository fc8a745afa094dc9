package org.touchstone.engine.autoencoder;

/** How well the entries of the dictionary match the true ideas: by the cosine between their directions. */
final class Matching {

    /** From here on an entry counts as an idea's own; cos 0.9 is an angle of 26 degrees. */
    static final double OWN = 0.9;

    /** Row-major [ideas, entries]. */
    final double[] cosines;
    /** For each idea, the entry that lies nearest, and how near. */
    final double[] entry;

    final double[] match;
    /** For each idea, how many entries are its own. */
    final double[] entries;
    /** For each entry, the cosine to the idea nearest to it. */
    final double[] nearest;

    final double mean;
    final double recovered;
    final double entriesPerIdea;

    /** @param ideas row-major, unit rows; @param entries row-major, rows of any length */
    Matching(double[] ideas, double[] entryRows, int d) {
        int n = ideas.length / d;
        int k = entryRows.length / d;
        cosines = new double[n * k];
        entry = new double[n];
        match = new double[n];
        entries = new double[n];
        nearest = new double[k];
        double matches = 0;
        int own = 0;
        int found = 0;
        for (int j = 0; j < k; j++) {
            double length = Math.sqrt(dot(entryRows, j, entryRows, j, d));
            for (int i = 0; i < n; i++) {
                cosines[i * k + j] = length > 0 ? Math.clamp(dot(ideas, i, entryRows, j, d) / length, -1, 1) : 0;
                nearest[j] = Math.max(i == 0 ? -1 : nearest[j], cosines[i * k + j]);
            }
        }
        for (int i = 0; i < n; i++) {
            int best = 0;
            for (int j = 0; j < k; j++) {
                best = cosines[i * k + j] > cosines[i * k + best] ? j : best;
                entries[i] += cosines[i * k + j] > OWN ? 1 : 0;
            }
            entry[i] = best;
            match[i] = cosines[i * k + best];
            matches += match[i];
            own += (int) entries[i];
            found += entries[i] > 0 ? 1 : 0;
        }
        mean = matches / n;
        recovered = (double) found / n;
        entriesPerIdea = (double) own / n;
    }

    private static double dot(double[] a, int i, double[] b, int j, int d) {
        double sum = 0;
        for (int at = 0; at < d; at++) {
            sum += a[i * d + at] * b[j * d + at];
        }
        return sum;
    }
}
