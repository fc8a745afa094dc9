package org.touchstone.statements;

/**
 * Truth and margin of one statement at many points, without words.
 *
 * @param truth per point 1 true, 0 false, -1 no truth (an error)
 * @param margins per point the deciding atom's signed margin; 0 where there is no truth
 */
public record Batch(byte[] truth, double[] margins) {

    public int size() {
        return truth.length;
    }

    public boolean holds(int point) {
        return truth[point] == 1;
    }

    public boolean decided(int point) {
        return truth[point] >= 0;
    }
}
