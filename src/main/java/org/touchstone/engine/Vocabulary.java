package org.touchstone.engine;

import java.util.List;
import java.util.Optional;

/**
 * All names that statements about one model may use.
 *
 * @param names the declared names, inputs first
 * @param ideas plain names of the ideas (features), which are the first inputs, used in sentences
 * @param outputs plain names of the entries of the first declared output; empty where they are the ideas
 */
public record Vocabulary(List<Name> names, List<String> ideas, List<String> outputs) {

    public Vocabulary {
        names = List.copyOf(names);
        ideas = List.copyOf(ideas);
        outputs = List.copyOf(outputs);
    }

    public Vocabulary(List<Name> names, List<String> ideas) {
        this(names, ideas, List.of());
    }

    /** What the entries of the first output are called. */
    public List<String> outputTitles() {
        return outputs.isEmpty() ? ideas : outputs;
    }

    public Optional<Name> find(String name) {
        return names.stream().filter(n -> n.name().equals(name)).findFirst();
    }

    /** The same names with the ideas called as a claim calls them; a blank list leaves them as they are. */
    public Vocabulary calling(List<String> ideas) {
        return ideas.isEmpty() ? this : new Vocabulary(names, ideas, outputs);
    }
}
