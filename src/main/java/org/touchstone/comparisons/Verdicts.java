package org.touchstone.comparisons;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.checks.ClopperPearson;
import org.touchstone.checks.Difference;
import org.touchstone.checks.Differences;
import org.touchstone.checks.Rate;
import org.touchstone.comparisons.Cases.Mark;
import org.touchstone.comparisons.Comparison.Cell;
import org.touchstone.engine.Name;
import org.touchstone.engine.Trace;
import org.touchstone.statements.Batch;
import org.touchstone.statements.Statement;
import org.touchstone.statements.Verdict;

/**
 * What one model came to on one question.
 *
 * @param statement the question, read with the model's names; null where it has no words for it
 * @param scope what an input must meet to count; null where all do
 * @param holds per input whether it held; empty where it was not asked
 * @param counted per input whether it counts: in scope, where the question has one
 */
record Verdicts(@Nullable Statement statement, @Nullable Statement scope, boolean[] holds, boolean[] counted) {

    static final Verdicts NONE = new Verdicts(null, null, new boolean[0], new boolean[0]);

    static Verdicts of(Question question, Subject subject, List<Trace> traces) {
        Statement statement = question.read(subject.vocabulary());
        Statement scope = question.readScope(subject.vocabulary());
        if (statement == null || scope == null && !question.scope().isEmpty()) {
            return NONE;
        }
        boolean[] counted = new boolean[traces.size()];
        if (scope == null) {
            Arrays.fill(counted, true);
        } else {
            Batch in = scope.at(traces);
            for (int i = 0; i < counted.length; i++) {
                counted[i] = in.holds(i);
            }
        }
        boolean[] holds = new boolean[traces.size()];
        if (statement.names().stream().allMatch(name -> name.side() == Name.Side.WEIGHT)) {
            Arrays.fill(
                    holds, !traces.isEmpty() && statement.at(traces.getFirst()).holds());
            return new Verdicts(statement, scope, holds, counted);
        }
        Batch truth = statement.at(traces);
        for (int i = 0; i < holds.length; i++) {
            holds[i] = truth.holds(i);
        }
        return new Verdicts(statement, scope, holds, counted);
    }

    boolean asked() {
        return statement != null;
    }

    /** Whether it is about the weights alone, so that one look settles it. */
    boolean fact() {
        return statement != null && statement.names().stream().allMatch(name -> name.side() == Name.Side.WEIGHT);
    }

    Cell cell() {
        if (!asked()) {
            return Cell.unasked("This model has no words for it.");
        }
        if (fact()) {
            boolean held = holds.length > 0 && holds[0];
            return new Cell(true, held ? 1 : 0, held ? 1 : 0, held ? 1 : 0, held ? 1 : 0, 1, true, held ? "Yes" : "No");
        }
        long right = 0;
        long count = 0;
        for (int i = 0; i < holds.length; i++) {
            count += counted[i] ? 1 : 0;
            right += counted[i] && holds[i] ? 1 : 0;
        }
        if (count == 0) {
            return Cell.unasked("None of these inputs is in its scope.");
        }
        Rate rate = ClopperPearson.rate(right, count);
        return new Cell(true, (double) right / count, rate.low(), rate.high(), right, count, true, "");
    }

    /** The verdict on one input of any kind; null where it was not asked. */
    @Nullable
    Mark mark(Trace trace) {
        if (statement == null) {
            return null;
        }
        if (scope != null && !scope.at(trace).holds()) {
            return new Mark(null, "Outside the scope; nothing is promised.");
        }
        Verdict verdict = statement.at(trace);
        return verdict.error() == null ? new Mark(verdict.holds(), verdict.atom()) : new Mark(null, verdict.error());
    }

    /** How far the other lies from this one on the same inputs; empty where one was not asked, or a fact settles it. */
    Optional<Difference> to(Verdicts other) {
        if (!asked() || !other.asked() || fact() || other.fact()) {
            return Optional.empty();
        }
        long both = 0;
        long here = 0;
        long there = 0;
        long neither = 0;
        for (int i = 0; i < holds.length; i++) {
            if (counted[i] && other.counted[i]) {
                both += holds[i] && other.holds[i] ? 1 : 0;
                here += holds[i] && !other.holds[i] ? 1 : 0;
                there += !holds[i] && other.holds[i] ? 1 : 0;
                neither += !holds[i] && !other.holds[i] ? 1 : 0;
            }
        }
        return Differences.pairedShares(both, here, there, neither);
    }
}
