package org.touchstone.engine.parts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.touchstone.engine.AdamW;
import org.touchstone.engine.Progress;
import org.touchstone.engine.RandomStreams;
import org.touchstone.engine.Runaway;

/** Splits the weights of a network by gradient descent on the loss of SPD. Needs no ND4J. */
public final class SplitTrainer {

    private static final int ROWS = 512;
    private static final int EXAMPLES_BETWEEN_REPORTS = 4096;
    private static final long START_STREAM = 1;
    private static final long EXAMPLE_STREAM = 2;
    private static final long MASK_STREAM = 3;

    private final Recipe recipe;
    private final List<Layout> layouts = new ArrayList<>();
    private final double[] p;
    private final double[] gradient;
    private final float[] floats;
    private final float[][] inputs;
    private final float[] counts;
    private final PartsKernel kernel;
    private final Faithfulness faithfulness;

    /** Draws examples. */
    @FunctionalInterface
    public interface Examples {

        /**
         * Fills one batch. Where examples are the same and their parts' strengths cannot matter, as for blank inputs
         * of a network without biases before its last layer, one row may stand for them all.
         *
         * @param inputs one array for each input, as long as the batch
         * @param counts takes how many examples each row stands for; together the whole batch
         * @return how many rows are filled
         */
        int fill(float[][] inputs, float[] counts, RandomGenerator random);
    }

    SplitTrainer(List<Layer> layers, Recipe recipe) {
        this.recipe = recipe;
        int end = 0;
        for (Layer layer : layers) {
            if (layer.split()) {
                Layout layout = new Layout(layer, end);
                layouts.add(layout);
                end = layout.end();
            }
        }
        p = new double[end];
        gradient = new double[end];
        floats = new float[end];
        int most = Math.min(ROWS, whole(recipe.batch()));
        kernel = new PartsKernel(layers, layouts, most, floats, gradient);
        inputs = new float[layers.getFirst().inputs()][recipe.batch()];
        counts = new float[recipe.batch()];
        faithfulness = new Faithfulness(layouts);
    }

    /** Same layers, recipe, examples and seed give the same bits. */
    public static SplitNetwork train(
            List<Layer> layers, Recipe recipe, Examples examples, long seed, Progress progress) {
        progress.stage("Splitting the weights into parts");
        SplitTrainer trainer = new SplitTrainer(layers, recipe);
        trainer.start(RandomStreams.stream(seed, START_STREAM));
        trainer.descend(
                examples,
                RandomStreams.stream(seed, EXAMPLE_STREAM),
                RandomStreams.stream(seed, MASK_STREAM),
                progress);
        return SplitNetwork.of(layers, trainer.layouts, trainer.p);
    }

    private void descend(Examples examples, RandomGenerator inputs, RandomGenerator masks, Progress progress) {
        AdamW optimiser = new AdamW(p.length, 0);
        int steps = recipe.steps();
        double[] before = new double[p.length];
        int between = Math.max(1, EXAMPLES_BETWEEN_REPORTS / recipe.batch());
        double loss = 0;
        for (int step = 0; step < steps; step++) {
            loss = step(examples, inputs, masks).total(recipe);
            if (step % between == 0) {
                progress.step(step, steps, Runaway.checked(loss));
            }
            System.arraycopy(p, 0, before, 0, p.length);
            optimiser.step(p, gradient, AdamW.cosine(recipe.learningRate(), step, steps));
            if (recipe.mirrored()) {
                mirror(before);
            }
        }
        for (double value : p) {
            Runaway.checked(value);
        }
        progress.step(steps, steps, Runaway.checked(loss));
    }

    /** Gives the second layer's numbers that mirror the first one's the corrections of both. */
    private void mirror(double[] before) {
        Layout first = layouts.getFirst();
        Layout second = layouts.get(1);
        for (int c = 0; c < first.layer().parts(); c++) {
            for (int i = 0; i < first.layer().inputs(); i++) {
                join(before, first.v(c) + i, second.u(c) + i);
            }
            for (int o = 0; o < first.layer().outputs(); o++) {
                join(before, first.u(c) + o, second.v(c) + o);
            }
        }
    }

    private void join(double[] before, int one, int other) {
        double both = p[one] + p[other] - before[one];
        p[one] = both;
        p[other] = both;
    }

    /** Puts the gradient at {@link #parameters} for one batch into {@link #gradient}. */
    Losses step(Examples examples, RandomGenerator random, RandomGenerator masks) {
        for (int i = 0; i < p.length; i++) {
            floats[i] = (float) p[i];
        }
        Arrays.fill(gradient, 0);
        double unfaithful = faithfulness.addTo(gradient, p, recipe.faithfulness());
        kernel.restart();
        int used = examples.fill(inputs, counts, random);
        for (int from = 0; from < used; from += ROWS) {
            int some = Math.min(ROWS, used - from);
            int rows = whole(some);
            for (int i = 0; i < inputs.length; i++) {
                place(inputs[i], from, some, kernel.inputs()[i], rows);
            }
            place(counts, from, some, kernel.counts(), rows);
            kernel.block(rows, recipe, masks);
        }
        return kernel.losses(unfaithful, recipe.batch());
    }

    private static int whole(int rows) {
        return (rows + Lanes.TOGETHER - 1) / Lanes.TOGETHER * Lanes.TOGETHER;
    }

    private static void place(float[] values, int from, int some, float[] into, int rows) {
        System.arraycopy(values, from, into, 0, some);
        Arrays.fill(into, some, rows, 0);
    }

    /**
     * V from a normal distribution of variance 1 / outputs, U of 1 / parts, gates' first weights of 2 and last ones of
     * 1 / {@link Layout#UNITS}, biases 0.
     */
    void start(RandomGenerator random) {
        for (Layout layout : layouts) {
            Layer layer = layout.layer();
            int parts = layer.parts();
            normal(layout.v(0), parts * layer.inputs(), 1.0 / layer.outputs(), random);
            normal(layout.u(0), parts * layer.outputs(), 1.0 / parts, random);
            normal(layout.gateIn(0), parts * Layout.UNITS, 2, random);
            normal(layout.gateOut(0), parts * Layout.UNITS, 1.0 / Layout.UNITS, random);
        }
        if (recipe.mirrored()) {
            Layout first = layouts.getFirst();
            Layout second = layouts.get(1);
            System.arraycopy(
                    p,
                    first.v(0),
                    p,
                    second.u(0),
                    first.layer().parts() * first.layer().inputs());
            System.arraycopy(
                    p,
                    first.u(0),
                    p,
                    second.v(0),
                    first.layer().parts() * first.layer().outputs());
        }
    }

    private void normal(int from, int count, double variance, RandomGenerator random) {
        double deviation = Math.sqrt(variance);
        for (int i = from; i < from + count; i++) {
            p[i] = deviation * RandomStreams.gaussian(random);
        }
    }

    double[] parameters() {
        return p;
    }

    double[] gradient() {
        return gradient;
    }

    List<Layout> layouts() {
        return layouts;
    }
}
