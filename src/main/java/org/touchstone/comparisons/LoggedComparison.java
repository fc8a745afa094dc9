package org.touchstone.comparisons;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.checks.ClopperPearson;
import org.touchstone.checks.Difference;
import org.touchstone.checks.Differences;
import org.touchstone.comparisons.Comparison.Cell;
import org.touchstone.comparisons.Comparison.Place;
import org.touchstone.comparisons.Comparison.Row;
import org.touchstone.comparisons.Judged.Match;
import org.touchstone.evals.DepositedLog;
import org.touchstone.evals.DepositedLog.Figure;
import org.touchstone.evals.EvalCatalogue;
import org.touchstone.evals.LogResult;

/** Compares evals by what is on record of them: question by question where two logs asked the same. */
final class LoggedComparison {

    private final EvalCatalogue catalogue;
    private final List<LoggedParty> parties;

    LoggedComparison(EvalCatalogue catalogue, List<LoggedParty> parties) {
        this.catalogue = catalogue;
        this.parties = parties;
    }

    Comparison compare() {
        List<DepositedLog> logs = parties.stream()
                .flatMap(party -> party instanceof LoggedParty.Log log ? Stream.of(log.log()) : Stream.empty())
                .toList();
        boolean all = logs.size() == parties.size();
        List<Row> rows = new ArrayList<>();
        LoggedCases cases = null;
        Match match = Match.NONE;
        if (all) {
            for (List<@Nullable Figure> aligned : aligned(logs)) {
                LoggedRow row = new LoggedRow(catalogue, logs, aligned, "scorer-" + (rows.size() + 1));
                rows.add(row.row());
                if (cases == null && row.complete()) {
                    match = row.match();
                    cases = row.cases();
                } else if (cases != null && row.complete()) {
                    cases.add(row);
                }
            }
            rows.addAll(reported(logs));
        } else {
            rows.add(apart());
        }
        return new Comparison(
                parties.stream().map(LoggedParty::party).toList(),
                LogLikenesses.of(parties, match),
                BuiltComparison.sharedFirst(rows),
                cases == null ? NoCases.HERE : cases);
    }

    /** Figures that belong into one row: of scorers with the same name, or of the only scorer of each. */
    private static List<List<@Nullable Figure>> aligned(List<DepositedLog> logs) {
        List<List<@Nullable Figure>> rows = new ArrayList<>();
        if (logs.stream().allMatch(log -> log.figures().size() == 1)) {
            List<@Nullable Figure> row = new ArrayList<>();
            logs.forEach(log -> row.add(log.figures().getFirst()));
            rows.add(row);
            return rows;
        }
        Set<String> scorers = new LinkedHashSet<>();
        logs.forEach(log -> log.figures().forEach(figure -> scorers.add(figure.scorer())));
        for (String scorer : scorers) {
            List<@Nullable Figure> row = new ArrayList<>();
            for (DepositedLog log : logs) {
                row.add(log.figures().stream()
                        .filter(figure -> figure.scorer().equals(scorer))
                        .findFirst()
                        .orElse(null));
            }
            rows.add(row);
        }
        return rows;
    }

    /** Figures that logs report without samples behind them, under the same name and metric. */
    private static List<Row> reported(List<DepositedLog> logs) {
        Set<String> names = new LinkedHashSet<>();
        logs.forEach(log -> log.head().results().stream()
                .filter(result -> bare(log, result))
                .forEach(result -> names.add(key(result))));
        List<Row> rows = new ArrayList<>();
        for (String name : names) {
            List<@Nullable LogResult> found = new ArrayList<>();
            for (DepositedLog log : logs) {
                found.add(log.head().results().stream()
                        .filter(result -> key(result).equals(name))
                        .findFirst()
                        .orElse(null));
            }
            rows.add(reported(name, found, rows.size(), datasets(logs)));
        }
        return rows;
    }

    private static boolean bare(DepositedLog log, LogResult result) {
        return log.figures().stream().noneMatch(figure -> figure.scorer().equals(result.scorer()));
    }

