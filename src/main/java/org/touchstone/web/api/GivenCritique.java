package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.critiques.Anchor;
import org.touchstone.critiques.CritiqueKind;
import org.touchstone.critiques.NewCritique;
import org.touchstone.critiques.Stance;

/** Bodies that write critiques, replies and votes. */
final class GivenCritique {

    private GivenCritique() {}

    @Schema(name = "NewCritique")
    record CritiqueRequest(
            @Schema(description = "Number of the claim's version; the newest if left out.") @Nullable
            Integer version,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    allowableValues = {
                        "wrong_scope",
                        "missing_baseline",
                        "other_explanation",
                        "does_not_follow",
                        "unclear",
                        "question",
                        "replication",
                        "comment"
                    })
            String kind,

            @Schema(
                    description =
                            "The part of the claim, for example title, scope or eval:id; the whole claim if left out.")
            @Nullable
            String part,

            @Schema(description = "Words of that part, or of the claim; all of it if left out.") @Nullable
            String quote,

            @Schema(description = "What stands before the quote, where it stands more than once.") @Nullable
            String prefix,

            @Schema(description = "What stands after the quote.") @Nullable
            String suffix,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Markdown, at most 10,000 characters.")
            String text,

            @Schema(description = "Competing interests, plain text of at most 500 characters.") @Nullable
            String interests,

            @Schema(description = "A UUID of yours: the same text sent twice with it stands once.") @Nullable
            String key) {

        static final List<String> FIELDS =
                List.of("version", "kind", "part", "quote", "prefix", "suffix", "text", "interests", "key");
    }

    @Schema(name = "NewReply")
    record ReplyRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "Markdown, at most 10,000 characters.")
            String text,

            @Schema(
                    description = "Only for the claim's own author, in answer to a critique.",
                    allowableValues = {"conceded", "disputed"})
            @Nullable
            String stance,

            @Schema(description = "Competing interests, plain text of at most 500 characters.") @Nullable
            String interests,

            @Schema(description = "A UUID of yours: the same text sent twice with it stands once.") @Nullable
            String key) {

        static final List<String> FIELDS = List.of("text", "stance", "interests", "key");
    }

    @Schema(name = "Vote")
    record VoteRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            boolean agrees,

            @Schema(
                    description = "Whom you read as, from now on. Needed once: voices are counted by group.",
                    allowableValues = {"policy", "research", "other"})
            @Nullable
            String readAs) {

        static final List<String> FIELDS = List.of("agrees", "readAs");
    }

    static NewCritique critique(JsonBody body) {
        return new NewCritique(
                word(body, "kind", CritiqueKind.class, CritiqueKind.written())
                        .orElseThrow(() -> missing("kind", "{\"kind\": \"question\", \"text\": \"…\"}")),
                Anchor.about(
                        body.text("part").orElse(""),
                        body.text("quote").orElse(""),
                        body.text("prefix").orElse(""),
                        body.text("suffix").orElse("")),
                body.text("text").orElse(""),
                body.text("interests").orElse(null),
                key(body));
    }

    static @Nullable Stance stance(JsonBody body) {
        return word(body, "stance", Stance.class, List.of(Stance.values())).orElse(null);
    }

    static @Nullable UUID key(JsonBody body) {
        return body.text("key")
                .map(text -> {
                    try {
                        return UUID.fromString(text);
                    } catch (IllegalArgumentException malformed) {
                        throw ApiException.malformed("\"key\" must be a UUID, not \"%s\".".formatted(text), "key");
                    }
                })
                .orElse(null);
    }

    static <E extends Enum<E>> Optional<E> word(JsonBody body, String field, Class<E> type, List<E> allowed) {
        return body.text(field).map(text -> word(text, field, type, allowed));
    }

    static <E extends Enum<E>> E word(String text, String field, Class<E> type, List<E> allowed) {
        return Arrays.stream(type.getEnumConstants())
                .filter(allowed::contains)
                .filter(value -> Numbers.lower(value).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> ApiException.malformed(
                        "\"%s\" must be one of %s, not \"%s\"."
                                .formatted(
                                        field,
                                        allowed.stream().map(Numbers::lower).collect(Collectors.joining(", ")),
                                        text),
                        field));
    }

    static ApiException missing(String field, String example) {
        return ApiException.malformed("The body has no \"%s\". Send for example %s.".formatted(field, example), field);
    }
}
