package org.touchstone.claims.plain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Weights;

/** The evals about dictionaries of 64 known ideas in 32 numbers. */
public final class AutoencoderEvals implements PlainEvals {

    private static final int IDEAS = 64;
    private static final int WIDTH = 32;

    @Override
    public Map<String, Rule> rules() {
        Map<String, Rule> rules = new HashMap<>();
        for (String slug : List.of(
                "dictionary-found-the-ideas", "good-copy-must-know-the-ideas", "large-dictionary-splits-ideas")) {
            rules.put(slug + "/named", (x, settings, weights) -> named(x, told(x, settings, weights)));
            rules.put(slug + "/copy", (x, settings, weights) -> missing(x, settings, weights) <= 0.15);
            rules.put(slug + "/no-false-alarm", (x, settings, weights) -> quiet(x, told(x, settings, weights)));
            rules.put(slug + "/strength", (x, settings, weights) -> {
                int top = top(x);
                return told(x, settings, weights)[top] >= x[top] / 2;
            });
        }
        rules.put("large-dictionary-splits-ideas/too-little", (x, settings, weights) -> {
            int top = top(x);
            return told(x, settings, weights)[top] <= 0.75 * x[top];
        });
        return rules;
    }

    private static double[] held(double[] x, Weights weights) {
        double[] ideas = weights.tensor("ideas").data();
        double[] held = new double[WIDTH];
        for (int i = 0; i < IDEAS; i++) {
            for (int at = 0; at < WIDTH; at++) {
                held[at] += x[i] * ideas[i * WIDTH + at];
            }
        }
        return held;
    }

    private static double[] answers(double[] x, Settings settings, Weights weights) {
        int k = settings.integer("dictionary");
        double[] held = held(x, weights);
        double[] in = weights.tensor("W_e").data();
        double[] centre = weights.tensor("b_d").data();
        double[] answers = new double[k];
        for (int j = 0; j < k; j++) {
            double sum = weights.tensor("b_e").data()[j];
            for (int at = 0; at < WIDTH; at++) {
                sum += (held[at] - centre[at]) * in[at * k + j];
            }
            answers[j] = sum > 0 ? sum : 0;
        }
        return answers;
    }

    /** For each idea, the answer of the entry whose direction has the largest cosine with the idea's. */
    private static double[] told(double[] x, Settings settings, Weights weights) {
        double[] answers = answers(x, settings, weights);
        double[] ideas = weights.tensor("ideas").data();
        double[] entries = weights.tensor("W_d").data();
        double[] told = new double[IDEAS];
        for (int i = 0; i < IDEAS; i++) {
            double nearest = -2;
            for (int j = 0; j < answers.length; j++) {
                double product = 0;
                double squared = 0;
                for (int at = 0; at < WIDTH; at++) {
                    product += ideas[i * WIDTH + at] * entries[j * WIDTH + at];
                    squared += entries[j * WIDTH + at] * entries[j * WIDTH + at];
                }
                if (product / Math.sqrt(squared) > nearest) {
                    nearest = product / Math.sqrt(squared);
                    told[i] = answers[j];
                }
            }
        }
        return told;
    }

    private static double missing(double[] x, Settings settings, Weights weights) {
        double[] held = held(x, weights);
        double[] answers = answers(x, settings, weights);
        double[] entries = weights.tensor("W_d").data();
        double lost = 0;
        double whole = 0;
        for (int at = 0; at < WIDTH; at++) {
            double rebuilt = weights.tensor("b_d").data()[at];
            for (int j = 0; j < answers.length; j++) {
                rebuilt += answers[j] * entries[j * WIDTH + at];
            }
            lost += (held[at] - rebuilt) * (held[at] - rebuilt);
            whole += held[at] * held[at];
        }
        return Math.sqrt(lost) / Math.sqrt(whole);
    }

    private static int top(double[] x) {
        int top = 0;
        for (int i = 1; i < IDEAS; i++) {
            top = x[i] > x[top] ? i : top;
        }
        return top;
    }

    private static boolean named(double[] x, double[] told) {
        int top = top(x);
        for (int i = 0; i < IDEAS; i++) {
            if (i != top && told[i] >= told[top]) {
                return false;
            }
        }
        return true;
    }

    private static boolean quiet(double[] x, double[] told) {
        for (int i = 0; i < IDEAS; i++) {
            if (told[i] - x[i] > 0.1) {
                return false;
            }
        }
        return true;
    }
}
