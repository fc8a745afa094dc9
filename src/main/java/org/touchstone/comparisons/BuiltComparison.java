package org.touchstone.comparisons;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.checks.Difference;
import org.touchstone.checks.Differences;
import org.touchstone.checks.Rate;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.CompiledClaim;
import org.touchstone.claims.Examination.BoxKind;
import org.touchstone.claims.Examiner;
import org.touchstone.comparisons.Comparison.Cell;
import org.touchstone.comparisons.Comparison.Party;
import org.touchstone.comparisons.Comparison.Row;
import org.touchstone.engine.Exhibit;

/** Compares models that can be asked here: the same questions on the very same inputs wherever all can take them. */
final class BuiltComparison {

    private final ToLongFunction<ClaimVersion> drawSeed;
    private final List<Subject> subjects;
    private final List<Subject> askers;

    /**
     * @param drawSeed seed of the inputs that a claim version's evals were put to
     * @param askers whose claims ask the questions: the subjects themselves, or claims about their kind of model where
     *     none of these has a claim
     */
    BuiltComparison(ToLongFunction<ClaimVersion> drawSeed, List<Subject> subjects, List<Subject> askers) {
        this.drawSeed = drawSeed;
        this.subjects = subjects;
        this.askers = askers;
    }

    Comparison compare() {
        Subject first = askers.stream()
                .filter(asker -> asker.claim() != null)
                .findFirst()
                .orElseThrow(() -> new ComparisonException(
                        "No claim here asks anything of such models, so there is nothing to compare them by."));
        return subjects.stream().allMatch(subject -> subject.takesTheInputsOf(first)) ? together(first) : apart();
    }

    private Comparison together(Subject asker) {
        List<double[]> inputs = inputs(asker);
        List<Question> questions = Question.of(askers);
        List<String> ideas = asker.vocabulary().ideas();
        List<Subject> named =
                subjects.stream().map(subject -> subject.calling(ideas)).toList();
        BuiltCases cases = new BuiltCases(named, questions, inputs);
        List<Row> rows = IntStream.range(0, questions.size())
                .mapToObj(i -> row(questions.get(i), cases.verdicts(i)))
                .toList();
        return new Comparison(
                IntStream.range(0, named.size())
                        .mapToObj(i -> party(named.get(i), cases.boxes(i)))
                        .toList(),
                Likenesses.of(
                        subjects,
                        true,
                        String.format(
                                "The same %,d inputs were put to all, drawn as the claim “%s” says.",
                                inputs.size(), title(asker))),
                sharedFirst(rows),
                cases);
    }

    private List<double[]> inputs(Subject asker) {
        CompiledClaim claim = asker.claim();
        if (claim == null || asker.version() == null) {
            return List.of();
        }
        return Examiner.evalInputs(claim, drawSeed.applyAsLong(asker.version()));
    }

    private static String title(Subject asker) {
        return asker.version() == null ? asker.title() : asker.version().spec().title();
    }

    private static Row row(Question question, List<Verdicts> verdicts) {
        List<@Nullable Difference> differences = new ArrayList<>();
        for (Verdicts other : verdicts.subList(1, verdicts.size())) {
            differences.add(verdicts.getFirst().to(other).orElse(null));
        }
        return new Row(
                question.place(),
                question.id(),
                question.asked(),
                question.words(),
                question.place() == Comparison.Place.OUTSIDE ? true : null,
                verdicts.stream().map(Verdicts::cell).toList(),
                differences);
    }

    /** Each asked on inputs of its own; rows are aligned where the same is asked in the same words. */
    private Comparison apart() {
        List<Subject> own =
                subjects.stream().filter(subject -> subject.claim() != null).toList();
        if (own.size() < subjects.size()) {
            throw new ComparisonException(
                    "These models take different inputs, and there is no claim about each of them."
                            + " Compare the claims about them instead.");
        }
        List<BuiltCases> each = subjects.stream()
                .map(subject -> new BuiltCases(List.of(subject), Question.of(List.of(subject)), inputs(subject)))
                .toList();
        List<Row> rows = new Apart(subjects, each).rows();
        return new Comparison(
                IntStream.range(0, subjects.size())
                        .mapToObj(i -> party(subjects.get(i), each.get(i).boxes(0)))
                        .toList(),
                Likenesses.of(subjects, false, ""),
                sharedFirst(rows),
                NoCases.HERE);
    }

    static List<Row> sharedFirst(List<Row> rows) {
        List<Row> ordered = new ArrayList<>();
        for (Comparison.Place place : Comparison.Place.values()) {
            rows.stream().filter(row -> row.place() == place && row.shared()).forEach(ordered::add);
            rows.stream().filter(row -> row.place() == place && !row.shared()).forEach(ordered::add);
        }
        return ordered;
    }

    private static Party party(Subject subject, Map<BoxKind, Long> boxes) {
        List<Exhibit> pictures = subject.model().exhibits(subject.vocabulary().ideas());
        return new Party(
                subject.side(),
                subject.kind(),
                subject.title(),
                subject.says(),
                subject.link(),
                boxes,
                pictures.isEmpty() ? null : pictures.getFirst());
    }

    /** Questions of models that take different inputs, aligned by what is asked in words. */
    private record Apart(List<Subject> subjects, List<BuiltCases> each) {

        List<Row> rows() {
            Map<String, @Nullable Asked[]> asked = new LinkedHashMap<>();
            for (int party = 0; party < subjects.size(); party++) {
                List<Question> questions = Question.of(List.of(subjects.get(party)));
                for (int q = 0; q < questions.size(); q++) {
                    Question question = questions.get(q);
                    asked.computeIfAbsent(
                                            question.place() + " " + question.asked(),
                                            unused -> new @Nullable Asked[subjects.size()])[party] =
                            new Asked(
                                    question,
                                    each.get(party).verdicts(q).getFirst().cell());
                }
            }
            List<Row> rows = new ArrayList<>();
            asked.values().forEach(all -> rows.add(row(all, rows.size())));
            return rows;
        }

        private static Row row(@Nullable Asked[] all, int place) {
            Question question = null;
            List<Cell> cells = new ArrayList<>();
            for (Asked one : all) {
                question = question == null && one != null ? one.question() : question;
                cells.add(one == null ? Cell.unasked("Its claim does not ask this.") : one.cell());
            }
            if (question == null) {
                throw new IllegalStateException("A row that nobody was asked.");
            }
            List<@Nullable Difference> differences = new ArrayList<>();
            for (Cell other : cells.subList(1, cells.size())) {
                differences.add(unpaired(cells.getFirst(), other));
            }
            return new Row(
                    question.place(),
                    "apart-" + (place + 1),
                    question.asked(),
                    question.words(),
                    question.place() == Comparison.Place.OUTSIDE ? true : null,
                    cells,
                    differences);
        }

        private static @Nullable Difference unpaired(Cell left, Cell right) {
            return left.asked() && right.asked() && left.count() > 1 && right.count() > 1
                    ? Differences.unpairedShares(rate(left), rate(right)).orElse(null)
                    : null;
        }

        private static Rate rate(Cell cell) {
            return new Rate(cell.right(), cell.count(), cell.low(), cell.high());
        }

        private record Asked(Question question, Cell cell) {}
    }
}
