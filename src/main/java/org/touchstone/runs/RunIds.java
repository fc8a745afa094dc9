package org.touchstone.runs;

import java.security.SecureRandom;

/** Draws ids of runs: 60 bits, without letters that are easily mistaken for another. */
final class RunIds {

    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private RunIds() {}

    static RunId draw() {
        StringBuilder id = new StringBuilder(12);
        for (int i = 0; i < 12; i++) {
            id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new RunId(id.toString());
    }
}
