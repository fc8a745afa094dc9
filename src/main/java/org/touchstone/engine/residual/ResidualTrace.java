package org.touchstone.engine.residual;

import org.touchstone.engine.Trace;

/** The reference forward pass. What is not asked for is not kept: an examination holds many traces at once. */
final class ResidualTrace implements Trace {

    private final ResidualModel model;
    private final double[] x;
    private final double[] h;
    private final double[] y;

    ResidualTrace(ResidualModel model, double[] x) {
        this.model = model;
        this.x = x;
        h = hidden();
        y = plus(stream(), layer());
    }

    @Override
    public double[] value(String name) {
        return switch (name) {
            case "x" -> x;
            case "size" -> size();
            case "on" -> new double[] {on()};
            case "target" -> answers(model.n);
            case "half" -> answers(model.k);
            case "miss_half" -> miss(answers(model.k));
            case "y" -> y;
            case "miss" -> miss(y);
            case "h" -> h;
            case "y_without_mlp" -> stream();
            case "y_clean" -> plus(x, layer());
            case "y_alone" -> alone();
            case "miss_without_mlp" -> miss(stream());
            case "miss_clean" -> miss(plus(x, layer()));
            default -> model.measure(name);
        };
    }

    private double[] hidden() {
        double[] hidden = new double[model.k];
        addRows(hidden, model.read);
        for (int neuron = 0; neuron < hidden.length; neuron++) {
            hidden[neuron] = Math.max(0, hidden[neuron]);
        }
        return hidden;
    }

    /** What the stream carries to each output by itself. */
    private double[] stream() {
        double[] stream = new double[model.n];
        addRows(stream, model.gram);
        return stream;
    }

    /** Adds the rows of the inputs that are on, each at its strength. */
    private void addRows(double[] into, double[] rows) {
        for (int i = 0; i < model.n; i++) {
            if (x[i] != 0) {
                for (int at = 0; at < into.length; at++) {
                    into[at] += x[i] * rows[i * into.length + at];
                }
            }
        }
    }

    /** What the neurons add to each output. */
    private double[] layer() {
        double[] added = new double[model.n];
        for (int neuron = 0; neuron < model.k; neuron++) {
            for (int i = 0; i < model.n; i++) {
                added[i] += h[neuron] * model.write[neuron * model.n + i];
            }
        }
        return added;
    }

    private static double[] plus(double[] a, double[] b) {
        double[] sum = new double[a.length];
        for (int at = 0; at < sum.length; at++) {
            sum[at] = a[at] + b[at];
        }
        return sum;
    }

    private double[] size() {
        double[] size = new double[model.n];
        for (int i = 0; i < size.length; i++) {
            size[i] = Math.abs(x[i]);
        }
        return size;
    }

    private int on() {
        int on = 0;
        for (double strength : x) {
            on += strength != 0 ? 1 : 0;
        }
        return on;
    }

    /** The right answers where the first {@code done} jobs are done and the others are left out. */
    private double[] answers(int done) {
        double[] answers = x.clone();
        for (int i = 0; i < done; i++) {
            answers[i] += Math.max(0, x[i]);
        }
        return answers;
    }

    private double[] miss(double[] given) {
        double[] right = answers(model.n);
        double sum = 0;
        for (int i = 0; i < right.length; i++) {
            sum += (given[i] - right[i]) * (given[i] - right[i]);
        }
        return new double[] {sum};
    }

    private double[] alone() {
        double[] alone = x.clone();
        for (int i = 0; i < alone.length; i++) {
            alone[i] += x[i] > 0 ? x[i] * model.jobs.job[i] : -x[i] * model.jobs.leak[i];
        }
        return alone;
    }
}
