package org.touchstone.engine.parts;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.engine.Weights;

/** A chain of layers, some of them split: the network itself, and the network with only some of its parts. */
public final class SplitNetwork {

    private final List<Layer> layers;
    private final List<SplitLayer> splits;

    private SplitNetwork(List<Layer> layers, List<SplitLayer> splits) {
        this.layers = List.copyOf(layers);
        this.splits = List.copyOf(splits);
    }

    /** From everything that was trained, one split layer after another. */
    static SplitNetwork of(List<Layer> layers, List<Layout> layouts, double[] p) {
        return new SplitNetwork(
                layers,
                layouts.stream()
                        .map(layout -> new SplitLayer(
                                layout.layer(), java.util.Arrays.copyOfRange(p, layout.from(), layout.end())))
                        .toList());
    }

    /** From stored weights; the arrays of split layer k, counted from 1, end in k. */
    public static SplitNetwork read(List<Layer> layers, Weights weights) {
        List<SplitLayer> splits = new ArrayList<>();
        for (Layer layer : layers) {
            if (layer.split()) {
                splits.add(SplitLayer.read(layer, weights, Integer.toString(splits.size() + 1)));
            }
        }
        return new SplitNetwork(layers, splits);
    }

    /** Adds the arrays of every split layer. */
    public void save(Weights.Builder builder) {
        for (int k = 0; k < splits.size(); k++) {
            splits.get(k).save(builder, Integer.toString(k + 1));
        }
    }

    /** The split layers, first to last. */
    public List<SplitLayer> splits() {
        return splits;
    }

    /** What every layer is given when the network itself runs on x, and last what comes out. */
    public List<double[]> run(double[] x) {
        List<double[]> values = new ArrayList<>();
        values.add(x);
        for (Layer layer : layers) {
            values.add(layer.apply(values.getLast()));
        }
        return values;
    }

    /** What each split layer is given, picked from {@link #run}. */
    public List<double[]> given(List<double[]> run) {
        List<double[]> given = new ArrayList<>();
        for (int l = 0; l < layers.size(); l++) {
            if (layers.get(l).split()) {
                given.add(run.get(l));
            }
        }
        return given;
    }

    /** What comes out when each split layer is the sum of its parts, each times its entry in that layer's mask. */
    public double[] masked(double[] x, List<double[]> masks) {
        double[] value = x;
        int k = 0;
        for (Layer layer : layers) {
            if (layer.split()) {
                value = splits.get(k).apply(masks.get(k), value);
                k++;
            } else {
                value = layer.apply(value);
            }
        }
        return value;
    }
}
