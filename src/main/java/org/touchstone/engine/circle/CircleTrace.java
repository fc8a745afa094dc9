package org.touchstone.engine.circle;

import org.touchstone.engine.Trace;

/** The reference forward pass; interventions are worked out when asked for. */
final class CircleTrace implements Trace {

    private final CircleModel model;
    private final double[] x;
    private final double[] h;
    private final double[] y;

    CircleTrace(CircleModel model, double[] x) {
        this.model = model;
        this.x = x;
        h = hidden(x);
        y = outputs(h);
    }

    @Override
    public double[] value(String name) {
        return switch (name) {
            case "x" -> x;
            case "y" -> y;
            case "missed" -> new double[] {count(true)};
            case "false_alarms" -> new double[] {count(false)};
            case "h" -> h;
            case "drive" -> drive();
            case "direction" -> model.w;
            case "bias" -> new double[] {model.bias};
            case "radius" -> new double[] {Math.sqrt(model.slope)};
            case "slope" -> new double[] {model.slope};
            case "dead_zone" -> new double[] {model.deadZone};
            case "gap" -> new double[] {360.0 / model.n};
            case "murmur" -> model.murmurs;
            case "full_error" -> new double[] {model.fullError()};
            case "others_firing" -> new double[] {model.othersFiring()};
            case "y_noise" -> withMurmur();
            case "y_fainter" -> aloneAndFainter();
            case "y_without" -> withoutEach();
            default -> throw Trace.undeclared(name);
        };
    }

    private double[] hidden(double[] strengths) {
        double[] hidden = new double[2];
        for (int i = 0; i < model.n; i++) {
            hidden[0] += strengths[i] * model.w[2 * i];
            hidden[1] += strengths[i] * model.w[2 * i + 1];
        }
        return hidden;
    }

    private double[] outputs(double[] hidden) {
        double[] outputs = new double[model.n];
        for (int j = 0; j < model.n; j++) {
            outputs[j] = model.output(j, hidden[0], hidden[1]);
        }
        return outputs;
    }

    private double[] drive() {
        double[] drive = new double[model.n];
        for (int j = 0; j < model.n; j++) {
            drive[j] = model.w[2 * j] * h[0] + model.w[2 * j + 1] * h[1];
        }
        return drive;
    }

    /** Features that were put in and do not fire, or that fire and were not put in. */
    private int count(boolean putIn) {
        int count = 0;
        for (int i = 0; i < model.n; i++) {
            boolean fires = y[i] > CircleModel.FIRES;
            count += (x[i] > 0) == putIn && fires != putIn ? 1 : 0;
        }
        return count;
    }

    /** The first of the strongest features. */
    private int strongest() {
        int strongest = 0;
        for (int i = 1; i < model.n; i++) {
            strongest = x[i] > x[strongest] ? i : strongest;
        }
        return strongest;
    }

    /** The outputs for the first of the strongest features alone, {@link CircleModel#MURMUR} fainter. */
    private double[] aloneAndFainter() {
        int strongest = strongest();
        double[] alone = new double[model.n];
        alone[strongest] = x[strongest] - CircleModel.MURMUR;
        return outputs(hidden(alone));
    }

    /** The outputs with {@link CircleModel#MURMUR} added to every feature but the first of the strongest. */
    private double[] withMurmur() {
        int strongest = strongest();
        double[] louder = new double[model.n];
        for (int i = 0; i < model.n; i++) {
            louder[i] = i == strongest ? x[i] : x[i] + CircleModel.MURMUR;
        }
        return outputs(hidden(louder));
    }

    private double[] withoutEach() {
        double[] both = new double[2 * model.n];
        System.arraycopy(outputs(new double[] {0, h[1]}), 0, both, 0, model.n);
        System.arraycopy(outputs(new double[] {h[0], 0}), 0, both, model.n, model.n);
        return both;
    }
}
