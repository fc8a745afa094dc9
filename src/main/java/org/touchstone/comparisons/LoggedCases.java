package org.touchstone.comparisons;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.DepositedLog;
import org.touchstone.evals.DepositedLog.Figure;
import org.touchstone.evals.EvalCatalogue;
import org.touchstone.evals.LogSample;

/** Questions that several logs asked, read from the store one at a time. */
final class LoggedCases implements Cases {

    private static final int TITLE = 120;

    private final EvalCatalogue catalogue;
    private final List<DepositedLog> logs;

    /** Per question, its number in each log. */
    private final List<int[]> numbers;

    private final List<Scored> rows = new ArrayList<>();

    /** @param values by question's number, for each log */
    private record Scored(String id, List<@Nullable Figure> figures, List<Map<Integer, Double>> values) {}

    LoggedCases(EvalCatalogue catalogue, List<DepositedLog> logs, List<int[]> numbers, LoggedRow first) {
        this.catalogue = catalogue;
        this.logs = logs;
        this.numbers = numbers;
        add(first);
    }

    /** Lets the questions be judged by another row too. */
    void add(LoggedRow row) {
        rows.add(new Scored(row.id(), row.figures(), row.byNumber()));
    }

    @Override
    public int count() {
        return numbers.size();
    }

    @Override
    public List<Integer> numbers(Filter filter) {
        Scored row = rows.stream()
                .filter(one -> one.id().equals(filter.row()))
                .findFirst()
                .orElse(rows.getFirst());
        return IntStream.range(0, numbers.size())
                .filter(i -> !filter.differing() || differs(row, numbers.get(i)))
                .boxed()
                .toList();
    }

    private static boolean differs(Scored row, int[] question) {
        return IntStream.range(0, question.length)
                        .mapToObj(
                                log -> Optional.ofNullable(row.values().get(log).get(question[log])))
                        .distinct()
                        .count()
                > 1;
    }

    @Override
    public Case at(int number) {
        int[] question = numbers.get(number);
        List<LogSample> samples = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < question.length; i++) {
            LogSample sample = catalogue
                    .sample(logs.get(i).id(), question[i])
                    .map(EvalCatalogue.NumberedSample::sample)
                    .orElseThrow(() -> new ComparisonException(
                            "One of these evals was withdrawn while you looked at it. Load the page again."));
            samples.add(sample);
            answers.add(answer(i, question[i], sample));
        }
        LogSample first = samples.getFirst();
        String asked = first.input().raw();
        return new Case(
                number,
                asked.length() > TITLE ? asked.substring(0, TITLE) + "…" : asked,
                List.of(),
                whole(first),
                String.join("\n", first.input().reference()),
                answers);
    }

    private static String whole(LogSample sample) {
        StringBuilder text = new StringBuilder(sample.input().raw());
        char letter = 'A';
        for (String choice : sample.input().choices()) {
            text.append('\n').append(letter++).append(") ").append(choice);
        }
        return text.toString();
    }

    private Answer answer(int log, int number, LogSample sample) {
        List<@Nullable Mark> marks = new ArrayList<>();
        for (Scored row : rows) {
            Figure figure = Objects.requireNonNull(row.figures().get(log));
            marks.add(sample.scores().stream()
                    .filter(score -> score.scorer().equals(figure.scorer()))
                    .findFirst()
                    .map(LoggedCases::mark)
                    .orElse(null));
        }
        String did = sample.error() == null ? String.join("\n\n", sample.outputs()) : "No answer: " + sample.error();
        return new Answer(did, List.of(), marks, null, "/evals/" + logs.get(log).id() + "?sample=" + number);
    }

    private static Mark mark(LogSample.Score score) {
        Boolean right = score.correct();
        String taken = score.answer() == null ? "" : ", answer taken: " + score.answer();
        return new Mark(right, "Score " + score.shown() + taken);
    }

    @Override
    public Optional<Case> of(double[] input) {
        return Optional.empty();
    }

    @Override
    public Optional<Takes> takes() {
        return Optional.empty();
    }

    @Override
    public List<String> rows() {
        return rows.stream().map(Scored::id).toList();
    }

    @Override
    public String firstRow() {
        return rows.getFirst().id();
    }
}
