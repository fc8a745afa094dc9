package org.touchstone.engine;

import java.util.List;
import java.util.Optional;

/**
 * All names that statements about one model may use.
 *
 * @param names the declared names, inputs first
 * @param ideas plain names of the ideas (features), one per input, used in sentences
 */
public record Vocabulary(List<Name> names, List<String> ideas) {

    public Vocabulary {
        names = List.copyOf(names);
        ideas = List.copyOf(ideas);
    }

    public Optional<Name> find(String name) {
        return names.stream().filter(n -> n.name().equals(name)).findFirst();
    }

    /** The same names with the ideas called as a claim calls them; a blank list leaves them as they are. */
    public Vocabulary calling(List<String> ideas) {
        return ideas.isEmpty() ? this : new Vocabulary(names, ideas);
    }
}
