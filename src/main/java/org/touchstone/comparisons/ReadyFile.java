package org.touchstone.comparisons;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The comparisons that ship with the program, from {@code content/comparisons.yaml}. */
@Component
@Profile("!worker")
class ReadyFile {

    private final List<Comparisons.Ready> all;

    ReadyFile() {
        try (InputStream in = new ClassPathResource("content/comparisons.yaml").getInputStream()) {
            all = new YAMLMapper()
                    .readValue(in, new TypeReference<List<Entry>>() {}).stream()
                            .map(entry -> new Comparisons.Ready(
                                    entry.title(),
                                    entry.shows(),
                                    entry.sides().stream().map(Side::parse).toList()))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Comparisons.Ready> all() {
        return all;
    }

    record Entry(String title, String shows, List<String> sides) {}
}
