package org.touchstone.engine.latents;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.touchstone.engine.Draw;
import org.touchstone.engine.RandomStreams;
import org.touchstone.engine.Settings;

/** Ways of drawing tables at which claims could fail: full of zeros, in blocks, nearly so, in the corners. */
final class Tables {

    private static final double SPARSE = 0.1;

    /** Smaller chances are put to nothing, so that there are true zeros. */
    private static final double NOTHING = 1e-6;

    /** As good as nothing, yet no zero: the lemma on redrawing was about tables that rule nothing out. */
    private static final double BARELY = 1e-12;

    private final Shape shape;
    private final boolean two;

    private Tables(Settings settings) {
        shape = Shape.of(settings);
        two = settings.choice("agents").equals(LatentsSettings.TWO);
    }

    static List<Draw> draws(Settings settings) {
        Tables tables = new Tables(settings);
        List<Draw> draws = new ArrayList<>(List.of(
                new Draw(
                        "sparse-tables",
                        "Most of the chance falls on a few cases (a Dirichlet distribution with parameter 0.1); chances"
                                + " below one in a million are put to 0.",
                        random -> tables.each(random, Tables::sparse)),
                new Draw(
                        "block-tables",
                        "Each value of each clue belongs to one block. Within a block the clues are unrelated; summary"
                                + " and fact tell the block.",
                        random -> tables.each(random, Tables::blocks)),
                new Draw(
                        "nearly-one-block",
                        "A table in blocks, with a share of a sparse table mixed in: between one in a million and one in"
                                + " ten, each order of size as likely.",
                        random -> tables.each(random, Tables::nearly)),
                new Draw(
                        "mixed-tables",
                        "One table of every three is sparse, one is in blocks and one is nearly so.",
                        random -> tables.each(random, Tables::mixed))));
        boolean corners = settings.choice("question").equals(LatentsSettings.REDRAW) && tables.shape.cells == 8;
        if (corners) {
            draws.add(new Draw(
                    "corner-tables",
                    "Tables near those that a search found to be worst: nearly all chance on one case, a little on a"
                            + " second, very little on a third, and hardly any on a fourth. No case is ruled out: the"
                            + " two that have no part get one in a million million.",
                    Tables::corner));
        }
        if (tables.two && tables.shape.cells == 8) {
            draws.add(new Draw(
                    "tiny-mixtures",
                    "In the own table both clues and the summary always agree. The other agent's is the same, with a"
                            + " share of a table mixed in where each case is as likely: between one in a million and one"
                            + " in ten, each order of size as likely.",
                    Tables::tinyMixture));
        }
        return List.copyOf(draws);
    }

    private interface Kind {
        double[] draw(Tables tables, RandomGenerator random);
    }

    /** One table, or one for either agent. */
    private double[] each(RandomGenerator random, Kind kind) {
        double[] own = kind.draw(this, random);
        if (!two) {
            return own;
        }
        double[] both = new double[2 * shape.cells];
        System.arraycopy(own, 0, both, 0, shape.cells);
        System.arraycopy(kind.draw(this, random), 0, both, shape.cells, shape.cells);
        return both;
    }

    private double[] sparse(RandomGenerator random) {
        double[] table = dirichlet(shape.cells, SPARSE, random);
        for (int cell = 0; cell < table.length; cell++) {
            table[cell] = table[cell] < NOTHING ? 0 : table[cell];
        }
        return table;
    }

    private double[] blocks(RandomGenerator random) {
        int blocks = Integer.MAX_VALUE;
        for (int variable = 0; variable < (shape.sizes[3] > 1 ? 4 : 3); variable++) {
            blocks = Math.min(blocks, shape.sizes[variable]);
        }
        double[] share = dirichlet(blocks, 1, random);
        double[] first = dirichlet(shape.sizes[0], 1, random);
        double[] second = dirichlet(shape.sizes[1], 1, random);
        int turn = random.nextInt(blocks);
        double[] table = new double[shape.cells];
        double sum = 0;
        for (int cell = 0; cell < table.length; cell++) {
            int block = shape.value(0, cell) % blocks;
            boolean in = shape.value(1, cell) % blocks == block
                    && shape.value(2, cell) == (block + turn) % blocks
                    && shape.value(3, cell) == (shape.sizes[3] > 1 ? block : 0);
            table[cell] = in ? share[block] * first[shape.value(0, cell)] * second[shape.value(1, cell)] : 0;
            sum += table[cell];
        }
        for (int cell = 0; cell < table.length; cell++) {
            table[cell] /= sum;
        }
        return table;
    }

    private double[] nearly(RandomGenerator random) {
        double share = logUniform(1e-6, 0.1, random);
        double[] table = blocks(random);
        double[] other = sparse(random);
        for (int cell = 0; cell < table.length; cell++) {
            table[cell] = (1 - share) * table[cell] + share * other[cell];
        }
        return table;
    }

    private double[] mixed(RandomGenerator random) {
        return switch (random.nextInt(3)) {
            case 0 -> sparse(random);
            case 1 -> blocks(random);
            default -> nearly(random);
        };
    }

    /** Two values each; cells A1 B1 S1, A1 B1 S2, ..., A2 B2 S2. */
    private static double[] corner(RandomGenerator random) {
        double size = logUniform(1e-9, 1e-4, random);
        double third = size * between(5, 12, random);
        double second = StrictMath.sqrt(size) * between(4, 10, random);
        double slip = logUniform(0.003, 0.03, random);
        double share = between(0.1, 0.3, random);
        double fourth = size * logUniform(1e-4, 0.1, random);
        return new double[] {
            fourth,
            1 - second - third - fourth - 2 * BARELY,
            third * slip,
            third * (1 - slip),
            BARELY,
            BARELY,
            second * share,
            second * (1 - share)
        };
    }

    /** Two tables of two values each. */
    private static double[] tinyMixture(RandomGenerator random) {
        double first = between(0.2, 0.8, random);
        double share = logUniform(1e-6, 0.1, random);
        double[] both = new double[16];
        both[0] = first;
        both[7] = 1 - first;
        for (int cell = 0; cell < 8; cell++) {
            both[8 + cell] = (1 - share) * both[cell] + share / 8;
        }
        return both;
    }

    private static double between(double low, double high, RandomGenerator random) {
        return low + (high - low) * random.nextDouble();
    }

    private static double logUniform(double low, double high, RandomGenerator random) {
        return low * StrictMath.exp(random.nextDouble() * StrictMath.log(high / low));
    }

    private static double[] dirichlet(int size, double parameter, RandomGenerator random) {
        double[] values = new double[size];
        double sum = 0;
        while (sum == 0) {
            for (int i = 0; i < size; i++) {
                values[i] = gamma(parameter, random);
                sum += values[i];
            }
        }
        for (int i = 0; i < size; i++) {
            values[i] /= sum;
        }
        return values;
    }

    /** By Marsaglia and Tsang 2000 for the parameter plus 1, then brought down by a power of a uniform number. */
    private static double gamma(double parameter, RandomGenerator random) {
        double d = parameter + 1 - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double normal = RandomStreams.gaussian(random);
            double root = 1 + c * normal;
            double cube = root * root * root;
            if (cube > 0
                    && StrictMath.log(1 - random.nextDouble())
                            < normal * normal / 2 + d - d * cube + d * StrictMath.log(cube)) {
                return d * cube * StrictMath.pow(1 - random.nextDouble(), 1 / parameter);
            }
        }
    }
}
