package org.touchstone.web.evals;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.checks.Rate;
import org.touchstone.evals.DepositedLog;
import org.touchstone.evals.DepositedLog.Figure;
import org.touchstone.evals.EvalLog;
import org.touchstone.evals.LogResult;
import org.touchstone.web.ui.Format;

/** What pages say of evals that others ran. */
final class EvalWords {

    static final String NOT_STATED = "not stated";

    private static final int UNIT = 1024;

    private EvalWords() {}

    static String title(DepositedLog log) {
        return log.head().model().name() + " on " + log.head().task();
    }

    static String date(EvalLog head) {
        return head.evaluatedAt() == null ? NOT_STATED : Format.day(head.evaluatedAt());
    }

    static String ranBy(EvalLog head) {
        EvalLog.Source source = head.source();
        String said = source.organization() == null ? source.name() : source.organization();
        return said == null || said.isBlank() ? NOT_STATED : said;
    }

    /** Whether anything is known of who ran it. */
    static boolean whoIsKnown(EvalLog head) {
        return head.source().relation() != null || !ranBy(head).equals(NOT_STATED);
    }

    static String relation(EvalLog head) {
        EvalLog.Relation relation = head.source().relation();
        return relation == null ? "relation to the model’s maker not stated" : lowerFirst(relation(relation));
    }

    static String relation(EvalLog.Relation relation) {
        return relation.text().replace('\'', '’');
    }

    /** "214 of 300 right (66.2–76.1%)", or a mean with its interval. */
    static String result(Figure figure) {
        if (figure.binary()) {
            Rate rate = new Rate(figure.right(), figure.questions(), figure.low(), figure.high());
            return Format.of(rate) + " right (95% interval " + Format.interval(rate) + ")";
        }
        return "mean " + Format.figure(figure.mean()) + " (95% interval " + Format.figure(figure.low()) + " to "
                + Format.figure(figure.high()) + ") over " + questions(figure.questions());
    }

    /** What a log reports, with its own uncertainty where it has one. */
    static String result(LogResult result) {
        LogResult.Uncertainty uncertainty = result.uncertainty();
        String more = "";
        if (uncertainty != null && uncertainty.low() != null && uncertainty.high() != null) {
            String level = uncertainty.level() == null ? "" : Format.figure(100 * uncertainty.level()) + "% ";
            more = " (" + level + "interval " + Format.range(uncertainty.low(), uncertainty.high()) + ")";
        } else if (uncertainty != null && uncertainty.standardError() != null) {
            more = " (standard error " + Format.figure(uncertainty.standardError()) + ")";
        }
        return Format.figure(result.score()) + more;
    }

    /** The first thing to know of a log in one line: what was worked out here, else what it reports. */
    static String headline(DepositedLog log) {
        for (Figure figure : log.figures()) {
            if (figure.questions() > 0) {
                return upperFirst(result(figure));
            }
        }
        return log.head().results().isEmpty()
                ? "No result"
                : result(log.head().results().getFirst()) + ", as reported";
    }

    static String questions(long n) {
        return Format.count(n) + (n == 1 ? " question" : " questions");
    }

    static String samples(long n) {
        return Format.count(n) + (n == 1 ? " sample" : " samples");
    }

    static String evals(long n) {
        return Format.count(n) + (n == 1 ? " eval" : " evals");
    }

    /** Bytes as "19.6 kB" or "5 MB", counting in 1,024s. */
    static String size(long bytes) {
        if (bytes < UNIT) {
            return bytes + (bytes == 1 ? " byte" : " bytes");
        }
        double kilo = (double) bytes / UNIT;
        return kilo < UNIT ? Format.figure(round(kilo)) + " kB" : Format.figure(round(kilo / UNIT)) + " MB";
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }

    static String orNotStated(@Nullable String text) {
        return text == null || text.isBlank() ? NOT_STATED : text;
    }

    private static String lowerFirst(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private static String upperFirst(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