    private static String key(LogResult result) {
        return result.name() + ", " + result.metric().toLowerCase(Locale.ROOT);
    }

    private static List<String> datasets(List<DepositedLog> logs) {
        return logs.stream().map(log -> log.head().dataset().name()).toList();
    }

    private static Row reported(String name, List<@Nullable LogResult> found, int place, List<String> datasets) {
        List<@Nullable Difference> differences = new ArrayList<>();
        for (int i = 1; i < found.size(); i++) {
            boolean same = datasets.getFirst().equals(datasets.get(i));
            differences.add(same ? reported(found.getFirst(), found.get(i)).orElse(null) : null);
        }
        List<Cell> cells = new ArrayList<>();
        found.forEach(result -> cells.add(cell(result)));
        Boolean lower = null;
        for (LogResult result : found) {
            lower = lower == null && result != null ? result.lowerIsBetter() : lower;
        }
        return new Row(
                Place.OUTSIDE,
                "reported-" + (place + 1),
                name,
                "As the logs report it; no sample of it is here to look at.",
                lower == null ? null : !lower,
                cells,
                differences);
    }

    private static Cell cell(@Nullable LogResult result) {
        if (result == null) {
            return Cell.unasked("This log does not report it.");
        }
        LogResult.Uncertainty known = result.uncertainty();
        Double low = known == null ? null : known.low();
        Double high = known == null ? null : known.high();
        Long count = known == null ? null : known.samples();
        return new Cell(
                true,
                result.score(),
                low == null ? Double.NaN : low,
                high == null ? Double.NaN : high,
                0,
                count == null ? 0 : count,
                false,
                "reported");
    }

    private static Optional<Difference> reported(@Nullable LogResult left, @Nullable LogResult right) {
        LogResult.Uncertainty l = left == null ? null : left.uncertainty();
        LogResult.Uncertainty r = right == null ? null : right.uncertainty();
        if (left == null || right == null || l == null || r == null) {
            return Optional.empty();
        }
        Double leftError = l.standardError();
        Double rightError = r.standardError();
        return leftError == null || rightError == null
                ? Optional.empty()
                : Differences.reported(left.score(), leftError, count(l), right.score(), rightError, count(r));
    }

    private static long count(LogResult.Uncertainty known) {
        return known.samples() == null ? 0 : known.samples();
    }

    /** Each one's own result, beside one another and not against one another: they were not asked the same. */
    private Row apart() {
        List<@Nullable Difference> none = new ArrayList<>();
        parties.subList(1, parties.size()).forEach(party -> none.add(null));
        return new Row(
                Place.OUTSIDE,
                "apart",
                "What share was right?",
                "Each was asked something else, so no difference is worked out.",
                true,
                parties.stream().map(LoggedComparison::cell).toList(),
                none);
    }

    private static Cell cell(LoggedParty party) {
        return switch (party) {
            case LoggedParty.Own own ->
                new Cell(
                        true,
                        (double) own.rate().held() / Math.max(1, own.rate().tried()),
                        own.rate().low(),
                        own.rate().high(),
                        own.rate().held(),
                        own.rate().tried(),
                        true,
                        own.eval().asked());
            case LoggedParty.Log log ->
                log.log().figures().stream()
                        .findFirst()
                        .map(LoggedComparison::cell)
                        .orElseGet(() -> log.log().head().results().stream()
                                .findFirst()
                                .map(LoggedComparison::cell)
                                .orElse(Cell.unasked("This log has no result.")));
        };
    }

    static Cell cell(Figure figure) {
        return figure.binary()
                ? new Cell(
                        true,
                        figure.mean(),
                        ClopperPearson.rate(figure.right(), figure.questions()).low(),
                        ClopperPearson.rate(figure.right(), figure.questions()).high(),
                        figure.right(),
                        figure.questions(),
                        true,
                        "")
                : new Cell(true, figure.mean(), figure.low(), figure.high(), 0, figure.questions(), false, "");
    }
}
