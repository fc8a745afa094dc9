package org.touchstone.web.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every word that the pages use and a newcomer may not know, in plain words. */
@Component
public class Glossary {

    private final List<Entry> entries;
    private final Map<String, Entry> byId;

    Glossary() {
        try (var in = new ClassPathResource("content/glossary.yaml").getInputStream()) {
            entries = List.copyOf(new YAMLMapper().readValue(in, new TypeReference<List<Entry>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("The glossary is missing from the program.", e);
        }
        byId = entries.stream().collect(Collectors.toUnmodifiableMap(Entry::id, Function.identity()));
    }

    /** All entries, in the order of the file. */
    public List<Entry> entries() {
        return entries;
    }

    public Optional<Entry> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * @param term the word as the pages write it
     * @param id its anchor on the glossary page
     * @param plain one plain sentence
     * @param more where it comes from or what to watch for; null when one sentence is enough
     */
    public record Entry(
            String term, String id, String plain, @Nullable String more) {}
}
