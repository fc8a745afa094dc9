package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.Authoring;
import org.touchstone.claims.ClaimFormatException;
import org.touchstone.claims.ScopeSample;

@Schema(name = "Checked", description = "What is wrong with a claim file, or what publishing it would mean.")
record CheckedJson(
        @Schema(description = "Whether it could be published as it stands.")
        boolean publishable,

        @Schema(description = "Every mistake in the file, in its order.")
        List<MistakeJson> mistakes,

        @Schema(description = "Why it could not be published though the file is right; null if it could.") @Nullable
        String refusal,

        @Schema(description = "The number that the version would have; null with mistakes.") @Nullable
        Integer version,

        @Schema(description = "The scope, and some inputs in it and outside; null with mistakes.") @Nullable
        ScopeJson scope,

        @Schema(description = "What the server would run, one sentence each.")
        List<String> tasks,

        @Schema(description = "Seconds that the run may take; then it is stopped and the claim stays unchecked.")
        long longestSeconds,

        @Schema(description = "What readers will miss, one sentence each.")
        List<String> warnings,

        @Schema(description = "What differs from the newest version.")
        List<DiffJson.PartJson> changes) {

    static CheckedJson of(ClaimFormatException broken, Duration longest) {
        return new CheckedJson(
                false, MistakeJson.of(broken), null, null, null, List.of(), longest.toSeconds(), List.of(), List.of());
    }

    static CheckedJson of(Authoring.Checked checked, Duration longest) {
        var preview = checked.preview();
        var spec = preview.claim().spec();
        return new CheckedJson(
                checked.refusal() == null,
                List.of(),
                checked.refusal(),
                preview.number(),
                ScopeJson.of(
                        spec.scope().expression(),
                        spec.scope().words(),
                        preview.words().scope(),
                        preview.sample()),
                preview.tasks(),
                longest.toSeconds(),
                preview.warnings(),
                DiffJson.PartJson.of(preview.changes()));
    }

    @Schema(name = "Mistake")
    record MistakeJson(
            @Schema(description = "The field, such as evals[1].expression; blank for the file as a whole.")
            String field,

            @Schema(description = "From 1; 0 where no line can be named.")
            int line,

            @Schema(description = "From 1; 0 where none can be named.")
            int column,

            @Schema(description = "What is wrong and what to do.")
            String sentence) {

        static List<MistakeJson> of(ClaimFormatException broken) {
            return broken.problems().stream()
                    .map(one -> new MistakeJson(one.path(), one.line(), one.column(), one.sentence()))
                    .toList();
        }
    }

    @Schema(name = "ScopeSample")
    record ScopeJson(
            String expression,

            @Schema(description = "In the author's words.") String words,

            @Schema(description = "As the program reads the statement out.")
            String generated,

            @Schema(description = "Inputs drawn; 0 where only the built model can tell what is in scope.")
            long drawn,

            @Schema(description = "How many of them are in scope.")
            long inScope,

            @Schema(description = "Some inputs in scope, one value per input in order.")
            List<List<Double>> inside,

            @Schema(description = "Some of those drawn that are not in scope.")
            List<List<Double>> outside) {

        static ScopeJson of(String expression, String words, String generated, @Nullable ScopeSample sample) {
            return sample == null
                    ? new ScopeJson(expression, words, generated, 0, 0, List.of(), List.of())
                    : new ScopeJson(
                            expression,
                            words,
                            generated,
                            sample.drawn(),
                            sample.inScope(),
                            sample.inside(),
                            sample.outside());
        }
    }
}
