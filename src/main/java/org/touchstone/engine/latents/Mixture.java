package org.touchstone.engine.latents;

/**
 * Two clues of so many fair bits: one table in which the second copies the first, and the same with a share of unrelated
 * cases mixed in. Everything is exact: all cells on the diagonal are alike, and so are all others.
 */
record Mixture(int bits, double share) {

    private double values() {
        return StrictMath.pow(2, bits);
    }

    /** D(copying table || mixture): extra bits when copies are told by the mixture's code. */
    double cost() {
        return Math.max(0, -Joint.log2(1 - share + share / values()));
    }

    /** I(X1; X2) in the mixture. */
    double information() {
        double same = 1 - share + share / values();
        double apart = share * (1 - 1 / values());
        double bits = same * Joint.log2(same * values()) + (apart == 0 ? 0 : apart * Joint.log2(share));
        return Math.max(0, bits);
    }

    /** What the clues of the mixture share exactly: every case can happen as soon as anything is mixed in. */
    double exact() {
        return share == 0 ? bits : 0;
    }
}
