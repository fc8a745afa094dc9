package org.touchstone.claims;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.touchstone.checks.ClopperPearson;
import org.touchstone.checks.Frequencies;
import org.touchstone.checks.Point;
import org.touchstone.checks.Rate;
import org.touchstone.claims.Examination.Box;
import org.touchstone.claims.Examination.BoxKind;
import org.touchstone.statements.Measure;
import org.touchstone.statements.Statement;

/** Everything that is counted over the inputs that the evals share: boxes, coverage, prediction and baselines. */
final class Scoring {

    private final CompiledClaim claim;
    private final List<Point> drawn;
    private final boolean[] inScope;
    private final boolean[] behaves;

    Scoring(CompiledClaim claim, List<Point> drawn) {
        this.claim = claim;
        this.drawn = drawn;
        this.inScope = truth(claim.scope());
        this.behaves = truth(claim.evals().get(primary(claim.spec())));
    }

    static int primary(ClaimSpec spec) {
        return spec.evals()
                .indexOf(spec.evals().stream()
                        .filter(ClaimSpec.Eval::primary)
                        .findFirst()
                        .orElseThrow());
    }

    Examination.Boxes boxes() {
        boolean[] mechanism = truth(claim.mechanism());
        Map<BoxKind, List<List<Double>>> inputs = new EnumMap<>(BoxKind.class);
        for (BoxKind kind : BoxKind.values()) {
            inputs.put(kind, new ArrayList<>());
        }
        for (int i = 0; i < drawn.size(); i++) {
            BoxKind kind = BoxKind.of(behaves[i], inScope[i], mechanism[i]);
            inputs.computeIfAbsent(kind, unused -> new ArrayList<>())
                    .add(drawn.get(i).input());
        }
        List<Box> boxes = new ArrayList<>();
        inputs.forEach((kind, list) -> boxes.add(new Box(kind, list.size(), List.copyOf(list))));
        return new Examination.Boxes(drawn.size(), List.copyOf(boxes));
    }

    Examination.Coverage coverage() {
        long in = count(i -> inScope[i]);
        long out = drawn.size() - in;
        long rightOut = count(i -> !inScope[i] && behaves[i]);
        String words = "Of the inputs drawn, " + Frequencies.share(in, drawn.size()) + (in == 1 ? " is" : " are")
                + " in scope.";
        if (out > 0) {
            words += " Outside it, where the claim is silent, the model behaved as expected on "
                    + Frequencies.share(rightOut, out) + ".";
        }
        return new Examination.Coverage(
                ClopperPearson.rate(in, drawn.size()), ClopperPearson.rate(rightOut, out), words);
    }

    Examination.PredictionScore prediction() {
        boolean[] right = right(claim.prediction());
        return new Examination.PredictionScore(inScope(right), overall(right));
    }

    List<Examination.BaselineScore> baselines() {
        List<Examination.BaselineScore> scores = new ArrayList<>();
        for (int b = 0; b < claim.baselines().size(); b++) {
            boolean[] right = right(claim.baselines().get(b));
            scores.add(new Examination.BaselineScore(
                    claim.spec().baselines().get(b).title(), inScope(right), overall(right)));
        }
        return List.copyOf(scores);
    }

    private Rate inScope(boolean[] right) {
        return ClopperPearson.rate(count(i -> inScope[i] && right[i]), count(i -> inScope[i]));
    }

    private Rate overall(boolean[] right) {
        return ClopperPearson.rate(count(i -> right[i]), drawn.size());
    }

    private boolean[] right(Measure measure) {
        boolean[] right = new boolean[drawn.size()];
        String output = claim.output().name();
        for (int i = 0; i < right.length; i++) {
            right[i] = ScoreKeeper.right(
                    claim.spec().predicts(), measure, drawn.get(i).trace(), output);
        }
        return right;
    }

    private boolean[] truth(Statement statement) {
        boolean[] truth = new boolean[drawn.size()];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = statement.at(drawn.get(i).trace()).holds();
        }
        return truth;
    }

    private long count(IntPredicate test) {
        long count = 0;
        for (int i = 0; i < drawn.size(); i++) {
            count += test.test(i) ? 1 : 0;
        }
        return count;
    }
}
