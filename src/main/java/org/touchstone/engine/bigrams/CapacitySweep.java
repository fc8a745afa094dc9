package org.touchstone.engine.bigrams;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Progress;
import org.touchstone.engine.RandomStreams;
import org.touchstone.engine.Readable;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Sweep;
import org.touchstone.engine.Weights;

/** How many pairs layers of several sizes know, and how sure they are of pairs that they do not. */
final class CapacitySweep implements Sweep {

    /** Width and neurons of each layer. */
    private static final int[][] LAYERS = {{64, 64}, {64, 128}, {64, 256}, {128, 128}, {128, 256}};

    private static final int[] KNOWN = {256, 362, 512, 724, 1024, 1448, 2048, 2896, 4096};

    /** An earlier measurement of our own, by layer, at every second number of known pairs. */
    private static final double[][] EARLIER = {
        {0.84, 0.40, 0.12, 0.02, 0.00},
        {1.00, 0.86, 0.34, 0.08, 0.01},
        {1.00, 1.00, 0.82, 0.28, 0.05},
        {1.00, 0.99, 0.70, 0.24, 0.05},
        {1.00, 1.00, 0.99, 0.68, 0.21}
    };

    @Override
    public String id() {
        return "capacity";
    }

    @Override
    public String title() {
        return "How many pairs a random layer can know";
    }

    @Override
    public String description() {
        return "Layers of five sizes are taught more and more word pairs. Each time we count the share of known pairs that"
                + " get the right answer, and how sure the layer is of pairs that it was never taught. Look for the"
                + " number of pairs at which only half come out right: theory says that it grows with the number of"
                + " weights. The figures beside these are from an earlier measurement of our own; no paper prints"
                + " them.";
    }

    @Override
    public int cells() {
        return LAYERS.length * KNOWN.length;
    }

    @Override
    public String cell(int index) {
        return layer(index / KNOWN.length) + ", " + known(index) + " known pairs";
    }

    private static String layer(int at) {
        return LAYERS[at][0] + " numbers, " + LAYERS[at][1] + " neurons";
    }

    private static int known(int index) {
        return KNOWN[index % KNOWN.length];
    }

    @Override
    public double seconds() {
        return 0.5;
    }

    @Override
    public double[] compute(int index, long seed, Progress progress) {
        int[] layer = LAYERS[index / KNOWN.length];
        Settings settings = BigramsSettings.settle(
                Map.of("width", layer[0], "neurons", layer[1], "words", 128, "known", known(index)));
        long own = RandomStreams.stream(seed, index).nextLong();
        Weights weights = BigramsPlacement.place(settings, own, progress);
        return new double[] {weights.values("retrieved")[0], weights.values("unknown")[0] / weights.values("usual")[0]};
    }

    @Override
    public List<Exhibit> exhibits(List<double @Nullable []> results) {
        return List.of(shares(results), half(results), beside(results), sureness(results));
    }

    private Exhibit shares(List<double @Nullable []> results) {
        return new Exhibit.Curve(
                "Right answers as more pairs are taught",
                told(results) + largestFinding(results),
                "known pairs",
                "share with the right answer",
                series(results, 0));
    }

    private static String told(List<double @Nullable []> results) {
        long done = results.stream().filter(result -> result != null).count();
        return "From " + done + " of " + results.size() + " cells: ";
    }

    private static String largestFinding(List<double @Nullable []> results) {
        List<String> known = new ArrayList<>();
        for (int layer = 0; layer < LAYERS.length; layer++) {
            int most = 0;
            for (int at = 0; at < KNOWN.length; at++) {
                double[] result = results.get(layer * KNOWN.length + at);
                most = result != null && result[0] >= 0.9 ? KNOWN[at] : most;
            }
            if (most > 0) {
                known.add(most + " with " + layer(layer));
            }
        }
        return known.isEmpty()
                ? "no layer gets nine of every ten known pairs right yet."
                : "at least nine of every ten known pairs come out right up to " + String.join("; ", known) + ".";
    }

