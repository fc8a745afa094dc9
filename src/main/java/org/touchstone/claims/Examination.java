package org.touchstone.claims;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.checks.Finding;
import org.touchstone.checks.Rate;
import org.touchstone.engine.Exhibit;
import org.touchstone.evals.EvalResult;

/**
 * Everything that came out of putting one claim to one built model. A pure function of claim, weights and draw seed.
 *
 * @param weightsHash SHA-256 of the weights it is about
 * @param drawSeed seed of the inputs drawn, from the version's hash and the server's nonce
 * @param distribution how inputs were drawn, in words
 * @param retrained models built anew from seeds drawn by the server; empty for a claim about one model
 */
public record Examination(
        String weightsHash,
        long drawSeed,
        String distribution,
        List<Finding> findings,
        List<EvalResult> evals,
        Boxes boxes,
        Coverage coverage,
        PredictionScore prediction,
        List<BaselineScore> baselines,
        List<RivalResult> rivals,
        List<FigureResult> figures,
        List<Exhibit> exhibits,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Retrained> retrained) {

    /** What was stored before claims could be about recipes has no models built anew. */
    @SuppressWarnings("ConstantValue")
    public Examination {
        retrained = retrained == null ? List.of() : List.copyOf(retrained);
    }

    /**
     * One model of a claim about a recipe, built from a seed that the server drew.
     *
     * @param mechanism whether the mechanism is there
     * @param consequence whether the behaviour held on each input drawn for it
     */
    public record Retrained(long seed, String weightsHash, boolean mechanism, boolean consequence) {}

    /** The six boxes over the primary eval's inputs. */
    public record Boxes(long drawn, List<Box> boxes) {}

    /** One box with every input in it, so that each can be opened. */
    public record Box(BoxKind kind, long count, List<List<Double>> inputs) {}

    /** Row (behaves or not) and column (in scope with the mechanism, in scope without, outside). */
    public enum BoxKind {
        RIGHT_AS_CLAIMED("Right, as claimed"),
        RIGHT_FOR_ANOTHER_REASON("Right for another reason"),
        RIGHT_UNEXPLAINED("Right, unexplained"),
        SURPRISE("Surprise"),
        BOTH_FAIL("Both fail"),
        WRONG_NO_PROMISE("Wrong, and no promise was made");

        private final String text;

        BoxKind(String text) {
            this.text = text;
        }

        /** The words that pages show. */
        public String text() {
            return text;
        }

        /** The box that an input belongs into. */
        public static BoxKind of(boolean behaves, boolean inScope, boolean mechanism) {
            if (!inScope) {
                return behaves ? RIGHT_UNEXPLAINED : WRONG_NO_PROMISE;
            }
            if (mechanism) {
                return behaves ? RIGHT_AS_CLAIMED : SURPRISE;
            }
            return behaves ? RIGHT_FOR_ANOTHER_REASON : BOTH_FAIL;
        }
    }

    /** Of the inputs drawn, how many are in scope, and how the primary eval does outside it. */
    public record Coverage(Rate inScope, Rate behavesOutside, String words) {}

    /** How often the mechanism's own prediction was right, in scope and over all inputs drawn. */
    public record PredictionScore(Rate inScope, Rate overall) {}

    public record BaselineScore(String title, Rate inScope, Rate overall) {}

    /**
     * @param passes whether the rival passes the same check as the claim's own mechanism
     * @param parting the nearest input where the two part, if one was drawn
     */
    public record RivalResult(
            String title,
            boolean passes,
            Rate rate,
            @Nullable List<Double> parting,
            String words) {}

    /**
     * A published figure beside ours.
     *
     * @param same whether {@code found} lies within [low - tolerance, high + tolerance]
     */
    public record FigureResult(
            String id,
            String title,
            double low,
            double high,
            double found,
            double tolerance,
            String toleranceReason,
            String source,
            boolean same) {}
}
