package org.touchstone.engine.bigramparts;

import java.util.Arrays;
import java.util.List;
import org.touchstone.engine.Trace;

/** The reference forward pass; the layer with parts off is run when asked for. */
final class BigramPartsTrace implements Trace {

    private final BigramPartsModel model;
    private final double[] input;
    private final int known;

    BigramPartsTrace(BigramPartsModel model, double[] input) {
        for (double word : input) {
            if (word != Math.rint(word) || word < 0 || word >= model.layer.words()) {
                throw new IllegalArgumentException(
                        "A word is a whole number from 0 to " + (model.layer.words() - 1) + ".");
            }
        }
        this.model = model;
        this.input = input;
        known = model.layer.find((int) input[0], (int) input[1]);
    }

    @Override
    public double[] value(String name) {
        return switch (name) {
            case "first" -> one(input[0]);
            case "second" -> one(input[1]);
            case "known" -> one(known >= 0 ? 1 : 0);
            case "y" -> model.layer.scores(model.network.run(stream()).getLast(), known);
            case "importance" -> importance();
            case "matter" ->
                one(Arrays.stream(importance())
                        .filter(g -> g > BigramPartsModel.LIVE)
                        .count());
            case "served" -> one(served());
            case "y_scrubbed" -> masked(true);
            case "y_antiscrubbed" -> masked(false);
            case "y_together" -> masked(all());
            case "y_without" -> withoutEach();
            case "parts_per_pair" -> one(model.partsPerPair());
            case "pairs_per_part" -> one(model.pairsPerPart());
            case "live_parts" -> one(model.live());
            case "exclusive_parts" -> one(model.exclusive());
            case "retrieved" -> one(model.retrieved());
            case "word_parts" -> one(model.wordParts());
            case "faithfulness_error" -> one(model.network.splits().getFirst().faithfulnessError());
            default -> throw Trace.undeclared(name);
        };
    }

    private static double[] one(double value) {
        return new double[] {value};
    }

    private double[] stream() {
        return model.layer.stream((int) input[0], (int) input[1]);
    }

    private double[] importance() {
        return model.network.splits().getFirst().importances(stream());
    }

    /** The most known pairs for which one of the parts that matter here matters. */
    private double served() {
        double[] importance = importance();
        int most = 0;
        for (int c = 0; c < importance.length; c++) {
            if (importance[c] > BigramPartsModel.LIVE) {
                most = Math.max(most, model.pairsOf[c]);
            }
        }
        return most;
    }

    /** With only the parts that matter here, or with all the others. */
    private double[] masked(boolean those) {
        double[] mask = importance();
        for (int c = 0; c < mask.length; c++) {
            mask[c] = mask[c] > BigramPartsModel.LIVE == those ? 1 : 0;
        }
        return masked(mask);
    }

    private double[] masked(double[] mask) {
        return model.layer.scores(model.network.masked(stream(), List.of(mask)), known);
    }

    private double[] all() {
        double[] mask = new double[model.parts];
        Arrays.fill(mask, 1);
        return mask;
    }

    private double[] withoutEach() {
        double[] outputs = new double[2 * model.parts];
        for (int off = 0; off < model.parts; off++) {
            double[] mask = all();
            mask[off] = 0;
            System.arraycopy(masked(mask), 0, outputs, 2 * off, 2);
        }
        return outputs;
    }
}
