package org.touchstone.engine.latents;

import static org.touchstone.engine.latents.Shape.FIRST;
import static org.touchstone.engine.latents.Shape.SECOND;
import static org.touchstone.engine.latents.Shape.SUMMARY;

/**
 * Code lengths for clues and summary: by the code made for the table itself, and by the code made for a factored table
 * P[L] P[X1|L] P[X2|L], its own or another agent's. A case that the factored table rules out has no code word.
 */
record Code(double right, double other, int offending, double leastChance) {

    /** Stands for a length without end: far above any finite one, which stays below 2,200 bits. */
    static final double ENDLESS = 10_000;

    /** @param maker whose factored table the other code is made for */
    static Code of(Joint table, Joint maker) {
        int all = FIRST | SECOND | SUMMARY;
        double[] p = table.marginal(all);
        double[] first = maker.marginal(FIRST | SUMMARY);
        double[] second = maker.marginal(SECOND | SUMMARY);
        double[] summary = maker.marginal(SUMMARY);
        Shape shape = table.shape;
        double right = 0;
        double other = 0;
        int offending = 0;
        double least = 1;
        for (int at = 0; at < p.length; at++) {
            if (p[at] > 0) {
                int cell = shape.examples(all)[at];
                double a = first[shape.places(FIRST | SUMMARY)[cell]];
                double b = second[shape.places(SECOND | SUMMARY)[cell]];
                double c = summary[shape.places(SUMMARY)[cell]];
                right -= p[at] * Joint.log2(p[at]);
                if (a == 0 || b == 0) {
                    offending++;
                    least = 0;
                } else {
                    other -= p[at] * (Joint.log2(a) + Joint.log2(b) - Joint.log2(c));
                    least = Math.min(least, a / c * b);
                }
            }
        }
        return new Code(Math.max(0, right), offending > 0 ? ENDLESS : Math.max(0, other), offending, least);
    }

    boolean blowsUp() {
        return offending > 0;
    }

    double extra() {
        return blowsUp() ? ENDLESS : Math.max(0, other - right);
    }
}
