package org.touchstone.runs;

import java.util.List;

/**
 * What was published beside what this run found.
 *
 * @param sameWeights whether the weights are the published ones to the last bit
 * @param publishedWeights SHA-256 of the published weights
 * @param counts whether this run's findings count for the standing
 * @param words one plain sentence
 */
public record RunDiff(
        boolean sameWeights, String publishedWeights, String weights, boolean counts, List<Line> lines, String words) {

    /**
     * One number, then and now.
     *
     * @param title what it is
     * @param published the figure that the source gives, or the counts of the run that published the version
     * @param found the number of this run
     * @param tolerance how far they may differ, as text
     * @param reason where the tolerance comes from
     * @param source where the published number comes from
     */
    public record Line(
            String title,
            String published,
            String found,
            String tolerance,
            String reason,
            String source,
            boolean same) {}
}
