package org.touchstone.web.evals;

import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.DepositedLog;
import org.touchstone.evals.EvalCatalogue;
import org.touchstone.evals.EvalLog;
import org.touchstone.evals.LogFormat;
import org.touchstone.evals.LogResult;
import org.touchstone.evals.LogSample;

/** A catalogue in memory, with pages of three samples, that remembers what it was asked. */
final class SomeEvals implements EvalCatalogue {

    static final Instant DAY = Instant.parse("2026-03-01T12:00:00Z");
    static final int PAGE = 3;

    final List<DepositedLog> logs = new ArrayList<>();
    final List<LogSample> samples = new ArrayList<>();
    final List<Search> searches = new ArrayList<>();
    final List<SampleSearch> sampleSearches = new ArrayList<>();

    static DepositedLog log(
            long id, String task, List<LogResult> results, List<DepositedLog.Figure> figures, long samples) {
        var head = new EvalLog(
                LogFormat.INSPECT,
                "run-" + id,
                task,
                DAY,
                null,
                new EvalLog.Library("inspect_ai", "0.3"),
                new EvalLog.ModelInfo("qwen2.5", "qwen/qwen2.5", "qwen", null, Map.of()),
                new EvalLog.Source("Jo", "evaluation_run", null, null, EvalLog.Relation.THIRD_PARTY),
                new EvalLog.Dataset("arc", "other", null, "test", null),
                Map.of("temperature", "0"),
                results,
                Map.of());
        return new DepositedLog(
                id,
                "a".repeat(64),
                "log.eval",
                head,
                samples,
                figures,
                List.of(),
                "CC BY 4.0",
                null,
                7,
                "Ada",
                DAY,
                null);
    }

    static DepositedLog log(long id) {
        return log(id, "arc_easy", List.of(result(0.75)), List.of(figure(75, 100)), 100);
    }

    static DepositedLog withdrawn(DepositedLog log, String why) {
        return new DepositedLog(
                log.id(),
                log.sha256(),
                log.fileName(),
                log.head(),
                log.samples(),
                log.figures(),
                log.leftOut(),
                log.licence(),
                log.foundAt(),
                log.accountId(),
                log.broughtBy(),
                log.at(),
                new DepositedLog.Withdrawn(why, DAY));
    }

    static LogResult result(double score) {
        return new LogResult(
                "arc_easy", "choice", "accuracy", null, false, "continuous", 0.0, 1.0, score, null, Map.of());
    }

    static DepositedLog.Figure figure(long right, long of) {
        double mean = (double) right / of;
        return new DepositedLog.Figure("choice", of, of, 0, true, right, mean, mean - 0.1, mean + 0.1);
    }

    static LogSample sample(
            String question, List<String> choices, String right, String answer, @Nullable Boolean correct) {
        return new LogSample(
                "q",
                1,
                new LogSample.Input(question, null, choices, List.of(right)),
                List.of(answer),
                List.of(new LogSample.Message("user", question, null, List.of())),
                List.of(new LogSample.Score(
                        "choice",
                        correct == null ? null : correct ? 1.0 : 0.0,
                        correct == null ? "N" : correct ? "C" : "I",
                        correct,
                        answer,
                        null)),
                null,
                null,
                null,
                Map.of());
    }

    @Override
    public Page<DepositedLog> search(Search search) {
        searches.add(search);
        List<DepositedLog> found = logs.stream()
                .filter(log -> log.withdrawn() == null
                        && (search.task() == null || log.head().task().equals(search.task()))
                        && (search.words() == null || log.head().task().contains(search.words())))
                .toList();
        return new Page<>(found, 1, 1, found.size());
    }

    @Override
    public Choices choices() {
        return new Choices(List.of(new Choice("qwen/qwen2.5", logs.size())), List.of(), List.of(), List.of());
    }

    @Override
    public Totals totals() {
        return new Totals(logs.size(), 100L * logs.size(), logs.size());
    }

    @Override
    public Optional<DepositedLog> find(long id) {
        return logs.stream().filter(log -> log.id() == id).findFirst();
    }

    @Override
    public Page<NumberedSample> samples(long id, SampleSearch search) {
        sampleSearches.add(search);
        List<NumberedSample> all = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            boolean wrong = samples.get(i).scores().stream().anyMatch(score -> Boolean.FALSE.equals(score.correct()));
            if (search.only() != SampleSearch.Only.WRONG || wrong) {
                all.add(new NumberedSample(i + 1, samples.get(i)));
            }
        }
        int from = Math.min(all.size(), (search.page() - 1) * PAGE);
        return new Page<>(
                all.subList(from, Math.min(all.size(), from + PAGE)),
                search.page(),
                (all.size() + PAGE - 1) / PAGE,
                all.size());
    }

    @Override
    public Optional<NumberedSample> sample(long id, int number) {
        return number >= 1 && number <= samples.size()
                ? Optional.of(new NumberedSample(number, samples.get(number - 1)))
                : Optional.empty();
    }

    @Override
    public void each(long id, Consumer<NumberedSample> consumer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<QuestionScore> scores(long id, String scorer) {
        return List.of();
    }

    @Override
    public boolean write(String sha256, OutputStream out) {
        return false;
    }
}
