package org.touchstone.checks;

/**
 * How far two results lie apart, right minus left, with the 95% interval of that difference.
 *
 * @param left the left result: a share or a mean
 * @param right the right result
 * @param low lower limit of the difference, rounded outwards
 * @param high upper limit of the difference, rounded outwards
 * @param leftCount cases behind the left result
 * @param rightCount cases behind the right result; equal to the left where they are paired
 */
public record Difference(
        double left, double right, double low, double high, long leftCount, long rightCount, Method method) {

    /** Right minus left. */
    public double by() {
        return right - left;
    }

    /** Whether the two cannot be told apart: the interval contains 0. */
    public boolean tied() {
        return low <= 0 && high >= 0;
    }

    /** How the interval was worked out. */
    public enum Method {
        /** The same cases on both sides, each right or wrong. */
        PAIRED_SHARES("Tango’s score interval for paired shares (1998)", true),
        /** Different cases, each right or wrong. */
        UNPAIRED_SHARES("Newcombe’s hybrid score interval for two shares (1998)", false),
        /** The same cases on both sides, each with a number. */
        PAIRED_MEANS("Student’s t interval of the paired differences (after Miller 2024)", true),
        /** Different cases, each with a number. */
        UNPAIRED_MEANS("Welch’s t interval for two means (1947)", false),
        /** Two reported figures with their reported standard errors, and nothing behind them to look at. */
        REPORTED("Normal interval from the standard errors that both report", false);

        private final String text;
        private final boolean paired;

        Method(String text, boolean paired) {
            this.text = text;
            this.paired = paired;
        }

        /** Its name and year, as pages give it. */
        public String text() {
            return text;
        }

        /** Whether the same cases were on both sides. */
        public boolean paired() {
            return paired;
        }
    }
}
