package org.touchstone.engine.latents;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.engine.Settings;

/**
 * The sizes of a table of chances and where its cells go when some of the variables are left out. Cells are row-major
 * over first clue, second clue, summary, fact. A set of variables is a sum of {@link #FIRST}, {@link #SECOND},
 * {@link #SUMMARY} and {@link #FACT}.
 */
final class Shape {

    static final int FIRST = 1;
    static final int SECOND = 2;
    static final int SUMMARY = 4;
    static final int FACT = 8;

    private static final int SETS = 16;
    private static final String[] LETTERS = {"A", "B", "S", "F"};

    final int[] sizes;
    final int cells;

    /** The same without the fact. */
    final Shape withoutFact;

    private final int[][] places = new int[SETS][];
    private final int[][] examples = new int[SETS][];

    Shape(int first, int second, int summary, int fact) {
        sizes = new int[] {first, second, summary, fact};
        cells = first * second * summary * fact;
        withoutFact = fact == 1 ? this : new Shape(first, second, summary, 1);
        for (int set = 0; set < SETS; set++) {
            places[set] = new int[cells];
            examples[set] = new int[size(set)];
            for (int cell = cells - 1; cell >= 0; cell--) {
                places[set][cell] = place(set, cell);
                examples[set][places[set][cell]] = cell;
            }
        }
    }

    static Shape of(Settings settings) {
        boolean fact = settings.choice("question").equals(LatentsSettings.FACT);
        return new Shape(
                settings.integer("first"),
                settings.integer("second"),
                settings.integer("summary"),
                fact ? settings.integer("fact") : 1);
    }

    /** How many cells are left when only this set of variables is kept. */
    int size(int set) {
        int size = 1;
        for (int variable = 0; variable < sizes.length; variable++) {
            size *= (set >> variable & 1) == 1 ? sizes[variable] : 1;
        }
        return size;
    }

    /** Where each cell goes when only this set of variables is kept. */
    int[] places(int set) {
        return places[set];
    }

    /** For each cell that is left, one of the cells that go there. */
    int[] examples(int set) {
        return examples[set];
    }

    /** The value of a variable, numbered from 0, in a cell. */
    int value(int variable, int cell) {
        int rest = cell;
        for (int later = sizes.length - 1; later > variable; later--) {
            rest /= sizes[later];
        }
        return rest % sizes[variable];
    }

    private int place(int set, int cell) {
        int place = 0;
        for (int variable = 0; variable < sizes.length; variable++) {
            if ((set >> variable & 1) == 1) {
                place = place * sizes[variable] + value(variable, cell);
            }
        }
        return place;
    }

    /** Short names of the cells, such as "A1 B2 S1". */
    List<String> titles() {
        List<String> titles = new ArrayList<>();
        for (int cell = 0; cell < cells; cell++) {
            StringBuilder title = new StringBuilder();
            for (int variable = 0; variable < (sizes[3] > 1 ? 4 : 3); variable++) {
                title.append(variable == 0 ? "" : " ").append(LETTERS[variable]).append(value(variable, cell) + 1);
            }
            titles.add(title.toString());
        }
        return titles;
    }
}
