package org.touchstone.engine.autoencoder;

import org.touchstone.engine.Trace;

/** The reference forward pass. */
final class AutoencoderTrace implements Trace {

    private final AutoencoderModel model;
    private final double[] strengths;
    private final double[] f;
    private final double[] error;

    AutoencoderTrace(AutoencoderModel model, double[] strengths) {
        this.model = model;
        this.strengths = strengths;
        double[] held = held();
        f = entries(held);
        error = new double[] {error(held, rebuilt())};
    }

    @Override
    public double[] value(String name) {
        return switch (name) {
            case "x" -> strengths;
            case "y" -> told();
            case "error" -> error;
            case "f" -> f;
            case "held" -> held();
            case "along" -> along();
            case "rebuilt" -> rebuilt();
            case "busy" -> new double[] {busy()};
            case "entry" -> model.matching.entry;
            case "match" -> model.matching.match;
            case "entries" -> model.matching.entries;
            case "nearest" -> model.matching.nearest;
            case "mean_match" -> new double[] {model.matching.mean};
            case "recovered" -> new double[] {model.matching.recovered};
            case "entries_per_idea" -> new double[] {model.matching.entriesPerIdea};
            case "unexplained" -> model.unexplained;
            case "answering" -> model.answering;
            case "loss" -> model.loss;
            default -> throw Trace.undeclared(name);
        };
    }

    /** What the model holds inside: the ideas' directions, each times its strength. */
    private double[] held() {
        double[] held = new double[model.d];
        for (int i = 0; i < model.n; i++) {
            if (strengths[i] != 0) {
                for (int at = 0; at < model.d; at++) {
                    held[at] += strengths[i] * model.ideas[i * model.d + at];
                }
            }
        }
        return held;
    }

    private double[] along() {
        double[] held = held();
        double[] along = new double[model.n];
        for (int i = 0; i < model.n; i++) {
            for (int at = 0; at < model.d; at++) {
                along[i] += held[at] * model.ideas[i * model.d + at];
            }
        }
        return along;
    }

    private double[] entries(double[] held) {
        double[] entries = new double[model.k];
        for (int at = 0; at < model.d; at++) {
            double centred = held[at] - model.centre[at];
            for (int j = 0; j < model.k; j++) {
                entries[j] += centred * model.in[at * model.k + j];
            }
        }
        for (int j = 0; j < model.k; j++) {
            entries[j] = Math.max(0, entries[j] + model.entryBias[j]);
        }
        return entries;
    }

    private double[] rebuilt() {
        double[] rebuilt = new double[model.d];
        for (int j = 0; j < model.k; j++) {
            if (f[j] != 0) {
                for (int at = 0; at < model.d; at++) {
                    rebuilt[at] += f[j] * model.out[j * model.d + at];
                }
            }
        }
        for (int at = 0; at < model.d; at++) {
            rebuilt[at] += model.centre[at];
        }
        return rebuilt;
    }

    /** What the entry nearest to each idea answers. */
    private double[] told() {
        double[] told = new double[model.n];
        for (int i = 0; i < model.n; i++) {
            told[i] = f[(int) model.matching.entry[i]];
        }
        return told;
    }

    private double busy() {
        int busy = 0;
        for (double answer : f) {
            busy += answer > 0 ? 1 : 0;
        }
        return busy;
    }

    /** |x - x'| as a share of |x|; where nothing is held, |x'| itself. */
    private static double error(double[] held, double[] rebuilt) {
        double missing = 0;
        double whole = 0;
        for (int at = 0; at < held.length; at++) {
            missing += (held[at] - rebuilt[at]) * (held[at] - rebuilt[at]);
            whole += held[at] * held[at];
        }
        return Math.sqrt(whole == 0 ? missing : missing / whole);
    }
}
