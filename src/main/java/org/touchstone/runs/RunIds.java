package org.touchstone.runs;

import java.security.SecureRandom;

/** Draws ids of runs and sweeps: 60 bits, without letters that are easily mistaken for another. */
final class RunIds {

    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private RunIds() {}

    static RunId draw() {
        return new RunId(letters());
    }

    static SweepId drawForSweep() {
        return new SweepId(letters());
    }

    private static String letters() {
        StringBuilder id = new StringBuilder(12);
        for (int i = 0; i < 12; i++) {
            id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return id.toString();
    }
}
