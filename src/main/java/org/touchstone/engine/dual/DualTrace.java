package org.touchstone.engine.dual;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.Trace;

/** The reference forward pass. What is read off is kept once asked for; the many numbers of the stream never are. */
final class DualTrace implements Trace {

    private final DualModel model;
    private final double[] input;
    private volatile double @Nullable [] output;

    DualTrace(DualModel model, double[] input) {
        this.model = model;
        this.input = input;
    }

    @Override
    public double[] value(String name) {
        return switch (name) {
            case "x" -> Arrays.copyOf(input, model.n);
            case "outside" -> one(input[model.n]);
            case "y" -> output();
            case "worst" -> one(worst(output()));
            case "h" -> stream();
            case "neurons" -> neurons();
            case "parts" -> parts();
            case "parts_gap" -> one(gap());
            case "largest_cosine" -> one(model.largestCosine);
            case "rank" -> one(model.rank);
            case "own_error" -> one(model.ownError);
            case "dual_error" -> one(model.dualError);
            case "read_error" -> one(model.readError);
            case "dual_length" -> model.dualLengths;
            case "y_own" -> read(model.byOwn);
            case "y_dual" -> read(model.byDual);
            case "worst_own" -> one(worst(read(model.byOwn)));
            case "worst_dual" -> one(worst(read(model.byDual)));
            default -> throw Trace.undeclared(name);
        };
    }

    private static double[] one(double value) {
        return new double[] {value};
    }

    private double[] stream() {
        double[] h = new double[model.d];
        for (int k = 0; k < model.d; k++) {
            h[k] = input[model.n] * model.outside[k];
        }
        for (int i = 0; i < model.n; i++) {
            if (input[i] != 0) {
                for (int k = 0; k < model.d; k++) {
                    h[k] += input[i] * model.vectors[i * model.d + k];
                }
            }
        }
        return h;
    }

    private double[] output() {
        double[] known = output;
        if (known == null) {
            known = read(model.byReading);
            output = known;
        }
        return known;
    }

    private double[] read(double[] byNumber) {
        return times(byNumber, model.n);
    }

    private double[] neurons() {
        return times(model.byListening, model.neurons);
    }

    private double[] times(double[] byNumber, int count) {
        double[] h = stream();
        double[] result = new double[count];
        for (int k = 0; k < model.d; k++) {
            for (int i = 0; i < count; i++) {
                result[i] += byNumber[k * count + i] * h[k];
            }
        }
        return result;
    }

    /** What the simple parts together give each neuron: each reads one idea off and passes it on. */
    private double[] parts() {
        double[] read = read(model.byDual);
        double[] sum = new double[model.neurons];
        for (int i = 0; i < model.n; i++) {
            for (int j = 0; j < model.neurons; j++) {
                sum[j] += read[i] * model.heard[i * model.neurons + j];
            }
        }
        return sum;
    }

    private double gap() {
        double[] neurons = neurons();
        double[] parts = parts();
        double gap = 0;
        for (int j = 0; j < neurons.length; j++) {
            gap = Math.max(gap, Math.abs(neurons[j] - parts[j]));
        }
        return gap;
    }

    private double worst(double[] read) {
        double worst = 0;
        for (int i = 0; i < model.n; i++) {
            worst = Math.max(worst, Math.abs(read[i] - input[i]));
        }
        return worst;
    }
}
