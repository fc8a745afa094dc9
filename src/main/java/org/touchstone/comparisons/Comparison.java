package org.touchstone.comparisons;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.checks.Difference;
import org.touchstone.claims.Examination.BoxKind;
import org.touchstone.engine.Exhibit;

/**
 * Two to four things side by side. The first is the one that the others are compared with.
 *
 * @param likenesses what must be the same for a fair comparison, and whether it is: to be read before any number
 * @param rows what was asked of them, outside first; those asked of all stand before those asked of some
 * @param cases the inputs or questions behind the rows
 */
public record Comparison(List<Party> parties, List<Likeness> likenesses, List<Row> rows, Cases cases) {

    public Comparison {
        parties = List.copyOf(parties);
        likenesses = List.copyOf(likenesses);
        rows = List.copyOf(rows);
    }

    /**
     * One of the things compared.
     *
     * @param kind "Claim", "Model", "Run" or "Eval", as pages say it
     * @param title what it is called
     * @param says what it claims or what was asked, in one sentence; empty where it says nothing
     * @param link its page
     * @param boxes how many of the cases fall into each of the six boxes; empty without a claim
     * @param picture of its inside; null where there is none
     */
    public record Party(
            Side side,
            String kind,
            String title,
            String says,
            String link,
            Map<BoxKind, Long> boxes,
            @Nullable Exhibit picture) {}

    /** Whether something is the same on all sides. */
    public enum Same {
        SAME("Same"),
        DIFFERENT("Different"),
        UNKNOWN("Not known");

        private final String text;

        Same(String text) {
            this.text = text;
        }

        /** The word that pages show. */
        public String text() {
            return text;
        }
    }

    /**
     * Something that a fair comparison needs to be the same.
     *
     * @param what such as "Inputs", "Scorer", "Seed"
     * @param values what it is, one for each party
     * @param words what that means for the comparison, in one sentence; empty where it is the same
     * @param subject whether a difference here is what the comparison is about, such as the model, and no fault
     */
    public record Likeness(String what, Same same, List<String> values, String words, boolean subject) {}

    /** Where a row looks. */
    public enum Place {
        OUTSIDE,
        INSIDE
    }

    /**
     * Something asked of the parties.
     *
     * @param asked in one plain sentence
     * @param words the statement or scorer in words
     * @param higherIsBetter null where neither is
     * @param cells one for each party
     * @param differences from the first party, one for each other; null where one was not asked or it cannot be worked out
     */
    public record Row(
            Place place,
            String id,
            String asked,
            String words,
            @Nullable Boolean higherIsBetter,
            List<Cell> cells,
            List<@Nullable Difference> differences) {

        /** Whether all parties were asked. */
        public boolean shared() {
            return cells.stream().allMatch(Cell::asked);
        }

        /** Whether some difference is told apart from 0. */
        public boolean differs() {
            return differences.stream().anyMatch(one -> one != null && !one.tied());
        }
    }

    /**
     * One party's result.
     *
     * @param asked whether it was asked
     * @param value a share from 0 to 1, or a mean
     * @param low lower 95% limit of it alone
     * @param high upper 95% limit of it alone
     * @param right cases that were right, where each is right or wrong; else 0
     * @param count cases behind it
     * @param share whether each case is right or wrong
     * @param words why it was not asked, or what else must be said of it; empty if nothing
     */
    public record Cell(
            boolean asked, double value, double low, double high, long right, long count, boolean share, String words) {

        static Cell unasked(String why) {
            return new Cell(false, 0, 0, 0, 0, 0, false, why);
        }
    }
}
