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

    /**
     * What the Jensen-Shannon divergence of the redrawn table from the one drawn from its first clue cannot exceed: its
     * root is a distance, and two of the three steps are as long as the one from the table to the redrawn one.
     */
    double limit() {
        double root = 2 * Math.sqrt(jensenShannon(SECOND)) + Math.sqrt(jensenShannon(FIRST));
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
