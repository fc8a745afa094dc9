package org.touchstone.claims;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of a YAML file that remembers its line, from 1. */
sealed interface YamlNode {

    int line();

    /** @param value a String, Long, Double, Boolean or nothing */
    record Scalar(@Nullable Object value, int line) implements YamlNode {}

    record Sequence(List<YamlNode> items, int line) implements YamlNode {}

    /** Fields in the order of the file. */
    record Mapping(Map<String, YamlNode> fields, int line) implements YamlNode {}
}
