package org.touchstone.engine.bigramparts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.engine.BuiltModel;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Trace;
import org.touchstone.engine.Weights;
import org.touchstone.engine.parts.SplitLayer;
import org.touchstone.engine.parts.SplitNetwork;

/** The layer, its parts, and for which known pairs each of them matters. */
final class BigramPartsModel extends BuiltModel {

    /** A part matters above this: the threshold of the authors' program. */
    static final double LIVE = 0.1;

    final int parts;
    final WordLayer layer;
    final SplitNetwork network;

    /** How much each part matters for each known pair, row-major [known, parts]. */
    final double[] importances;

    /** For how many known pairs each part matters. */
    final int[] pairsOf;

    BigramPartsModel(Settings settings, Weights weights) {
        super(settings, weights);
        parts = settings.integer("parts");
        List<String> arrays = new ArrayList<>(List.of(WordLayer.ARRAYS));
        arrays.addAll(List.of(SplitLayer.names("1")));
        weights.requireExactly(arrays.toArray(String[]::new));
        layer = WordLayer.read(settings, weights);
        network = SplitNetwork.read(layer.chain(parts), weights);
        importances = new double[layer.known() * parts];
        for (int m = 0; m < layer.known(); m++) {
            double[] x = layer.stream(layer.first(m), layer.second(m));
            System.arraycopy(network.splits().getFirst().importances(x), 0, importances, m * parts, parts);
        }
        pairsOf = IntStream.range(0, parts)
                .map(c -> (int) IntStream.range(0, layer.known())
                        .filter(m -> matters(m, c))
                        .count())
                .toArray();
    }

    boolean matters(int pair, int part) {
        return importances[pair * parts + part] > LIVE;
    }

    /** How many parts matter for each known pair. */
    int[] partsOf() {
        return IntStream.range(0, layer.known())
                .map(m -> (int)
                        IntStream.range(0, parts).filter(c -> matters(m, c)).count())
                .toArray();
    }

    double partsPerPair() {
        return Arrays.stream(partsOf()).average().orElseThrow();
    }

    /** Parts that matter for some known pair. */
    int live() {
        return (int) Arrays.stream(pairsOf).filter(count -> count > 0).count();
    }

    /** Mean over the parts that matter for any; 0 where none does. */
    double pairsPerPart() {
        return Arrays.stream(pairsOf).filter(count -> count > 0).average().orElse(0);
    }

    /** Parts that matter for one known pair and no other. */
    int exclusive() {
        return (int) Arrays.stream(pairsOf).filter(count -> count == 1).count();
    }

    /** The share of known pairs whose right answer wins in the layer itself. */
    double retrieved() {
        return IntStream.range(0, layer.known())
                        .filter(m -> {
                            double[] x = layer.stream(layer.first(m), layer.second(m));
                            double[] scores = layer.scores(network.run(x).getLast(), m);
                            return scores[0] > scores[1];
                        })
                        .count()
                / (double) layer.known();
    }

    /** Parts that matter for several known pairs, all of which have one word in common in the same place. */
    int wordParts() {
        return (int) IntStream.range(0, parts)
                .filter(c -> pairsOf[c] > 1 && (oneWord(c, true) || oneWord(c, false)))
                .count();
    }

    private boolean oneWord(int part, boolean first) {
        return IntStream.range(0, layer.known())
                        .filter(m -> matters(m, part))
                        .map(m -> first ? layer.first(m) : layer.second(m))
                        .distinct()
                        .count()
                == 1;
    }

    @Override
    public Trace trace(double[] input) {
        return new BigramPartsTrace(this, copied(input, 2));
    }

    @Override
    public List<Exhibit> exhibits(List<String> ideas) {
        return new BigramPartsExhibits(this).all();
    }
}
