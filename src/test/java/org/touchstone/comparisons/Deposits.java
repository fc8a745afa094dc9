package org.touchstone.comparisons;

import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.touchstone.checks.ClopperPearson;
import org.touchstone.evals.DepositedLog;
import org.touchstone.evals.EvalCatalogue;
import org.touchstone.evals.EvalLog;
import org.touchstone.evals.LogFormat;
import org.touchstone.evals.LogResult;
import org.touchstone.evals.LogSample;

/** A catalogue in memory, of logs that a test makes up. */
final class Deposits implements EvalCatalogue {

    private final Map<Long, DepositedLog> logs = new HashMap<>();
    private final Map<Long, List<QuestionScore>> scores = new HashMap<>();

    long add(String task, String model, String scorer, Map<String, String> settings, List<QuestionScore> given) {
        long id = logs.size() + 1L;
        double[] values = given.stream()
                .map(QuestionScore::value)
                .filter(Objects::nonNull)
                .mapToDouble(value -> value)
                .toArray();
        boolean binary = Arrays.stream(values).allMatch(value -> value == 0 || value == 1);
        long right = Arrays.stream(values).filter(value -> value == 1).count();
        var rate = ClopperPearson.rate(right, values.length);
        double mean = Arrays.stream(values).average().orElse(0);
        var figure = new DepositedLog.Figure(
                scorer,
                values.length,
                values.length,
                (long) given.size() - values.length,
                binary,
                binary ? right : 0,
                mean,
                rate.low(),
                rate.high());
        logs.put(id, log(id, task, model, settings, List.of(), List.of(figure), given.size()));
        scores.put(id, given);
        return id;
    }

    long reported(String task, String model, LogResult.@Nullable Uncertainty uncertainty, double score) {
        long id = logs.size() + 1L;
        var result =
                new LogResult(task, "scorer", "accuracy", null, false, null, null, null, score, uncertainty, Map.of());
        logs.put(id, log(id, task, model, Map.of(), List.of(result), List.of(), 0));
        return id;
    }

    private static DepositedLog log(
            long id,
            String task,
            String model,
            Map<String, String> settings,
            List<LogResult> results,
            List<DepositedLog.Figure> figures,
            int samples) {
        var head = new EvalLog(
                LogFormat.INSPECT,
                "run-" + id,
                task,
                Instant.EPOCH,
                null,
                new EvalLog.Library("inspect_ai", "0.3"),
                new EvalLog.ModelInfo(model, "maker/" + model, "maker", null, Map.of()),
                EvalLog.Source.UNSAID,
                new EvalLog.Dataset(task, "hf_dataset", null, null, null),
                settings,
                results,
                Map.of());
        return new DepositedLog(
                id,
                "0".repeat(64),
                "a.eval",
                head,
                samples,
                figures,
                List.of(),
                null,
                null,
                1,
                "ann",
                Instant.EPOCH,
                null);
    }

    @Override
    public Optional<DepositedLog> find(long id) {
        return Optional.ofNullable(logs.get(id));
    }

    @Override
    public List<QuestionScore> scores(long id, String scorer) {
        return scores.getOrDefault(id, List.of());
    }

    @Override
    public Optional<NumberedSample> sample(long id, int number) {
        String model = Objects.requireNonNull(logs.get(id)).head().model().name();
        return Optional.of(new NumberedSample(
                number,
                new LogSample(
                        "q" + number,
                        1,
                        new LogSample.Input("Question " + number, null, List.of(), List.of()),
                        List.of(model + " says " + number),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        Map.of())));
    }

    @Override
    public Page<DepositedLog> search(Search search) {
        return new Page<>(new ArrayList<>(logs.values()), 1, 1, logs.size());
    }

    @Override
    public Choices choices() {
        return new Choices(List.of(), List.of(), List.of(), List.of());
    }

    @Override
    public Totals totals() {
        return new Totals(logs.size(), 0, 0);
    }

    @Override
    public Page<NumberedSample> samples(long id, SampleSearch search) {
        return new Page<>(List.of(), 1, 1, 0);
    }

    @Override
    public void each(long id, Consumer<NumberedSample> consumer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean write(String sha256, OutputStream out) {
        return false;
    }
}
