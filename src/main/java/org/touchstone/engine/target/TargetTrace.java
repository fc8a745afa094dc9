package org.touchstone.engine.target;

import org.touchstone.engine.Trace;

/** The reference forward pass; interventions are worked out when asked for. */
final class TargetTrace implements Trace {

    private final TargetModel model;
    private final double[] x;
    private final int asked;
    private final double[] h;
    private final double[] y;

    TargetTrace(TargetModel model, double[] x, int asked) {
        this.model = model;
        this.x = x;
        this.asked = asked;
        h = new double[2];
        for (int i = 0; i < model.n; i++) {
            h[0] += x[i] * model.w[2 * i];
            h[1] += x[i] * model.w[2 * i + 1];
        }
        y = drive();
        for (int i = 0; i < model.n; i++) {
            y[i] += model.b[i];
        }
    }

    @Override
    public double[] value(String name) {
        return switch (name) {
            case "x" -> x;
            case "asked" -> new double[] {asked};
            case "x_asked" -> new double[] {x[asked]};
            case "error_silent" -> new double[] {silent()};
            case "y" -> y;
            case "y_asked" -> new double[] {y[asked]};
            case "error_all" -> new double[] {errorOfAll()};
            case "others_loud" -> new double[] {othersLoud()};
            case "h" -> h;
            case "drive" -> drive();
            case "direction" -> model.w;
            case "length" -> model.lengths;
            case "angle" -> model.angles;
            case "bias" -> model.b;
            case "gap" -> new double[] {model.gaps[0]};
            case "accuracy" -> new double[] {model.alone.accuracy()};
            case "target_error" -> model.targetError;
            case "own_error" -> new double[] {model.alone.ownError()};
            case "full_error" -> new double[] {model.alone.fullError()};
            case "others_firing" -> new double[] {model.alone.firing()};
            case "y_unit" -> unit();
            case "y_asked_one_line" -> new double[] {onOneLine()};
            default -> throw Trace.undeclared(name);
        };
    }

    private double[] drive() {
        double[] drive = new double[model.n];
        for (int i = 0; i < model.n; i++) {
            drive[i] = model.w[2 * i] * h[0] + model.w[2 * i + 1] * h[1];
        }
        return drive;
    }

    private double silent() {
        double sum = 0;
        for (double strength : x) {
            sum += strength * strength;
        }
        return sum;
    }

    private double errorOfAll() {
        double sum = 0;
        for (int i = 0; i < model.n; i++) {
            sum += (y[i] - x[i]) * (y[i] - x[i]);
        }
        return sum;
    }

    private double othersLoud() {
        int loud = 0;
        for (int i = 0; i < model.n; i++) {
            loud += i != asked && y[i] > OneAtATime.FIRES ? 1 : 0;
        }
        return loud;
    }

    /** The outputs of the same directions at length 1, without biases; a direction that is nothing stays nothing. */
    private double[] unit() {
        double[] unit = new double[2 * model.n];
        double first = 0;
        double second = 0;
        for (int i = 0; i < model.n; i++) {
            double scale = model.lengths[i] == 0 ? 0 : 1 / model.lengths[i];
            unit[2 * i] = scale * model.w[2 * i];
            unit[2 * i + 1] = scale * model.w[2 * i + 1];
            first += x[i] * unit[2 * i];
            second += x[i] * unit[2 * i + 1];
        }
        double[] outputs = new double[model.n];
        for (int i = 0; i < model.n; i++) {
            outputs[i] = unit[2 * i] * first + unit[2 * i + 1] * second;
        }
        return outputs;
    }

    /** The asked-for output when every direction keeps its length and all point the same way. */
    private double onOneLine() {
        double hidden = 0;
        for (int i = 0; i < model.n; i++) {
            hidden += x[i] * model.lengths[i];
        }
        return model.lengths[asked] * hidden + model.b[asked];
    }
}
