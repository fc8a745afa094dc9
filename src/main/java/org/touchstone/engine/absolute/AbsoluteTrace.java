package org.touchstone.engine.absolute;

import java.util.Arrays;
import org.touchstone.engine.Trace;

/** The reference forward pass. */
final class AbsoluteTrace implements Trace {

    private final AbsoluteModel model;
    private final double[] x;
    private final double[] h;
    private final double[] y;

    AbsoluteTrace(AbsoluteModel model, double[] x) {
        this.model = model;
        this.x = x;
        h = hidden();
        y = output(-1);
    }

    @Override
    public double[] value(String name) {
        return switch (name) {
            case "x" -> x;
            case "size" -> size();
            case "on" ->
                new double[] {Arrays.stream(x).filter(value -> value != 0).count()};
            case "y" -> y;
            case "h" -> h;
            case "w_in" -> model.in;
            case "w_out" -> model.out;
            case "bias" -> model.bias;
            case "serves" -> model.jobs.serves;
            case "jobs" -> model.jobs.jobs;
            case "runner_up" -> model.jobs.runnerUp;
            case "one_job" -> new double[] {model.jobs.oneJob};
            case "neurons_above" -> model.jobs.above;
            case "neurons_below" -> model.jobs.below;
            case "importance" -> model.importance;
            case "loss" -> model.loss;
            case "y_without" -> withoutEach();
            case "y_without_above" -> withoutOwn(1);
            case "y_without_below" -> withoutOwn(-1);
            default -> throw Trace.undeclared(name);
        };
    }

    private double[] size() {
        return Arrays.stream(x).map(Math::abs).toArray();
    }

    private double[] hidden() {
        double[] hidden = new double[model.m];
        for (int i = 0; i < model.n; i++) {
            if (x[i] != 0) {
                for (int k = 0; k < model.m; k++) {
                    hidden[k] += x[i] * model.in[i * model.m + k];
                }
            }
        }
        for (int k = 0; k < model.m; k++) {
            hidden[k] = Math.max(0, hidden[k]);
        }
        return hidden;
    }

    /** The outputs with one neuron held at 0; -1 for none. */
    private double[] output(int off) {
        double[] out = new double[model.n];
        for (int k = 0; k < model.m; k++) {
            if (k != off && h[k] != 0) {
                for (int i = 0; i < model.n; i++) {
                    out[i] += h[k] * model.out[k * model.n + i];
                }
            }
        }
        for (int i = 0; i < model.n; i++) {
            out[i] = Math.max(0, out[i] + model.bias[i]);
        }
        return out;
    }

    private double[] withoutEach() {
        double[] outputs = new double[model.m * model.n];
        for (int off = 0; off < model.m; off++) {
            System.arraycopy(h[off] == 0 ? y : output(off), 0, outputs, off * model.n, model.n);
        }
        return outputs;
    }

    /** Each feature's own output when the neurons that serve it, with a weight of this sign, are held at 0. */
    private double[] withoutOwn(int sign) {
        double[] own = new double[model.n];
        for (int i = 0; i < model.n; i++) {
            double sum = 0;
            for (int k = 0; k < model.m; k++) {
                boolean off = model.jobs.serves[k] == i && sign * model.in[i * model.m + k] > 0;
                sum += off ? 0 : h[k] * model.out[k * model.n + i];
            }
            own[i] = Math.max(0, sum + model.bias[i]);
        }
        return own;
    }
}
