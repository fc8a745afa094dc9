package org.touchstone.engine.latents;

import static org.touchstone.engine.latents.Shape.FACT;
import static org.touchstone.engine.latents.Shape.FIRST;
import static org.touchstone.engine.latents.Shape.SECOND;
import static org.touchstone.engine.latents.Shape.SUMMARY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Readable;
import org.touchstone.engine.Titles;

/** The pictured table by the question that is asked, the coin and the mixture. */
final class LatentsExhibits {

    private static final int DIGITS = 4;

    private final LatentsModel model;
    private final Joint table;
    private final List<String> cases;

    LatentsExhibits(LatentsModel model, List<String> names) {
        this.model = model;
        table = new Joint(model.shape, model.table);
        cases = Titles.or(names, model.shape.titles());
    }

    List<Exhibit> all() {
        Exhibit asked = switch (model.question) {
            case LatentsSettings.FACT -> gaps();
            case LatentsSettings.REDRAW -> redraw();
            default -> code();
        };
        List<Exhibit> all = new ArrayList<>(List.of(asked, chances(), coinCurve(), coin(), mixture()));
        if (model.question.equals(LatentsSettings.REDRAW)) {
            all.add(1, limits());
        }
        return List.copyOf(all);
    }

    private static String bits(double value) {
        return Readable.decimals(value, DIGITS);
    }

    /** Code lengths; a length without end is left out of the bars and told in the finding. */
    private Exhibit code() {
        Code code = Code.of(table, new Joint(model.shape, model.other));
        List<String> labels = new ArrayList<>(List.of("the right code"));
        List<Double> values = new ArrayList<>(List.of(code.right()));
        if (!code.blowsUp()) {
            labels.add(model.two ? "the other agent's split code" : "the split code");
            labels.add("extra bits");
            values.add(code.other());
            values.add(code.extra());
        }
        String finding = code.blowsUp()
                ? "The right code takes " + bits(code.right()) + " bits a case; the other agent's has no word for "
                        + code.offending() + (code.offending() == 1 ? " case" : " cases")
                        + " that can happen, so its extra bits have no end."
                : "The right code takes " + bits(code.right()) + " bits a case and the split code " + bits(code.other())
                        + ": " + bits(code.extra()) + " extra bits"
                        + (model.two
                                ? "."
                                : ", which is what the clues share" + " beyond the summary ("
                                        + bits(table.shared(FIRST, SECOND, SUMMARY)) + ").");
        return Exhibit.Bars.of(
                "How long a code for the pictured table is",
                finding,
                "bits",
                labels,
                values.stream().mapToDouble(v -> v).toArray());
    }

    private Exhibit gaps() {
        double[] bits = {
            table.shared(FIRST, SECOND, SUMMARY),
            table.open(FACT, FIRST),
            table.open(FACT, SECOND),
            table.open(FACT, SUMMARY)
        };
        double limit = bits[0] + bits[1] + bits[2];
        return Exhibit.Bars.of(
                "What the pictured summary leaves open",
                "The summary leaves " + bits(bits[3]) + " bits of the fact open; the three gaps add up to "
                        + bits(limit) + " bits.",
                "bits",
                List.of(
                        "shared beyond the summary",
                        "left open by the first clue",
                        "left open by the second clue",
                        "left open by the summary"),
                bits);
    }

    private Exhibit redraw() {
        Redraw redraw = new Redraw(table);
        double[] bits = {redraw.bySecond(), redraw.byFirst(), redraw.gap()};
        double before = Math.max(bits[0], bits[1]);
        return Exhibit.Bars.of(
                "The pictured summary before and after a redraw",
                before == 0
                        ? "Before the redraw each clue tells all that both tell about the summary; after it the gap is "
                                + bits(bits[2]) + " bits."
                        : "The larger gap before is " + bits(before) + " bits; after the redraw it is " + bits(bits[2])
                                + ", " + Readable.number(bits[2] / before) + " times as much.",
                "bits",
                List.of("second clue beyond the first", "first clue beyond the second", "after the redraw"),
                bits);
    }

    private Exhibit limits() {
        Redraw before = new Redraw(table);
        Redraw after = new Redraw(before.fromSecond());
        double told = after.jensenShannon(FIRST);
        double shared = after.mediation();
        return new Exhibit.Table(
                "The limits that replaced the withdrawn claim",
                "By a distance that cannot blow up, what only the second clue tells is " + bits(told)
                        + " after the redraw and the limit is " + bits(before.limit())
                        + "; what the clues share beyond the summary is " + bits(shared) + ", and the limit is "
                        + bits(before.mediationLimit()) + ".",
                List.of("Distance in bits", "before", "after", "limit"),
                List.of(
                        List.of(
                                "what only the second clue tells about the summary",
                                bits(before.jensenShannon(FIRST)),
                                bits(told),
                                bits(before.limit())),
                        List.of(
                                "what the clues share beyond the summary",
                                bits(before.mediation()),
                                bits(shared),
                                bits(before.mediationLimit()))));
    }

    private Exhibit chances() {
        long possible = Arrays.stream(model.table).filter(p -> p > 0).count();
        String finding = possible + " of " + model.table.length + " cases can happen; the clues share "
                + bits(table.shared(FIRST, SECOND, 0)) + " bits, of which " + bits(Common.bits(table))
                + " without any error.";
        if (model.two) {
            return Exhibit.HeatMap.of("The pictured tables", finding, List.of("own", "other"), cases, both());
        }
        return Exhibit.HeatMap.of("The pictured table", finding, List.of("chance"), cases, model.table);
    }

    private double[] both() {
        double[] both = Arrays.copyOf(model.table, 2 * model.table.length);
        System.arraycopy(model.other, 0, both, model.table.length, model.table.length);
        return both;
    }

    private Exhibit coinCurve() {
        int last = model.heads.length - 1;
        long open = Arrays.stream(model.heads)
                .filter(chance -> chance > 0.05 && chance < 0.95)
                .count();
        return new Exhibit.Curve(
                "A coin thrown in two blocks",
                "After " + Readable.count(open) + " of the " + Readable.count(last + 1L)
                        + " counts of heads, the majority of the next block is still in doubt (5 to 95 in 100).",
                "heads in the first block",
                "chance of a majority in the second",
                List.of(Exhibit.Series.of(
                        "chance",
                        IntStream.rangeClosed(0, last).mapToDouble(i -> i).toArray(),
                        model.heads)));
    }

    private Exhibit coin() {
        double[] bits = {model.coin[1], model.coin[0], 2 * model.coin[0]};
        return Exhibit.Bars.of(
                "What is left open of the second block's majority",
                "Knowing the coin's bias leaves " + bits(bits[0]) + " bits open. The limit is " + bits(bits[1])
                        + ", what the first block leaves open, as the second tells its own majority; it would be "
                        + bits(bits[2]) + " if both blocks left as much open.",
                "bits",
                List.of("left open by the bias", "left open by the first block", "twice as much"),
                bits);
    }

    private Exhibit mixture() {
        double[] bits = {model.mixture[2], model.mixture[3], model.mixture[1], model.mixture[0]};
        return Exhibit.Bars.of(
                "Mixing a little of another table in",
                "Telling the copying table by the mixture's code costs " + Readable.decimals(bits[3], 6)
                        + " extra bits; yet what the clues share exactly goes from " + Readable.number(bits[0]) + " to "
                        + Readable.number(bits[1]) + " bits, and what they share in all is " + bits(bits[2]) + ".",
                "bits",
                List.of(
                        "shared exactly before",
                        "shared exactly after",
                        "shared in all after",
                        "extra bits of the mixture's code"),
                bits);
    }
}
