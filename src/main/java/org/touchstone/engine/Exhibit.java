package org.touchstone.engine;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A typed picture of the inside of a model: a title, a one-sentence finding, and the numbers behind it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Exhibit.Vectors.class, name = "vectors"),
    @JsonSubTypes.Type(value = Exhibit.HeatMap.class, name = "heatmap"),
    @JsonSubTypes.Type(value = Exhibit.Phases.class, name = "phases"),
    @JsonSubTypes.Type(value = Exhibit.Curve.class, name = "curve"),
    @JsonSubTypes.Type(value = Exhibit.Bars.class, name = "bars"),
    @JsonSubTypes.Type(value = Exhibit.Table.class, name = "table")
})
public sealed interface Exhibit {

    String title();

    String finding();

    /** Directions in the plane. */
    record Vectors(String title, String finding, List<Arrow> arrows) implements Exhibit {

        /** @param directions row-major, two numbers per label */
        public static Vectors of(String title, String finding, List<String> labels, double[] directions) {
            return new Vectors(
                    title,
                    finding,
                    IntStream.range(0, labels.size())
                            .mapToObj(i -> new Arrow(labels.get(i), directions[2 * i], directions[2 * i + 1]))
                            .toList());
        }
    }

    record Arrow(String label, double x, double y) {}

    /** A grid of numbers, rows by columns. */
    record HeatMap(String title, String finding, List<String> rows, List<String> columns, List<List<Double>> values)
            implements Exhibit {

        /** @param values row-major, one row per row name */
        public static HeatMap of(
                String title, String finding, List<String> rows, List<String> columns, double[] values) {
            return new HeatMap(
                    title,
                    finding,
                    rows,
                    columns,
                    IntStream.range(0, rows.size())
                            .mapToObj(row -> IntStream.range(0, columns.size())
                                    .mapToObj(column -> values[row * columns.size() + column])
                                    .toList())
                            .toList());
        }
    }

    /**
     * A grid of named kinds, rows by columns, such as a phase diagram.
     *
     * @param kinds what a cell may be, at most five
     * @param cells index of a cell's kind, by row; -1 where it is not known yet
     */
    record Phases(
            String title,
            String finding,
            List<String> rows,
            List<String> columns,
            List<String> kinds,
            List<List<Integer>> cells)
            implements Exhibit {

        /** @param cells row-major, one row per row name */
        public static Phases of(
                String title,
                String finding,
                List<String> rows,
                List<String> columns,
                List<String> kinds,
                int[] cells) {
            return new Phases(
                    title,
                    finding,
                    rows,
                    columns,
                    kinds,
                    IntStream.range(0, rows.size())
                            .mapToObj(row -> IntStream.range(0, columns.size())
                                    .mapToObj(column -> cells[row * columns.size() + column])
                                    .toList())
                            .toList());
        }
    }

    /** Lines over a shared axis. */
    record Curve(String title, String finding, String across, String up, List<Series> series) implements Exhibit {}

    record Series(String label, List<Double> x, List<Double> y) {

        public static Series of(String label, double[] x, double[] y) {
            return new Series(
                    label,
                    Arrays.stream(x).boxed().toList(),
                    Arrays.stream(y).boxed().toList());
        }
    }

    record Bars(String title, String finding, String unit, List<Bar> bars) implements Exhibit {

        /** One bar for each label. */
        public static Bars of(String title, String finding, String unit, List<String> labels, double[] values) {
            return new Bars(
                    title,
                    finding,
                    unit,
                    IntStream.range(0, labels.size())
                            .mapToObj(i -> new Bar(labels.get(i), values[i]))
                            .toList());
        }
    }

    record Bar(String label, double value) {}

    record Table(String title, String finding, List<String> columns, List<List<String>> rows) implements Exhibit {}
}
