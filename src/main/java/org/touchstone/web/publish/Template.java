package org.touchstone.web.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** A whole, right claim to start from, with a note at each field. */
@Component
class Template {

    static final String PATH = "content/claim-template.yaml";

    private final String text;

    Template() {
        try (var in = new ClassPathResource(PATH).getInputStream()) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The example of a claim is missing from the program.", e);
        }
    }

    String text() {
        return text;
    }
}
