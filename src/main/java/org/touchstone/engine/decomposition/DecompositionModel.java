package org.touchstone.engine.decomposition;

import static org.touchstone.engine.decomposition.DecompositionSettings.HIDDEN;
import static org.touchstone.engine.decomposition.DecompositionSettings.IDEAS;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.engine.BuiltModel;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.RowMajor;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Trace;
import org.touchstone.engine.Weights;
import org.touchstone.engine.parts.Layer;
import org.touchstone.engine.parts.SplitLayer;
import org.touchstone.engine.parts.SplitNetwork;

/** The network, its parts, and what is measured on them once. */
final class DecompositionModel extends BuiltModel {

    /** A part matters for an idea above this: the threshold of the authors' program. */
    static final double LIVE = 0.1;

    /** The strength of the single idea at which the program asks what matters. */
    static final double PROBE = 0.75;

    final int parts;
    final double[] w;
    final double[] b;
    final SplitNetwork network;
    final Likeness likeness;

    /** By layer: how much each part matters when one idea is on at {@link #PROBE}, row-major [ideas, parts]. */
    final List<double[]> probes = new ArrayList<>();

    /** By layer: the part of each idea's own. */
    final List<int[]> own = new ArrayList<>();

    final double identityError;
    final double faithfulnessError;

    DecompositionModel(Settings settings, Weights weights) {
        super(settings, weights);
        parts = settings.integer("parts");
        weights.requireExactly(arrays());
        w = weights.values("W", IDEAS, HIDDEN);
        b = weights.values("b", IDEAS);
        network = SplitNetwork.read(layers(w, b, parts), weights);
        likeness = Likeness.of(w, network.splits().getFirst());
        int wrong = 0;
        double unfaithful = 0;
        for (int l = 0; l < network.splits().size(); l++) {
            double[] probe = probe(l);
            probes.add(probe);
            own.add(Matching.best(probe, IDEAS, parts));
            wrong += Matching.error(probe, IDEAS, parts);
            unfaithful += network.splits().get(l).faithfulnessError()
                    / network.splits().size();
        }
        identityError = wrong;
        faithfulnessError = unfaithful;
    }

    private static String[] arrays() {
        List<String> names = new ArrayList<>(List.of("W", "b"));
        names.addAll(List.of(SplitLayer.names("1")));
        names.addAll(List.of(SplitLayer.names("2")));
        return names.toArray(String[]::new);
    }

    /** The network as a chain: W squeezes the ideas into the hidden numbers, W^T and the cut-off unpack them. */
    static List<Layer> layers(double[] w, double[] b, int parts) {
        double[] squeeze = RowMajor.transposed(w, IDEAS, HIDDEN);
        return List.of(
                new Layer(IDEAS, HIDDEN, squeeze, new double[HIDDEN], false, parts),
                new Layer(HIDDEN, IDEAS, w, b, true, parts));
    }

    private double[] probe(int layer) {
        double[] values = new double[IDEAS * parts];
        for (int i = 0; i < IDEAS; i++) {
            double[] x = new double[IDEAS];
            x[i] = PROBE;
            double[] given = network.given(network.run(x)).get(layer);
            System.arraycopy(network.splits().get(layer).importances(given), 0, values, i * parts, parts);
        }
        return values;
    }

    /** How many parts of a layer matter for each idea. */
    double[] live(int layer) {
        double[] live = new double[IDEAS];
        for (int i = 0; i < IDEAS; i++) {
            for (int c = 0; c < parts; c++) {
                if (matters(layer, i, c)) {
                    live[i]++;
                }
            }
        }
        return live;
    }

    /** Whether a part of a layer matters when this idea is on alone. */
    boolean matters(int layer, int idea, int part) {
        return probes.get(layer)[idea * parts + part] > LIVE;
    }

    @Override
    public Trace trace(double[] input) {
        return new DecompositionTrace(this, copied(input, IDEAS));
    }

    @Override
    public List<Exhibit> exhibits(List<String> ideas) {
        return new DecompositionExhibits(this, ideas).all();
    }
}
