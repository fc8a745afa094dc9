package org.touchstone.claims;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of a YAML file that remembers where it stands. */
sealed interface YamlNode {

    Place place();

    /**
     * A place in a file.
     *
     * @param line from 1; 0 where none can be named
     * @param column from 1; 0 where none can be named
     */
    record Place(int line, int column) {
        static final Place NONE = new Place(0, 0);
    }

    /** @param value a String, Long, Double, Boolean or nothing */
    record Scalar(@Nullable Object value, Place place) implements YamlNode {}

    record Sequence(List<YamlNode> items, Place place) implements YamlNode {}

    /** Fields in the order of the file. */
    record Mapping(Map<String, Entry> fields, Place place) implements YamlNode {}

    /** @param name where the field's name stands */
    record Entry(Place name, YamlNode value) {

        /** Where its author should look: at the value, or at the name of what goes over several lines. */
        Place place() {
            return value instanceof Scalar ? value.place() : name;
        }
    }
}
