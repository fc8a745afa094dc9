package org.touchstone.engine.decomposition;

import static org.touchstone.engine.decomposition.DecompositionSettings.IDEAS;

import java.util.Arrays;
import java.util.List;
import org.touchstone.engine.Trace;

/** The reference forward pass; the network with parts off is run when asked for. */
final class DecompositionTrace implements Trace {

    private final DecompositionModel model;
    private final double[] x;
    private final double[] h;
    private final double[] y;

    DecompositionTrace(DecompositionModel model, double[] x) {
        this.model = model;
        this.x = x;
        List<double[]> run = model.network.run(x);
        h = run.get(1);
        y = run.get(2);
    }

    @Override
    public double[] value(String name) {
        return switch (name) {
            case "x" -> x;
            case "y" -> y;
            case "importance" -> joined(importance(0), importance(1));
            case "importance_in" -> importance(0);
            case "importance_out" -> importance(1);
            case "own_in" -> own(0);
            case "own_out" -> own(1);
            case "h" -> h;
            case "y_scrubbed" -> model.network.masked(x, List.of(kept(0, true), kept(1, true)));
            case "y_antiscrubbed" -> model.network.masked(x, List.of(kept(0, false), kept(1, false)));
            case "y_together" -> model.network.masked(x, List.of(all(), all()));
            case "y_without" -> withoutEach();
            case "mmcs" -> new double[] {model.likeness.mmcs()};
            case "ml2r" -> new double[] {model.likeness.ml2r()};
            case "live_in" -> model.live(0);
            case "live_out" -> model.live(1);
            case "identity_error" -> new double[] {model.identityError};
            case "faithfulness_error" -> new double[] {model.faithfulnessError};
            default -> throw Trace.undeclared(name);
        };
    }

    private double[] importance(int layer) {
        return model.network.splits().get(layer).importances(layer == 0 ? x : h);
    }

    private double[] own(int layer) {
        double[] importance = importance(layer);
        double[] own = new double[IDEAS];
        for (int i = 0; i < IDEAS; i++) {
            own[i] = importance[model.own.get(layer)[i]];
        }
        return own;
    }

    /** A mask that keeps the parts that matter for an idea that is on, or all the others. */
    private double[] kept(int layer, boolean those) {
        double[] mask = new double[model.parts];
        for (int c = 0; c < mask.length; c++) {
            boolean needed = false;
            for (int i = 0; i < IDEAS; i++) {
                needed |= x[i] != 0 && model.matters(layer, i, c);
            }
            mask[c] = needed == those ? 1 : 0;
        }
        return mask;
    }

    private double[] all() {
        double[] mask = new double[model.parts];
        Arrays.fill(mask, 1);
        return mask;
    }

    private double[] withoutEach() {
        double[] outputs = new double[2 * model.parts * IDEAS];
        for (int off = 0; off < 2 * model.parts; off++) {
            List<double[]> masks = List.of(all(), all());
            masks.get(off / model.parts)[off % model.parts] = 0;
            System.arraycopy(model.network.masked(x, masks), 0, outputs, off * IDEAS, IDEAS);
        }
        return outputs;
    }

    private static double[] joined(double[] first, double[] second) {
        double[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
