package org.touchstone.engine.latents;

import static org.touchstone.engine.latents.Shape.FACT;
import static org.touchstone.engine.latents.Shape.FIRST;
import static org.touchstone.engine.latents.Shape.SECOND;
import static org.touchstone.engine.latents.Shape.SUMMARY;

import org.touchstone.engine.Trace;

/** The table as put in; everything else is worked out when asked for, so that thousands can be kept. */
final class LatentsTrace implements Trace {

    private final LatentsModel model;
    private final double[] x;
    private final Joint own;

    LatentsTrace(LatentsModel model, double[] x) {
        this.model = model;
        this.x = x;
        own = Joint.of(model.shape, x, 0);
    }

    @Override
    public double[] value(String name) {
        return switch (name) {
            case "x" -> x;
            case "p" -> own.p;
            case "q" -> maker().p;
            case "summary_chance" -> own.marginal(SUMMARY);
            case "first_given_summary" -> given(0);
            case "second_given_summary" -> given(1);
            default -> new double[] {number(name)};
        };
    }

    private double number(String name) {
        return switch (name) {
            case "extra_bits" -> code().extra();
            case "right_code" -> code().right();
            case "split_code" -> code().other();
            case "blows_up" -> code().blowsUp() ? 1 : 0;
            case "offending" -> code().offending();
            case "factor_gap" -> factorGap();
            case "least_chance" -> code().leastChance();
            case "mediation" -> own.shared(FIRST, SECOND, SUMMARY);
            case "told_by_second" -> redraw().bySecond();
            case "told_by_first" -> redraw().byFirst();
            case "summary_open_by_first" -> own.open(SUMMARY, FIRST);
            case "summary_open_by_second" -> own.open(SUMMARY, SECOND);
            case "clues_share" -> own.shared(FIRST, SECOND, 0);
            case "summary_and_second" -> own.shared(SUMMARY, SECOND, 0);
            case "exact_shared" -> Common.bits(own);
            case "clues_share_by_other" -> maker().shared(FIRST, SECOND, 0);
            case "exact_shared_by_other" -> Common.bits(maker());
            case "coin_open" -> model.coin[0];
            case "coin_open_by_bias" -> model.coin[1];
            case "mixture_cost" -> model.mixture[0];
            case "mixture_information" -> model.mixture[1];
            case "exact_before" -> model.mixture[2];
            case "exact_after" -> model.mixture[3];
            default -> model.question.equals(LatentsSettings.FACT) ? ofFact(name) : ofRedraw(name);
        };
    }

    private double ofFact(String name) {
        return switch (name) {
            case "left_open" -> own.open(FACT, SUMMARY);
            case "wrong_from_summary" -> own.wrong(FACT, SUMMARY);
            case "wrong_from_first" -> own.wrong(FACT, FIRST);
            case "wrong_from_second" -> own.wrong(FACT, SECOND);
            case "tie" -> tie();
            case "open_by_first" -> own.open(FACT, FIRST);
            case "open_by_second" -> own.open(FACT, SECOND);
            case "gaps" -> gaps();
            default -> throw unknown(name);
        };
    }

    private double ofRedraw(String name) {
        if (!model.question.equals(LatentsSettings.REDRAW)) {
            throw unknown(name);
        }
        return switch (name) {
            case "gap_before" -> redraw().before();
            case "redrawn_gap" -> redraw().gap();
            case "shift" -> redraw().shift();
            case "chained" -> redraw().chained();
            case "js_first" -> redraw().jensenShannon(FIRST);
            case "js_second" -> redraw().jensenShannon(SECOND);
            case "js_redrawn" -> new Redraw(redraw().fromSecond()).jensenShannon(FIRST);
            case "js_limit" -> redraw().limit();
            case "js_mediation" -> redraw().mediation();
            case "js_mediation_redrawn" -> new Redraw(redraw().fromSecond()).mediation();
            case "js_mediation_limit" -> redraw().mediationLimit();
            default -> throw unknown(name);
        };
    }

    private static IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException("This family declares no name \"" + name + "\" for this question.");
    }

    /** The table that the split code is made for. */
    private Joint maker() {
        return model.two ? Joint.of(model.shape, x, model.shape.cells) : own;
    }

    private Code code() {
        return Code.of(own, maker());
    }

    private double factorGap() {
        Joint split = new Joint(model.shape.withoutFact, own.product(FIRST, SECOND, SUMMARY));
        return Code.of(split, maker()).extra();
    }

    private Redraw redraw() {
        return new Redraw(own);
    }

    private double tie() {
        return Joint.moved(own.marginal(FIRST | SECOND | SUMMARY), own.product(FIRST, SECOND, SUMMARY));
    }

    private double gaps() {
        return own.shared(FIRST, SECOND, SUMMARY) + own.open(FACT, FIRST) + own.open(FACT, SECOND);
    }

    /** The chances of a clue for each value of the summary, one row each. */
    private double[] given(int clue) {
        int set = 1 << clue;
        double[] joint = own.marginal(set | SUMMARY);
        double[] summary = own.marginal(SUMMARY);
        int width = model.shape.sizes[clue];
        double[] rows = new double[summary.length * width];
        for (int s = 0; s < summary.length; s++) {
            for (int value = 0; value < width; value++) {
                rows[s * width + value] = summary[s] == 0 ? 0 : joint[value * summary.length + s] / summary[s];
            }
        }
        return rows;
    }
}
