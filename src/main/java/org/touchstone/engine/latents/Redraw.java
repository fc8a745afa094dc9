package org.touchstone.engine.latents;

import static org.touchstone.engine.latents.Shape.FIRST;
import static org.touchstone.engine.latents.Shape.SECOND;
import static org.touchstone.engine.latents.Shape.SUMMARY;

/**
 * The summary drawn afresh from one clue alone. P[X] P[L|X1] and P[X] P[L|X2] are tables in which the other clue tells
 * nothing more about the summary.
 */
record Redraw(Joint table) {

    static final int CLUES = FIRST | SECOND;

    /** P[X] P[L | clue], for {@link Shape#FIRST} or {@link Shape#SECOND}, over clues and summary. */
    double[] from(int clue) {
        return table.product(CLUES & ~clue, SUMMARY, clue);
    }

    /** I(L; X2 | X1). */
    double bySecond() {
        return table.shared(SUMMARY, SECOND, FIRST);
    }

    /** I(L; X1 | X2). */
    double byFirst() {
        return table.shared(SUMMARY, FIRST, SECOND);
    }

    /** The larger of the two. */
    double before() {
        return Math.max(bySecond(), byFirst());
    }

    /** The table whose summary is drawn from the second clue; facts are left out. */
    Joint fromSecond() {
        return new Joint(table.shape.withoutFact, from(SECOND));
    }

    /** I(L'; X2 | X1) once L' is drawn from the second clue. */
    double gap() {
        return new Redraw(fromSecond()).bySecond();
    }

    /** The Jensen-Shannon divergence of the table from the one whose summary is drawn from this clue. */
    double jensenShannon(int clue) {
        return Joint.jensenShannon(table.marginal(CLUES | SUMMARY), from(clue));
    }

    /** The Jensen-Shannon divergence of the table from the one whose clues are unrelated once the summary is known. */
    double mediation() {
        return Joint.jensenShannon(table.marginal(CLUES | SUMMARY), table.product(FIRST, SECOND, SUMMARY));
    }

    /** What the Jensen-Shannon divergence of the redrawn table from the one drawn from its first clue cannot exceed. */
    double limit() {
        return limit(jensenShannon(FIRST));
    }

    /** What {@link #mediation} of the redrawn table cannot exceed. */
    double mediationLimit() {
        return limit(mediation());
    }

    /**
     * From the redrawn table to its factored one by way of the old table and the old factored one. The root of the
     * divergence is a distance; the first step is the redraw, and the last is no longer, as both factored tables are
     * made in the same way of what the redraw changes.
     */
    private double limit(double before) {
        double root = 2 * Math.sqrt(jensenShannon(SECOND)) + Math.sqrt(before);
        return root * root;
    }

    /** D(P || R) with R = P[X] Q[L|X2] and Q = P[X] P[L|X1]: drawn from the first clue, then from the second. */
    double chained() {
        Joint once = new Joint(table.shape.withoutFact, from(FIRST));
        return Joint.divergence(table.marginal(CLUES | SUMMARY), new Redraw(once).from(SECOND));
    }

    /** The larger share of the table that moves when the summary is drawn from one clue alone. */
    double shift() {
        double[] p = table.marginal(CLUES | SUMMARY);
        return Math.max(Joint.moved(p, from(FIRST)), Joint.moved(p, from(SECOND)));
    }
}
