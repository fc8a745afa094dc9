package org.touchstone.web.evals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.DepositedLog;
import org.touchstone.evals.DepositedLog.Figure;
import org.touchstone.evals.LogResult;

/**
 * What a log reports beside what its samples come to here.
 *
 * @param reported null where the log reports nothing of this scorer
 * @param figure null where the samples give nothing of this scorer
 */
record ReportedBeside(
        @Nullable LogResult reported, @Nullable Figure figure, Agreement agreement) {

    private static final double NEVER_FINER = 1e-6;
    private static final double NEVER_COARSER = 0.005;
    private static final Set<String> OTHER_THAN_MEANS = Set.of("stderr", "std", "var", "median", "max", "min", "sum");

    /** Whether the two say the same. */
    enum Agreement {
        SAME("the same"),
        DIFFERS("not the same"),
        NOTHING_TO_COMPARE("not compared");

        private final String text;

        Agreement(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /** One for each reported figure, in the order of the log, then what only the samples give. */
    static List<ReportedBeside> of(DepositedLog log) {
        List<ReportedBeside> all = new ArrayList<>();
        for (LogResult result : log.head().results()) {
            Figure figure = mean(result)
                    ? log.figures().stream()
                            .filter(each -> each.scorer().equals(result.scorer()) && each.questions() > 0)
                            .findFirst()
                            .orElse(null)
                    : null;
            all.add(new ReportedBeside(result, figure, agreement(result, figure)));
        }
        for (Figure figure : log.figures()) {
            if (figure.questions() > 0 && all.stream().noneMatch(each -> figure.equals(each.figure()))) {
                all.add(new ReportedBeside(null, figure, Agreement.NOTHING_TO_COMPARE));
            }
        }
        return all;
    }

    private static boolean mean(LogResult result) {
        return !OTHER_THAN_MEANS.contains(result.metric().toLowerCase(java.util.Locale.ROOT));
    }

    private static Agreement agreement(LogResult result, @Nullable Figure figure) {
        if (figure == null) {
            return Agreement.NOTHING_TO_COMPARE;
        }
        double scale = result.max() != null && result.max() == 100 && figure.high() <= 1 ? 100 : 1;
        return Math.abs(result.score() - scale * figure.mean()) <= scale * rounding(result.score())
                ? Agreement.SAME
                : Agreement.DIFFERS;
    }

    /** Half a unit in the last place that the log writes. */
    private static double rounding(double score) {
        if (!Double.isFinite(score)) {
            return 0;
        }
        int places = Math.max(0, BigDecimal.valueOf(score).stripTrailingZeros().scale());
        return Math.clamp(0.5 * Math.pow(10, -places), NEVER_FINER, NEVER_COARSER);
    }
}
