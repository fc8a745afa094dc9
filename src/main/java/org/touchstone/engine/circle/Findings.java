package org.touchstone.engine.circle;

import java.util.List;
import org.touchstone.engine.Readable;

/** One plain sentence for each picture, computed from the numbers that the picture shows. */
final class Findings {

    private final CircleModel model;

    Findings(CircleModel model) {
        this.model = model;
    }

    String ring() {
        return "The " + model.n + " directions are " + Readable.decimals(360.0 / model.n, 1) + " degrees apart and "
                + Readable.number(Math.sqrt(model.slope)) + " long; "
                + (model.bias < 0
                        ? Readable.number(-model.bias) + " is taken off every answer."
                        : "nothing is taken off the answers.");
    }

    String answerByStrength() {
        String slope = "each 0.01 more put in adds " + Readable.decimals(model.slope / 100, 3) + " to its answer.";
        return model.deadZone > 0
                ? "Up to a strength of " + Readable.decimals(model.deadZone, 3)
                        + " an idea on its own is not heard at all; above that, " + slope
                : "An idea on its own is heard at any strength; " + slope;
    }

    /** @param pairs means over all pairs at full strength */
    String pairs(FalseFiring pairs) {
        return "Over all pairs of ideas at full strength, " + Readable.number(pairs.missed())
                + " of the two are lost and " + Readable.number(pairs.falseAlarms())
                + " others come out, on average; exactly the two come out for "
                + Readable.decimals(100 * pairs.exact(), 0) + " of every 100 pairs.";
    }

    String pairsByStrength(double[] strengths, double[] lost, double[] others) {
        int half = strengths.length / 2;
        int last = strengths.length - 1;
        return "With two ideas at a strength of " + Readable.number(strengths[half]) + ", "
                + Readable.number(lost[half]) + " of them are lost and " + Readable.number(others[half])
                + " others come out, on average; at full strength " + Readable.number(lost[last]) + " and "
                + Readable.number(others[last]) + ".";
    }

    String active(List<FalseFiring> byCount, int sets, long seed) {
        FalseFiring last = byCount.getLast();
        return "With " + byCount.size() + " ideas on at full strength, " + Readable.decimals(last.missed(), 1)
                + " of them are lost and " + Readable.decimals(last.falseAlarms(), 1) + " others come out, on average ("
                + Readable.count(sets) + " sets drawn from seed " + seed + ").";
    }

    String errors() {
        double full = model.fullError();
        return full < 0.01
                ? "With one idea alone at full strength, no answer is wrong."
                : "With one idea alone at full strength, its own answer is " + Readable.number(model.answer(1, 0))
                        + ", and all answers together are "
                        + Readable.decimals(full, 1) + " times as wrong as saying nothing; " + model.othersFiring()
                        + " other ideas come out above 0.5.";
    }
}
