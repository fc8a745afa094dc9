package org.touchstone.engine.parts;

import java.util.List;

/** The loss that makes the parts add up to the weights: the mean of (W - sum of U V)^2 over all split weights. */
final class Faithfulness {

    private final List<Layout> layouts;
    private final int weights;

    Faithfulness(List<Layout> layouts) {
        this.layouts = layouts;
        weights = layouts.stream().mapToInt(l -> l.layer().w().length).sum();
    }

    /** Adds {@code factor} times its gradient, and gives the loss itself. */
    double addTo(double[] gradient, double[] p, double factor) {
        double loss = 0;
        for (Layout layout : layouts) {
            double[] rest = rest(layout, p);
            for (double difference : rest) {
                loss += difference * difference / weights;
            }
            derive(layout, p, rest, gradient, -2 * factor / weights);
        }
        return loss;
    }

    private static double[] rest(Layout layout, double[] p) {
        Layer layer = layout.layer();
        double[] rest = layer.w().clone();
        for (int c = 0; c < layer.parts(); c++) {
            for (int o = 0; o < layer.outputs(); o++) {
                subtract(rest, o * layer.inputs(), p[layout.u(c) + o], p, layout.v(c), layer.inputs());
            }
        }
        return rest;
    }

    private static void subtract(double[] rest, int at, double u, double[] p, int v, int inputs) {
        for (int i = 0; i < inputs; i++) {
            rest[at + i] -= u * p[v + i];
        }
    }

    private static void derive(Layout layout, double[] p, double[] rest, double[] gradient, double scale) {
        Layer layer = layout.layer();
        for (int c = 0; c < layer.parts(); c++) {
            int u = layout.u(c);
            int v = layout.v(c);
            for (int o = 0; o < layer.outputs(); o++) {
                double byU = 0;
                double share = scale * p[u + o];
                for (int i = 0; i < layer.inputs(); i++) {
                    double difference = rest[o * layer.inputs() + i];
                    byU += difference * p[v + i];
                    gradient[v + i] += share * difference;
                }
                gradient[u + o] += scale * byU;
            }
        }
    }
}
