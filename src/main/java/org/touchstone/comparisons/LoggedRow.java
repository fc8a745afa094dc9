package org.touchstone.comparisons;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.checks.ClopperPearson;
import org.touchstone.checks.Difference;
import org.touchstone.checks.Differences;
import org.touchstone.comparisons.Comparison.Cell;
import org.touchstone.comparisons.Comparison.Place;
import org.touchstone.comparisons.Comparison.Row;
import org.touchstone.comparisons.Judged.Match;
import org.touchstone.comparisons.Judged.Pair;
import org.touchstone.evals.DepositedLog;
import org.touchstone.evals.DepositedLog.Figure;
import org.touchstone.evals.EvalCatalogue;
import org.touchstone.evals.LogResult;

/** What one scorer, or one scorer in each log, made of several logs. */
final class LoggedRow {

    private final EvalCatalogue catalogue;
    private final List<DepositedLog> logs;
    private final List<@Nullable Figure> figures;
    private final String id;
    private final List<@Nullable Judged> judged = new ArrayList<>();

    LoggedRow(EvalCatalogue catalogue, List<DepositedLog> logs, List<@Nullable Figure> figures, String id) {
        this.catalogue = catalogue;
        this.logs = logs;
        this.figures = figures;
        this.id = id;
        for (int i = 0; i < logs.size(); i++) {
            Figure figure = figures.get(i);
            judged.add(
                    figure == null
                            ? null
                            : new Judged(catalogue.scores(logs.get(i).id(), figure.scorer())));
        }
    }

    /** Whether this scorer judged every log. */
    boolean complete() {
        return figures.stream().allMatch(Objects::nonNull);
    }

    String id() {
        return id;
    }

    List<@Nullable Figure> figures() {
        return figures;
    }

    /** The weakest match of the first log's questions with another's. */
    Match match() {
        Match weakest = Match.ASKED;
        for (int i = 1; i < logs.size(); i++) {
            Match found = match(i);
            weakest = found.compareTo(weakest) > 0 ? found : weakest;
        }
        return weakest;
    }

    private Match match(int other) {
        Judged left = judged.getFirst();
        Judged right = judged.get(other);
        return left == null || right == null
                ? Match.NONE
                : left.match(right, dataset(0).equals(dataset(other)));
    }

    private String dataset(int log) {
        return logs.get(log).head().dataset().name();
    }

    Row row() {
        List<@Nullable Difference> differences = new ArrayList<>();
        for (int i = 1; i < logs.size(); i++) {
            differences.add(difference(i).orElse(null));
        }
        List<Cell> cells = figures.stream()
                .map(figure -> figure == null
                        ? Cell.unasked("No scorer of this name judged this log.")
                        : LoggedComparison.cell(figure))
                .toList();
        return new Row(Place.OUTSIDE, id, asked(), words(), higherIsBetter(), cells, differences);
    }

    private String asked() {
        List<String> names = figures.stream()
                .filter(Objects::nonNull)
                .map(Figure::scorer)
                .distinct()
                .toList();
        return "Judged by " + String.join(" and ", names);
    }

    private String words() {
        return figures.stream().allMatch(figure -> figure == null || figure.binary())
                ? "The share of questions that were right."
                : "The mean score over the questions.";
    }

    private @Nullable Boolean higherIsBetter() {
        for (int i = 0; i < logs.size(); i++) {
            Figure figure = figures.get(i);
            for (LogResult result : logs.get(i).head().results()) {
                Boolean lower = result.lowerIsBetter();
                if (figure != null && lower != null && result.scorer().equals(figure.scorer())) {
                    return !lower;
                }
            }
        }
        return null;
    }

    private Optional<Difference> difference(int other) {
        Judged left = judged.getFirst();
        Judged right = judged.get(other);
        if (left == null || right == null) {
            return Optional.empty();
        }
        Match match = match(other);
        List<Pair> pairs =
                left.pairs(right, match).stream().filter(Pair::scored).toList();
        if (!pairs.isEmpty()) {
            return pairs.stream().allMatch(Pair::binary) ? shares(pairs) : means(pairs);
        }
        return dataset(0).equals(dataset(other)) ? unpaired(other, left, right) : Optional.empty();
    }

    private static Optional<Difference> shares(List<Pair> pairs) {
        long[] counts = new long[4];
        for (Pair pair : pairs) {
            counts[
                    (int) (2 * Pair.number(pair.left().value())
                            + Pair.number(pair.right().value()))]++;
        }
        return Differences.pairedShares(counts[3], counts[2], counts[1], counts[0]);
    }

    private static Optional<Difference> means(List<Pair> pairs) {
        return Differences.pairedMeans(
                pairs.stream()
                        .mapToDouble(pair -> Pair.number(pair.left().value()))
                        .toArray(),
                pairs.stream()
                        .mapToDouble(pair -> Pair.number(pair.right().value()))
                        .toArray());
    }

    /** Other questions of the same dataset. */
    private Optional<Difference> unpaired(int other, Judged left, Judged right) {
        Figure l = figures.getFirst();
        Figure r = figures.get(other);
        if (l != null && r != null && l.binary() && r.binary()) {
            return Differences.unpairedShares(
                    ClopperPearson.rate(l.right(), l.questions()), ClopperPearson.rate(r.right(), r.questions()));
        }
        return Differences.unpairedMeans(left.values(), right.values());
    }

    /** The questions that every log asked. */
    LoggedCases cases() {
        Judged first = Objects.requireNonNull(judged.getFirst());
        List<int[]> numbers = new ArrayList<>();
        first.scores().forEach(score -> {
            int[] all = new int[logs.size()];
            all[0] = score.number();
            numbers.add(all);
        });
        List<Integer> places = new ArrayList<>();
        Map<Integer, Integer> at = new HashMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            at.put(numbers.get(i)[0], i);
        }
        for (int i = 1; i < logs.size(); i++) {
            for (Pair pair : first.pairs(Objects.requireNonNull(judged.get(i)), match(i))) {
                Integer place = at.get(pair.left().number());
                if (place != null) {
                    numbers.get(place)[i] = pair.right().number();
                }
            }
        }
        List<int[]> shared = numbers.stream()
                .filter(all -> Arrays.stream(all).allMatch(number -> number > 0))
                .toList();
        return new LoggedCases(catalogue, logs, shared, this);
    }

    /** The scores by which cases are filtered: for each log, by the question's first sample. */
    List<Map<Integer, Double>> byNumber() {
        List<Map<Integer, Double>> all = new ArrayList<>();
        for (Judged one : judged) {
            Map<Integer, Double> values = new HashMap<>();
            if (one != null) {
                one.scores().forEach(score -> {
                    Double value = score.value();
                    if (value != null) {
                        values.put(score.number(), value);
                    }
                });
            }
            all.add(values);
        }
        return all;
    }
}
