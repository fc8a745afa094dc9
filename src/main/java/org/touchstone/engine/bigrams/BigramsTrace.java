package org.touchstone.engine.bigrams;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.Trace;

/** The reference forward pass. The few numbers that most claims ask for are kept; all else is worked out each time. */
final class BigramsTrace implements Trace {

    private final BigramsModel model;
    private final double[] input;
    private final int known;
    private volatile double spread = Double.NaN;
    private volatile double likeness = Double.NaN;
    private volatile @Nullable Answer answer;

    /** The two outputs, and the known pair whose answer scores highest of all and highest of the wrong ones. */
    private record Answer(double rightScore, double wrongScore, int best, int wrong) {}

    BigramsTrace(BigramsModel model, double[] input) {
        this.model = model;
        this.input = input;
        known = model.pairs.find((int) input[0], (int) input[1]);
    }

    @Override
    public double[] value(String name) {
        return switch (name) {
            case "first" -> one(input[0]);
            case "second" -> one(input[1]);
            case "interference" -> one(input[2]);
            case "known" -> one(known >= 0 ? 1 : 0);
            case "related" -> one(model.pairs.related((int) input[0], (int) input[1]));
            case "y" -> new double[] {answer().rightScore, answer().wrongScore};
            case "right_score" -> one(answer().rightScore);
            case "wrong_score" -> one(answer().wrongScore);
            case "taken_first" -> one(model.pairs.first(answer().best));
            case "taken_second" -> one(model.pairs.second(answer().best));
            case "h" -> neurons();
            case "active" ->
                one((double) Arrays.stream(neurons()).filter(v -> v > 0).count());
            case "push" -> push();
            case "spread" -> one(spread());
            case "likeness" -> one(likeness());
            case "retrieved" -> one(model.retrieved);
            case "false_recognition" -> one(model.unknown / model.usual);
            case "known_match" -> one(model.usual);
            case "unknown_match" -> one(model.unknown);
            case "crowding" -> one((double) model.pairs.count / (model.d * model.h));
            case "y_without" -> withoutEach();
            case "y_without_ten" -> without(BigramsNames.TEN);
            case "y_without_half" -> without(model.h / 2);
            case "y_only_ten" -> only(BigramsNames.TEN);
            default -> throw Trace.undeclared(name);
        };
    }

    private static double[] one(double value) {
        return new double[] {value};
    }

    private double[] neurons() {
        return model.neurons(model.stream((int) input[0], (int) input[1], input[2] / BigramsNames.TENTHS));
    }

    private Answer answer() {
        Answer found = answer;
        if (found == null) {
            double[] scores = model.scores(model.pattern(neurons()));
            double[] y = outputs(scores);
            found = new Answer(y[0], y[1], BigramsModel.best(scores, -1), BigramsModel.best(scores, known));
            answer = found;
        }
        return found;
    }

    private double[] outputs(double[] scores) {
        return new double[] {known >= 0 ? scores[known] : 0, scores[BigramsModel.best(scores, known)]};
    }

    /** What each neuron adds to the right answer's lead over the best wrong one; an unknown pair's right score is 0. */
    private double[] push() {
        double[] pattern = model.pattern(neurons());
        double[] reach = model.reach();
        int wrong = answer().wrong;
        double[] push = new double[model.h];
        for (int i = 0; i < model.h; i++) {
            double right = known >= 0 ? reach[i * model.pairs.count + known] : 0;
            push[i] = pattern[i] * (right - reach[i * model.pairs.count + wrong]);
        }
        return push;
    }

    private double spread() {
        if (Double.isNaN(spread)) {
            spread = spread(push());
        }
        return spread;
    }

    private static double spread(double[] push) {
        double sum = 0;
        double squares = 0;
        for (double value : push) {
            sum += Math.abs(value);
            squares += value * value;
        }
        return squares == 0 ? 0 : sum * sum / squares;
    }

    private double likeness() {
        if (Double.isNaN(likeness)) {
            double[] all = model.likeness(model.pattern(neurons()));
            likeness = Math.clamp(all[BigramsModel.best(all, known)], -1, 1);
        }
        return likeness;
    }

    private double[] withoutEach() {
        double[] pattern = model.pattern(neurons());
        double[] scores = model.scores(pattern);
        double[] reach = model.reach();
        double[] outputs = new double[2 * model.h];
        double[] left = new double[scores.length];
        for (int off = 0; off < model.h; off++) {
            for (int m = 0; m < left.length; m++) {
                left[m] = scores[m] - pattern[off] * reach[off * left.length + m];
            }
            System.arraycopy(outputs(left), 0, outputs, 2 * off, 2);
        }
        return outputs;
    }

    private double[] without(int count) {
        double[] pattern = model.pattern(neurons());
        for (int i : Arrays.copyOf(Samples.busiest(pattern), Math.min(count, model.h))) {
            pattern[i] = 0;
        }
        return outputs(model.scores(pattern));
    }

    private double[] only(int count) {
        double[] pattern = model.pattern(neurons());
        double[] kept = new double[model.h];
        for (int i : Arrays.copyOf(Samples.busiest(pattern), Math.min(count, model.h))) {
            kept[i] = pattern[i];
        }
        return outputs(model.scores(kept));
    }
}
