package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.web.api.ClaimListJson.ClaimLinksJson;

@Schema(name = "Claim", description = "One claim version with everything found about it.")
record ClaimDetailJson(
        @Schema(example = "one-idea-at-a-time") String slug,

        @Schema(description = "The claim in one plain sentence that begins with its scope.")
        String title,

        @Schema(description = "How it does so and where the promise ends.")
        String summary,

        @Schema(description = "This version's number, from 1.")
        int version,

        @Schema(description = "Numbers of all versions, oldest first.")
        List<Integer> versions,

        Instant publishedAt,

        @Schema(description = "SHA-256 of the claim's file.")
        String hash,

        @Schema(description = "Who makes the claim.") String author,

        @Schema(
                description = "\"always\": one exception breaks it; \"share\": at least this share of inputs.",
                allowableValues = {"always", "share"})
        String kind,

        @Schema(description = "The claimed share, 0 to 1; 1 for \"always\".")
        double share,

        StandingJson standing,
        StrengthJson strength,
        ClaimModelJson model,

        @Schema(description = "Where the claim promises anything: a statement over inputs.")
        ClauseJson scope,

        @Schema(description = "What is claimed to happen inside.")
        ClauseJson mechanism,

        @Schema(description = "The behaviour that the mechanism is said to secure.")
        ClauseJson consequence,

        @Schema(description = "What each check came to; empty until the first run is finished.")
        List<FindingJson> findings,

        List<EvalJson> evals,
        @Schema(description = "How inputs are drawn.") DistributionJson distribution,

        @Schema(description = "The six boxes over the primary eval's inputs; empty until the first run is finished.")
        List<BoxJson> boxes,

        @Schema(description = "How many of the inputs drawn are in scope; null until the first run is finished.")
        @Nullable
        CoverageJson coverage,

        @Schema(description = "The mechanism's own prediction, scored by the same rule as the baselines.")
        ScoredRuleJson prediction,

        @Schema(description = "Rules over inputs that ignore the mechanism.")
        List<ScoredRuleJson> baselines,

        @Schema(description = "Other mechanisms put to the same check.")
        List<RivalJson> rivals,

        @Schema(description = "Published figures beside ours.")
        List<FigureJson> figures,

        @Schema(description = "Other settings at which the claim is known to fail, to be built by \"explore\".")
        List<VariantJson> variants,

        @Schema(description = "Claims that disagree.") List<OpposedJson> opposes,

        @Schema(description = "For a claim about a recipe: each model built anew. Empty for a claim about one model.")
        List<RetrainedJson> retrained,

        DisclosureJson disclosure,

        @Schema(description = "Null until the first run is finished.") @Nullable
        Instant examinedAt,

        @Schema(description = "Id of the run behind the findings; null until the first run is finished.") @Nullable
        String examinedBy,

        ClaimLinksJson links) {

    @Schema(name = "ClaimModel", description = "The one model that the claim is about.")
    record ClaimModelJson(
            @Schema(example = "superposition@2") String family,
            String title,

            @Schema(description = "Complete settings by name.")
            Map<String, Object> settings,

            long seed,

            @Schema(description = "SHA-256 of the weights that the findings are about.") @Nullable
            String weightsHash,

            @Schema(description = "What may be put in, for \"try\".")
            List<InputJson> inputs) {}

    @Schema(name = "Clause")
    record ClauseJson(
            @Schema(description = "The statement, written in CEL.")
            String expression,

            @Schema(description = "The author's words.") String words,

            @Schema(description = "The same statement as the program reads it out.")
            String generated) {}

    @Schema(name = "Distribution")
    record DistributionJson(
            @Schema(description = "Chance of each input to be on, 0 to 1.")
            double probability,

            @Schema(description = "Smallest strength of an input that is on.")
            double from,

            @Schema(description = "Largest strength.") double to,

            @Schema(description = "The family's own way of drawing, which then stands for the numbers; null otherwise.")
            @Nullable
            String drawn,

            @Schema(description = "The same in words; null until the first run is finished.") @Nullable
            String words) {}

    @Schema(name = "Eval", description = "A behavioural eval: what was asked of the model, judged from outside.")
    record EvalJson(
            String id,
            String title,

            @Schema(description = "What was asked, in one plain sentence.")
            String asked,

            @Schema(description = "The statement, written in CEL.")
            String statement,

            @Schema(description = "The statement in words.") String words,

            @Schema(description = "Inputs that behaved as expected; 0 until the first run is finished.")
            long held,

            @Schema(description = "Inputs drawn; 0 until the first run is finished.")
            long tried,

            @Schema(description = "Lower 95% limit of the share, 0 to 1.")
            double low,

            @Schema(description = "Upper 95% limit of the share, 0 to 1.")
            double high,

            @Schema(description = "Inputs at which the statement had no truth; counted as not held.")
            long undecided,

            @Schema(description = "Whether boxes, coverage and baselines are about this eval.")
            boolean primary) {}

    @Schema(name = "Box", description = "One of the six boxes.")
    record BoxJson(
            @Schema(
                    allowableValues = {
                        "right_as_claimed",
                        "right_for_another_reason",
                        "right_unexplained",
                        "surprise",
                        "both_fail",
                        "wrong_no_promise"
                    })
            String kind,

            long count,

            @Schema(description = "The first ten inputs in it, or all of them with allInputs=true.")
            List<List<Double>> inputs) {}

    @Schema(name = "Coverage")
    record CoverageJson(
            @Schema(description = "Of the inputs drawn, those in scope.")
            RateJson inScope,

            @Schema(description = "Outside the scope, those that behaved as expected.")
            RateJson behavesOutside,

            @Schema(description = "One plain sentence.") String words) {}

    @Schema(name = "ScoredRule", description = "A rule that says what will come out, and how often it was right.")
    record ScoredRuleJson(
            String title,
            String words,
            String expression,

            @Schema(description = "Inside the scope; null until the first run is finished.") @Nullable
            RateJson inScope,

            @Schema(description = "Over all inputs drawn; null until the first run is finished.") @Nullable
            RateJson overall) {}

    @Schema(name = "Rival")
    record RivalJson(
            String title,
            String words,
            String expression,

            @Schema(description = "Whether it passes the same check; null until the first run is finished.") @Nullable
            Boolean passes,

            @Schema(description = "Null until the first run is finished.") @Nullable
            RateJson rate,

            @Schema(description = "The nearest drawn input where the two part, if any.") @Nullable
            List<Double> parting) {}

    @Schema(name = "Figure", description = "A number published elsewhere beside the one measured here.")
    record FigureJson(
            String title,

            @Schema(description = "Smallest published value.")
            double low,

            @Schema(description = "Largest published value.")
            double high,

            @Schema(description = "Null until the first run is finished.") @Nullable
            Double found,

            double tolerance,
            String toleranceReason,
            String source,

            @Schema(description = "Whether ours agrees; null until the first run is finished.") @Nullable
            Boolean same) {}

    @Schema(name = "Variant")
    record VariantJson(
            String title,

            @Schema(description = "The settings that differ.")
            Map<String, Object> settings,

            @Schema(description = "Null for the claim's own.") @Nullable
            Long seed,

            String words) {}

    @Schema(name = "Opposed")
    record OpposedJson(
            String slug,
            @Schema(description = "Why they disagree.") String words) {}

    @Schema(name = "Retrained", description = "One model of a claim about a recipe.")
    record RetrainedJson(
            @Schema(description = "Drawn by the server after publication.")
            long seed,

            String weightsHash,

            @Schema(description = "Whether the mechanism is there.")
            boolean mechanism,

            @Schema(description = "Whether the behaviour held on each input drawn for it.")
            boolean consequence) {}

    @Schema(name = "Disclosure", description = "What the author discloses. Null or empty: not reported.")
    record DisclosureJson(
            List<String> doesNotTell,
            List<String> wouldChange,
            @Nullable Integer explanationsTried,
            @Nullable String causal,
            @Nullable String whyToy,
            @Nullable String funding) {}
}
