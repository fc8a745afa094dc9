package org.touchstone.evals;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.checks.ClopperPearson;
import org.touchstone.checks.Point;
import org.touchstone.engine.Name;
import org.touchstone.engine.Trace;
import org.touchstone.statements.Statement;
import org.touchstone.statements.Verdict;

/** Judges a model from outside: puts a statement over inputs and outputs to inputs that were drawn. */
public final class Evaluator {

    private static final int SHOWN = 6;
    private static final int SHOWN_EACH = 3;

    private Evaluator() {}

    /**
     * @param output the declared name of what comes out
     * @param points the inputs drawn, the same for every eval of a claim
     * @return the rate, with up to six worked examples: half of them unexpected where there are so many
     * @throws IllegalArgumentException with a sentence when the statement names something inside the model
     */
    public static EvalResult evaluate(String id, Statement statement, Name output, List<Point> points) {
        if (statement.looksInside()) {
            throw new IllegalArgumentException("The eval \"" + id + "\" names something inside the model. "
                    + "An eval judges from outside: name inputs and outputs only.");
        }
        List<EvalResult.Example> right = new ArrayList<>();
        List<EvalResult.Example> wrong = new ArrayList<>();
        long held = 0;
        long undecided = 0;
        for (Point point : points) {
            Verdict verdict = statement.at(point.trace());
            held += verdict.holds() ? 1 : 0;
            undecided += verdict.decided() ? 0 : 1;
            List<EvalResult.Example> shown = verdict.holds() ? right : wrong;
            if (shown.size() < SHOWN) {
                shown.add(example(point, verdict, output));
            }
        }
        return new EvalResult(id, ClopperPearson.rate(held, points.size()), undecided, mixed(right, wrong));
    }

    private static List<EvalResult.Example> mixed(List<EvalResult.Example> right, List<EvalResult.Example> wrong) {
        int few = Math.min(SHOWN_EACH, wrong.size());
        int shownRight = Math.min(right.size(), SHOWN - few);
        int shownWrong = Math.min(wrong.size(), SHOWN - shownRight);
        List<EvalResult.Example> examples = new ArrayList<>(right.subList(0, shownRight));
        examples.addAll(wrong.subList(0, shownWrong));
        return List.copyOf(examples);
    }

    private static EvalResult.Example example(Point point, Verdict verdict, Name output) {
        Trace trace = point.trace();
        String error = verdict.error();
        return new EvalResult.Example(
                point.input(),
                Point.list(trace.value(output.name())),
                verdict.holds(),
                error == null ? verdict.atom() : error);
    }
}
