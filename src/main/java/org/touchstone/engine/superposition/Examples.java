package org.touchstone.engine.superposition;

import java.util.random.RandomGenerator;

/**
 * Draws training examples: each feature is on with probability p, its strength then uniform in [0, 1]. Features that
 * are off cost nothing: how many of them come before the next one that is on is drawn at once, from the geometric
 * distribution by a table. One draw of 64 bits serves one feature that is on: 32 for the distance, 32 for the strength.
 */
final class Examples {

    /** So many examples are drawn at a time. */
    static final int BLOCK = 256;

    /** Distances below this come from the table; a longer one is this long and goes on with another draw. */
    private static final int FAR = 64;

    private static final int GUIDES = 256;
    private static final double UNIT = 0x1p-32;

    private final int features;

    /** Entry d: 2^32 times the chance of a distance of at most d. */
    private final long[] reach = new long[FAR];

    /** Entry g: the smallest distance that a number beginning with the byte g can mean. */
    private final int[] guide = new int[GUIDES];

    Examples(int features, double probability) {
        this.features = features;
        double beyond = 1;
        for (int distance = 0; distance < FAR; distance++) {
            beyond *= 1 - probability;
            reach[distance] = (long) ((1 - beyond) * 0x1p32);
        }
        int distance = 0;
        for (int g = 0; g < GUIDES; g++) {
            while (distance < FAR && (long) g << 24 >= reach[distance]) {
                distance++;
            }
            guide[g] = distance;
        }
    }

    /** Where a feature that is on is written down. */
    interface Sheet {
        void write(int row, int feature, double strength);
    }

    /** Draws {@code rows} examples onto a sheet on which everything is 0; each block is drawn for itself. */
    void draw(int rows, RandomGenerator random, Sheet sheet) {
        for (int from = 0; from < rows; from += BLOCK) {
            block(from, Math.min(rows, from + BLOCK), random, sheet);
        }
    }

    private void block(int from, int to, RandomGenerator random, Sheet sheet) {
        int row = from;
        int feature = -1;
        while (true) {
            long bits = random.nextLong();
            int distance = distance(bits >>> 32);
            feature += distance == FAR ? FAR : distance + 1;
            while (feature >= features) {
                feature -= features;
                row++;
            }
            if (row >= to) {
                return;
            }
            if (distance < FAR) {
                sheet.write(row, feature, (bits & 0xffffffffL) * UNIT);
            }
        }
    }

    private int distance(long number) {
        int distance = guide[(int) (number >>> 24)];
        while (distance < FAR && number >= reach[distance]) {
            distance++;
        }
        return distance;
    }
}
