package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.critiques.Anchor;
import org.touchstone.critiques.Critique;

@Schema(name = "Critique", description = "What somebody said about one version of a claim. It stays as it was written.")
record CritiqueJson(
        long id,

        @Schema(description = "Slug of the claim.") String claim,

        @Schema(description = "Number of the version that it is about.")
        int version,

        @Schema(
                allowableValues = {
                    "counterexample",
                    "wrong_scope",
                    "missing_baseline",
                    "other_explanation",
                    "does_not_follow",
                    "unclear",
                    "question",
                    "replication",
                    "comment",
                    "reply"
                })
        String kind,

        @Schema(
                description = "Who speaks.",
                allowableValues = {"claim_author", "reader"})
        String speaker,

        @Schema(description = "The writer's name; null while it waits for a moderator, is hidden or redacted.")
        @Nullable
        String author,

        AnchorJson about,

        @Schema(description = "Id of what a reply answers.") @Nullable
        Long parent,

        @Schema(
                description = "What the claim's author says with a reply.",
                allowableValues = {"conceded", "disputed"})
        @Nullable
        String stance,

        @Schema(description = "Markdown; blank where it is not shown.")
        String text,

        @Schema(description = "Competing interests in the writer's words.") @Nullable
        String interests,

        @Schema(description = "The input of a counterexample, one value for each input of the model.") @Nullable
        List<Double> input,

        @Schema(description = "What the server said about that input.") @Nullable
        CheckJson check,

        Instant createdAt,

        @Schema(allowableValues = {"shown", "waiting", "hidden", "withdrawn", "redacted"})
        String state,

        @Schema(description = "Why it is hidden or redacted.") @Nullable
        String reason,

        @Schema(description = "Where it stands, a path on this host.")
        String link) {

    static CritiqueJson of(Critique critique) {
        var check = critique.check();
        var stance = critique.stance();
        return new CritiqueJson(
                critique.id(),
                critique.slug(),
                critique.version(),
                Numbers.lower(critique.kind()),
                critique.byClaimAuthor() ? "claim_author" : "reader",
                critique.author(),
                AnchorJson.of(critique.anchor()),
                critique.parentId(),
                stance == null ? null : Numbers.lower(stance),
                critique.markdown(),
                critique.interests(),
                critique.input(),
                check == null ? null : new CheckJson(Numbers.lower(check.outcome()), check.words(), check.at()),
                critique.createdAt(),
                Numbers.lower(critique.state()),
                critique.reason(),
                critique.link());
    }

    @Schema(name = "About", description = "What a critique is about.")
    record AnchorJson(
            @Schema(allowableValues = {"claim", "passage", "eval", "statement", "figure", "box"})
            String kind,

            @Schema(
                    description =
                            "The part of the claim, for example title, scope, eval:id, figure:id or box:SURPRISE.")
            String part,

            @Schema(description = "The words of the claim that it is about.")
            String quote,

            @Schema(description = "What stands before a passage.")
            String prefix,

            @Schema(description = "What stands after a passage.")
            String suffix) {

        static AnchorJson of(Anchor anchor) {
            return new AnchorJson(
                    Numbers.lower(anchor.kind()), anchor.part(), anchor.quote(), anchor.prefix(), anchor.suffix());
        }
    }

    @Schema(name = "ServerCheck")
    record CheckJson(
            @Schema(allowableValues = {"confirmed", "held", "outside", "not_an_input", "unchecked", "duplicate"})
            String outcome,

            String words,

            Instant at) {}
}
