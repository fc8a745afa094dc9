package org.touchstone.web.compare;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.touchstone.checks.Difference;
import org.touchstone.comparisons.Comparison;
import org.touchstone.comparisons.Comparison.Cell;
import org.touchstone.comparisons.Comparison.Likeness;
import org.touchstone.comparisons.Comparison.Row;
import org.touchstone.comparisons.Comparison.Same;
import org.touchstone.web.ui.Format;

/** Puts results and their differences into words. */
final class CompareWords {

    private static final double PERCENT = 100;

    private CompareWords() {}

    /** What a party is called on the page: A, B, C or D. */
    static String letter(int party) {
        return String.valueOf((char) ('A' + party));
    }

    static String result(Cell cell) {
        if (!cell.asked()) {
            return cell.words();
        }
        if (cell.share()) {
            return cell.count() == 1
                    ? cell.words()
                    : Format.count(cell.right()) + " of " + Format.count(cell.count()) + " ("
                            + percent(cell.value() * PERCENT) + "%)";
        }
        return Format.figure(cell.value()) + (cell.words().isEmpty() ? "" : ", " + cell.words());
    }

    /** The cell's own interval; empty where there is none. */
    static String interval(Cell cell) {
        if (!cell.asked() || cell.count() == 1 || !Double.isFinite(cell.low()) || !Double.isFinite(cell.high())) {
            return "";
        }
        return cell.share()
                ? "95% interval " + percent(Math.floor(cell.low() * 1000) / 10) + " to "
                        + percent(Math.ceil(cell.high() * 1000) / 10) + "%"
                : "95% interval " + Format.figure(cell.low()) + " to " + Format.figure(cell.high());
    }

    /** "B is 12.3 points higher", "a tie". */
    static String difference(Difference difference, int party, boolean share) {
        if (difference.tied()) {
            return "A tie";
        }
        double by = difference.by();
        String size = share ? percent(Math.abs(by) * PERCENT) + " points" : Format.figure(Math.abs(by));
        return letter(party) + " is " + size + (by > 0 ? " higher" : " lower");
    }

    /** Both results on the cases that they share, where these are not all of either. */
    static String onThese(Difference difference, int party, boolean share) {
        return "On these, A has " + value(difference.left(), share) + " and " + letter(party) + " has "
                + value(difference.right(), share) + ".";
    }

    private static String value(double value, boolean share) {
        return share ? percent(value * PERCENT) + "%" : Format.figure(value);
    }

    static String interval(Difference difference, boolean share) {
        return share
                ? signed(Math.floor(difference.low() * 1000) / 10) + " to "
                        + signed(Math.ceil(difference.high() * 1000) / 10) + " points"
                : Format.figure(difference.low()) + " to " + Format.figure(difference.high());
    }

    private static String signed(double points) {
        String text = percent(Math.abs(points));
        return points > 0 ? "+" + text : points < 0 ? "−" + text : text;
    }

    private static String percent(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.UK, "%.1f", value);
    }

    /** Whether the comparison is fair, in one or two sentences. */
    static String comparable(Comparison comparison) {
        List<Likeness> faults = comparison.likenesses().stream()
                .filter(one -> !one.subject()
                        && one.same() == Same.DIFFERENT
                        && !one.words().isEmpty())
                .toList();
        List<Likeness> unknown = comparison.likenesses().stream()
                .filter(one -> !one.subject() && one.same() == Same.UNKNOWN)
                .toList();
        String start = faults.isEmpty()
                ? unknown.isEmpty() ? "Yes." : "As far as is stated."
                : "Only in part: " + names(faults) + (faults.size() == 1 ? " is" : " are") + " not the same.";
        String open = unknown.isEmpty() ? "" : " Not known of all: " + names(unknown) + ".";
        List<Likeness> subjects = comparison.likenesses().stream()
                .filter(one -> one.subject() && one.same() == Same.DIFFERENT)
                .toList();
        String about = subjects.isEmpty() ? "" : " What is compared is this: " + names(subjects) + ".";
        return start + open + about;
    }

    private static String names(List<Likeness> likenesses) {
        return likenesses.stream()
                .map(one -> one.what().substring(0, 1).toLowerCase(Locale.UK)
                        + one.what().substring(1))
                .collect(Collectors.joining(", "));
    }

    /** How the rows came out together, in one sentence: never a score. */
    static String told(List<Row> rows) {
        long shared = rows.stream().filter(Row::shared).count();
        long differ = rows.stream().filter(Row::differs).count();
        long ties = rows.stream()
                .filter(Row::shared)
                .filter(row -> row.differences().stream().anyMatch(one -> one != null) && !row.differs())
                .count();
        if (shared == 0) {
            return "Nothing was asked of all of them.";
        }
        return "Of " + shared + (shared == 1 ? " question" : " questions") + " asked of all, they differ on " + differ
                + " and tie on " + ties + ".";
    }
}
