package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.critiques.Submission;
import org.touchstone.engine.Input;

@Schema(name = "Submission", description = "An input that a reader sent, and what the server said.")
record SubmissionJson(
        @Schema(description = "The critique's id.") long id,

        @Schema(allowableValues = {"confirmed", "held", "outside", "not_an_input", "unchecked", "duplicate"})
        String outcome,

        @Schema(description = "What came out and what it means for the claim, in the server's words.")
        String words,

        @Schema(description = "The complete input as it was sent, by name.")
        Map<String, Double> input,

        @Schema(description = "For a failing input: the simplest one that fails in the same way; else null.") @Nullable
        Map<String, Double> simplest,

        @Schema(description = "The counterexample that it is or repeats; null where it is none.") @Nullable
        Long counterexample,

        @Schema(description = "The sender's name; null while it waits for a moderator or is hidden.") @Nullable
        String by,

        @Schema(description = "What the sender said, Markdown; blank where it may not be shown.")
        String text,

        @Schema(description = "Competing interests that the sender declared, plain text; null for none.") @Nullable
        String interests,

        @Schema(description = "Whether words and name wait for a moderator. The outcome never does.")
        boolean waiting,

        Instant at,

        @Schema(description = "What became of it, a path on this host.")
        String page) {

    static SubmissionJson of(Submission sent, List<Input> inputs) {
        var simplest = sent.simplest();
        return new SubmissionJson(
                sent.critiqueId(),
                Numbers.lower(sent.outcome()),
                sent.outcomeWords(),
                TryJson.named(inputs, sent.input()),
                simplest == null ? null : TryJson.named(inputs, simplest),
                sent.counterexampleId(),
                sent.by(),
                sent.words(),
                sent.interests(),
                sent.waiting(),
                sent.at(),
                "/critiques/" + sent.critiqueId());
    }
}
