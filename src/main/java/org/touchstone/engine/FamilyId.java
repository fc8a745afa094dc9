package org.touchstone.engine;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A model family at a version, written {@code name@version}. The version rises whenever the same settings and seed
 * would give other weights or other declared names.
 */
public record FamilyId(String name, int version) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");

    public FamilyId {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A family's name is lower-case letters, digits and hyphens, not \"" + name + "\".");
        }
        if (version < 1) {
            throw new IllegalArgumentException("A family's version starts at 1, not " + version + ".");
        }
    }

    /** Reads {@code name@version}; throws {@link IllegalArgumentException} with a sentence otherwise. */
    @JsonCreator
    public static FamilyId parse(String text) {
        int at = text.indexOf('@');
        if (at < 0 || !text.substring(at + 1).matches("[0-9]{1,6}")) {
            throw new IllegalArgumentException(
                    "A family is written name@version, for example superposition@2, not \"" + text + "\".");
        }
        return new FamilyId(text.substring(0, at), Integer.parseInt(text.substring(at + 1)));
    }

    @Override
    @JsonValue
    public String toString() {
        return name + "@" + version;
    }
}
