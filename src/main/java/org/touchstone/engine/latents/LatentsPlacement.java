package org.touchstone.engine.latents;

import org.touchstone.engine.Settings;
import org.touchstone.engine.Weights;

/**
 * Works the examples out: the table that is pictured, the coin and the mixture. In the table the second clue copies the
 * first as far as it has values, the summary and the fact tell the first clue, and the summary slips now and then. The
 * other agent's table knows of no slips.
 */
final class LatentsPlacement {

    private LatentsPlacement() {}

    static Weights place(Settings settings) {
        Shape shape = Shape.of(settings);
        Coin coin = new Coin(settings.integer("throws"));
        Mixture mixture = new Mixture(settings.integer("bits"), settings.real("mix"));
        double[] chances = coin.chances();
        return new Weights.Builder()
                .add("table", table(shape, settings.real("leak")), shape.cells)
                .add(
                        "other",
                        table(shape, settings.choice("agents").equals(LatentsSettings.TWO) ? 0 : settings.real("leak")),
                        shape.cells)
                .add("heads", chances, chances.length)
                .add("coin", new double[] {Coin.open(chances), coin.openGivenBias()}, 2)
                .add(
                        "mixture",
                        new double[] {mixture.cost(), mixture.information(), mixture.exactBefore(), mixture.exactAfter()
                        },
                        4)
                .weights();
    }

    private static double[] table(Shape shape, double leak) {
        int[] sizes = shape.sizes;
        double[] table = new double[shape.cells];
        for (int cell = 0; cell < table.length; cell++) {
            int first = shape.value(0, cell);
            boolean copied = shape.value(1, cell) == first % sizes[1] && shape.value(3, cell) == first % sizes[3];
            double told = shape.value(2, cell) == first % sizes[2] ? 1 - leak : 0;
            table[cell] = copied ? (told + leak / sizes[2]) / sizes[0] : 0;
        }
        return table;
    }
}
