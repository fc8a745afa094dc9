package org.touchstone.comparisons;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.checks.Point;
import org.touchstone.claims.ClaimSpec;
import org.touchstone.claims.CompiledClaim;
import org.touchstone.claims.Examination.BoxKind;
import org.touchstone.claims.OutputWords;
import org.touchstone.engine.Input;
import org.touchstone.engine.Trace;
import org.touchstone.statements.Batch;
import org.touchstone.statements.Statement;

/** Inputs that were put to every model, with what each made of them. */
final class BuiltCases implements Cases {

    private static final int NAMED = 3;

    private final List<Subject> subjects;
    private final List<Question> questions;
    private final List<double[]> inputs;

    /** Per question, per subject. */
    private final List<List<Verdicts>> verdicts;

    /** Per subject, per input; null without a claim. */
    private final List<BoxKind @Nullable []> boxes;

    BuiltCases(List<Subject> subjects, List<Question> questions, List<double[]> inputs) {
        this.subjects = subjects;
        this.questions = questions;
        this.inputs = inputs;
        List<List<Trace>> traces = subjects.stream()
                .map(subject -> inputs.stream().map(subject.model()::trace).toList())
                .toList();
        this.verdicts = questions.stream()
                .map(question -> IntStream.range(0, subjects.size())
                        .mapToObj(i -> Verdicts.of(question, subjects.get(i), traces.get(i)))
                        .toList())
                .toList();
        this.boxes = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            CompiledClaim claim = subjects.get(i).claim();
            boxes.add(claim == null ? null : boxes(claim, traces.get(i)));
        }
    }

    private static BoxKind[] boxes(CompiledClaim claim, List<Trace> traces) {
        Batch behaves = primary(claim).at(traces);
        Batch scope = claim.scope().at(traces);
        Batch mechanism = claim.mechanism().at(traces);
        BoxKind[] boxes = new BoxKind[traces.size()];
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = BoxKind.of(behaves.holds(i), scope.holds(i), mechanism.holds(i));
        }
        return boxes;
    }

    private static Statement primary(CompiledClaim claim) {
        for (int i = 0; i < claim.evals().size(); i++) {
            if (claim.spec().evals().get(i).primary()) {
                return claim.evals().get(i);
            }
        }
        throw new IllegalStateException("A claim has a primary eval.");
    }

    List<Verdicts> verdicts(int question) {
        return verdicts.get(question);
    }

    /** How many inputs fall into each box of a party; empty without a claim. */
    Map<BoxKind, Long> boxes(int party) {
        BoxKind[] all = boxes.get(party);
        Map<BoxKind, Long> counts = new EnumMap<>(BoxKind.class);
        if (all != null) {
            for (BoxKind kind : BoxKind.values()) {
                counts.put(kind, 0L);
            }
            for (BoxKind kind : all) {
                counts.merge(kind, 1L, Long::sum);
            }
        }
        return counts;
    }

    @Override
    public int count() {
        return inputs.size();
    }

    @Override
    public List<Integer> numbers(Filter filter) {
        int row = IntStream.range(0, questions.size())
                .filter(i -> questions.get(i).id().equals(filter.row()))
                .findFirst()
                .orElse(0);
        return IntStream.range(0, inputs.size())
                .filter(i -> !filter.differing() || differs(row, i))
                .filter(i -> filter.box() == null || inBox(filter.party(), i, filter.box()))
                .boxed()
                .toList();
    }

    private boolean inBox(int party, int input, BoxKind box) {
        BoxKind[] all = party >= 0 && party < boxes.size() ? boxes.get(party) : null;
        return all != null && all[input] == box;
    }

    private boolean differs(int row, int input) {
        return verdicts.get(row).stream()
                        .filter(one -> one.asked() && one.counted()[input])
                        .map(one -> one.holds()[input])
                        .distinct()
                        .count()
                > 1;
    }

    @Override
    public Case at(int number) {
        return tried(number, inputs.get(number));
    }

    @Override
    public Optional<Case> of(double[] input) {
        return inputs.isEmpty() ? Optional.empty() : Optional.of(tried(-1, input));
    }

    private Case tried(int number, double[] input) {
        List<Answer> answers = IntStream.range(0, subjects.size())
                .mapToObj(party -> answer(party, input))
                .toList();
        return new Case(number, title(input), Point.list(input), "", "", answers);
    }

    private String title(double[] input) {
        List<String> ideas = subjects.getFirst().vocabulary().ideas();
        List<String> on = IntStream.range(0, input.length)
                .filter(i -> input[i] != subjects.getFirst().inputs().get(i).rest())
                .boxed()
                .sorted((a, b) -> Double.compare(Math.abs(input[b]), Math.abs(input[a])))
                .map(i -> (i < ideas.size()
                                ? ideas.get(i)
                                : subjects.getFirst().inputs().get(i).title()) + " " + OutputWords.value(input[i]))
                .collect(Collectors.toCollection(ArrayList::new));
        if (on.isEmpty()) {
            return "Nothing on";
        }
        int more = on.size() - NAMED;
        return String.join(", ", on.subList(0, Math.min(NAMED, on.size())))
                + (more > 0 ? " and " + more + " more" : "");
    }

    private Answer answer(int party, double[] input) {
        Subject subject = subjects.get(party);
        Trace trace = subject.model().trace(input);
        double[] output = trace.value(subject.output().name());
        CompiledClaim claim = subject.claim();
        List<@Nullable Mark> marks = new ArrayList<>();
        for (List<Verdicts> asked : verdicts) {
            marks.add(asked.get(party).mark(trace));
        }
        return new Answer(
                new OutputWords(subject.vocabulary().outputTitles()).did(output),
                Point.list(output),
                marks,
                claim == null
                        ? null
                        : BoxKind.of(
                                primary(claim).at(trace).holds(),
                                claim.scope().at(trace).holds(),
                                claim.mechanism().at(trace).holds()),
                null);
    }

    @Override
    public Optional<Takes> takes() {
        Subject first = subjects.getFirst();
        List<String> ideas = first.vocabulary().ideas();
        List<Input> all = first.inputs();
        return Optional.of(new Takes(
                all,
                IntStream.range(0, all.size())
                        .mapToObj(i ->
                                i < ideas.size() ? ideas.get(i) : all.get(i).title())
                        .toList(),
                first.vocabulary().outputTitles()));
    }

    @Override
    public List<String> rows() {
        return questions.stream().map(Question::id).toList();
    }

    @Override
    public String firstRow() {
        for (Subject subject : subjects) {
            CompiledClaim claim = subject.claim();
            if (claim != null) {
                for (ClaimSpec.Eval eval : claim.spec().evals()) {
                    if (eval.primary()) {
                        return questions.stream()
                                .filter(one -> one.expression().equals(eval.expression()))
                                .map(Question::id)
                                .findFirst()
                                .orElse(questions.getFirst().id());
                    }
                }
            }
        }
        return questions.isEmpty() ? "" : questions.getFirst().id();
    }
}
