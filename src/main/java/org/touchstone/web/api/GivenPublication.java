package org.touchstone.web.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.touchstone.claims.Authoring.Publication;
import org.touchstone.claims.Publishing;

/** Reads a claim that was sent as YAML, or as JSON with what a new version does. */
final class GivenPublication {

    static final String YAML = "application/yaml";

    private static final List<String> FIELDS = List.of("yaml", "after", "change", "why", "answers");
    private static final List<String> SUBTYPES = List.of("yaml", "x-yaml", "vnd.yaml");

    private GivenPublication() {}

    /** @throws ApiException with a sentence when the body is neither */
    static Publication read(byte @Nullable [] body, @Nullable String contentType) {
        if (body == null || body.length == 0) {
            throw ApiException.malformed(
                    "The body is empty. Send the claim file as YAML, or JSON with the file in \"yaml\".", null);
        }
        if (isYaml(contentType)) {
            return Publication.first(text(body));
        }
        JsonBody given = JsonBody.read(body, contentType, FIELDS);
        return new Publication(
                given.text("yaml")
                        .orElseThrow(() -> ApiException.malformed("\"yaml\" is missing: the claim file.", "yaml")),
                given.wholeNumber("after").map(GivenPublication::number).orElse(0),
                given.text("change").map(GivenPublication::change).orElse(null),
                given.text("why").orElse(""),
                given.wholeNumbers("answers"));
    }

    private static boolean isYaml(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        try {
            return SUBTYPES.contains(MediaType.parseMediaType(contentType).getSubtype());
        } catch (InvalidMediaTypeException e) {
            throw ApiException.refused(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "The body must be YAML or JSON. Send it with the header \"Content-Type: " + YAML
                            + "\" or \"Content-Type: application/json\".");
        }
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw ApiException.malformed("The claim file is not UTF-8. Save it as UTF-8 and send it again.", null);
        }
    }

    private static int number(long after) {
        if (after < 0 || after > Integer.MAX_VALUE) {
            throw ApiException.malformed("\"after\" is the number of a version, or 0 for a first one.", "after");
        }
        return (int) after;
    }

    private static Publishing.Kind change(String word) {
        return Stream.of(Publishing.Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> ApiException.malformed(
                        "\"change\" must be \"narrows\", \"widens\" or \"corrects\", not \"" + word + "\".", "change"));
    }
}
