package org.touchstone.engine;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** A typed picture of the inside of a model: a title, a one-sentence finding, and the numbers behind it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Exhibit.Vectors.class, name = "vectors"),
    @JsonSubTypes.Type(value = Exhibit.HeatMap.class, name = "heatmap"),
    @JsonSubTypes.Type(value = Exhibit.Curve.class, name = "curve"),
    @JsonSubTypes.Type(value = Exhibit.Bars.class, name = "bars"),
    @JsonSubTypes.Type(value = Exhibit.Table.class, name = "table")
})
public sealed interface Exhibit {

    String title();

    String finding();

    /** Directions in the plane. */
    record Vectors(String title, String finding, List<Arrow> arrows) implements Exhibit {}

    record Arrow(String label, double x, double y) {}

    /** A grid of numbers, rows by columns. */
    record HeatMap(String title, String finding, List<String> rows, List<String> columns, List<List<Double>> values)
            implements Exhibit {}

    /** Lines over a shared axis. */
    record Curve(String title, String finding, String across, String up, List<Series> series) implements Exhibit {}

    record Series(String label, List<Double> x, List<Double> y) {}

    record Bars(String title, String finding, String unit, List<Bar> bars) implements Exhibit {}

    record Bar(String label, double value) {}

    record Table(String title, String finding, List<String> columns, List<List<String>> rows) implements Exhibit {}
}
