package org.touchstone.engine.superposition;

import org.touchstone.engine.Trace;

/** The reference forward pass. */
final class SuperpositionTrace implements Trace {

    private final SuperpositionModel model;
    private final double[] x;
    private final double[] h;
    private final double[] drive;
    private final double[] y;

    SuperpositionTrace(SuperpositionModel model, double[] x) {
        this.model = model;
        this.x = x;
        h = encode();
        drive = decode(h);
        y = output(drive);
    }

    @Override
    public double[] value(String name) {
        return switch (name) {
            case "x" -> x;
            case "y" -> y;
            case "h" -> h;
            case "drive" -> drive;
            case "alignment" -> alignment();
            case "bias" -> model.b;
            case "length" -> model.lengths;
            case "direction" -> model.w;
            case "overlap" -> model.overlap;
            case "importance" -> model.importance;
            case "dimensionality" -> model.dimensionality;
            case "y_without" -> withoutEach();
            case "loss" -> model.loss;
            case "represented" -> model.represented;
            case "dimensions_per_idea" -> model.dimensionsPerIdea;
            case "nearest_angle" -> model.nearestAngle;
            case "halves" -> model.halves;
            default -> throw Trace.undeclared(name);
        };
    }

    private double[] encode() {
        double[] hidden = new double[model.m];
        for (int i = 0; i < model.n; i++) {
            for (int k = 0; k < model.m; k++) {
                hidden[k] += x[i] * model.w[i * model.m + k];
            }
        }
        return hidden;
    }

    private double[] decode(double[] hidden) {
        double[] pull = new double[model.n];
        for (int i = 0; i < model.n; i++) {
            for (int k = 0; k < model.m; k++) {
                pull[i] += model.w[i * model.m + k] * hidden[k];
            }
        }
        return pull;
    }

    private double[] output(double[] pull) {
        double[] out = new double[model.n];
        for (int i = 0; i < model.n; i++) {
            double before = pull[i] + model.b[i];
            out[i] = model.relu ? Math.max(0, before) : before;
        }
        return out;
    }

    private double[] alignment() {
        double squared = 0;
        for (double hidden : h) {
            squared += hidden * hidden;
        }
        double length = Math.sqrt(squared);
        double[] alignment = new double[model.n];
        for (int i = 0; i < model.n; i++) {
            alignment[i] = Geometry.cosine(drive[i], length, model.lengths[i]);
        }
        return alignment;
    }

    private double[] withoutEach() {
        double[] outputs = new double[model.m * model.n];
        for (int off = 0; off < model.m; off++) {
            double[] hidden = h.clone();
            hidden[off] = 0;
            System.arraycopy(output(decode(hidden)), 0, outputs, off * model.n, model.n);
        }
        return outputs;
    }
}