    private static List<Exhibit.Series> series(List<double @Nullable []> results, int value) {
        List<Exhibit.Series> series = new ArrayList<>();
        for (int layer = 0; layer < LAYERS.length; layer++) {
            int from = layer * KNOWN.length;
            int[] done = IntStream.range(0, KNOWN.length)
                    .filter(at -> results.get(from + at) != null)
                    .toArray();
            if (done.length > 0) {
                series.add(Exhibit.Series.of(
                        layer(layer),
                        Arrays.stream(done).mapToDouble(at -> KNOWN[at]).toArray(),
                        Arrays.stream(done)
                                .mapToDouble(at -> number(results.get(from + at), value))
                                .toArray()));
            }
        }
        return series;
    }

    private static double number(double @Nullable [] result, int value) {
        return result == null ? Double.NaN : result[value];
    }

    /** Known pairs at which half come out right, between neighbouring cells on a logarithmic scale; NaN if not met yet. */
    static double atHalf(List<double @Nullable []> results, int layer) {
        for (int at = 0; at + 1 < KNOWN.length; at++) {
            double before = number(results.get(layer * KNOWN.length + at), 0);
            double after = number(results.get(layer * KNOWN.length + at + 1), 0);
            if (before >= 0.5 && after < 0.5) {
                double way = (before - 0.5) / (before - after);
                return KNOWN[at] * StrictMath.pow((double) KNOWN[at + 1] / KNOWN[at], way);
            }
        }
        return Double.NaN;
    }

    private static Exhibit half(List<double @Nullable []> results) {
        int[] met = IntStream.range(0, LAYERS.length)
                .filter(layer -> !Double.isNaN(atHalf(results, layer)))
                .toArray();
        double[] perWeight = Arrays.stream(met)
                .mapToDouble(layer -> atHalf(results, layer) / (LAYERS[layer][0] * LAYERS[layer][1]))
                .toArray();
        String finding = met.length == 0
                ? "no layer has been followed to where half of its known pairs come out right yet."
                : "half of the known pairs come out right at " + span(perWeight) + " pairs for each input weight.";
        return Exhibit.Bars.of(
                "Pairs for each input weight when half come out right",
                told(results) + finding,
                "pairs per input weight",
                Arrays.stream(met).mapToObj(CapacitySweep::layer).toList(),
                perWeight);
    }

    private static String span(double[] values) {
        String low = Readable.decimals(Arrays.stream(values).min().orElseThrow(), 3);
        String high = Readable.decimals(Arrays.stream(values).max().orElseThrow(), 3);
        return low.equals(high) ? low : low + " to " + high;
    }

    private static Exhibit beside(List<double @Nullable []> results) {
        List<List<String>> rows = new ArrayList<>();
        double furthest = 0;
        for (int layer = 0; layer < LAYERS.length; layer++) {
            for (int column = 0; column < EARLIER[layer].length; column++) {
                double[] result = results.get(layer * KNOWN.length + 2 * column);
                if (result != null) {
                    furthest = Math.max(furthest, Math.abs(result[0] - EARLIER[layer][column]));
                    rows.add(List.of(
                            layer(layer),
                            Integer.toString(KNOWN[2 * column]),
                            Readable.number(result[0]),
                            Readable.number(EARLIER[layer][column])));
                }
            }
        }
        String finding = rows.isEmpty()
                ? "no cell with an earlier figure is done yet."
                : "the share here and the earlier one differ by at most " + Readable.number(furthest) + ".";
        return new Exhibit.Table(
                "Beside the earlier measurement",
                told(results) + finding,
                List.of("Layer", "Known pairs", "Share right here", "Share right earlier"),
                List.copyOf(rows));
    }

    private Exhibit sureness(List<double @Nullable []> results) {
        double[] values = results.stream()
                .filter(result -> result != null)
                .mapToDouble(result -> number(result, 1))
                .toArray();
        return new Exhibit.Curve(
                "How sure it is of pairs it does not know",
                told(results)
                        + (values.length == 0
                                ? "nothing is known yet."
                                : "an unknown pair's best score is " + Readable.span(values)
                                        + " of a known pair's on average."),
                "known pairs",
                "best score of an unknown pair (1 is usual for a known one)",
                series(results, 1));
    }
}
