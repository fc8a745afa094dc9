package org.touchstone.runs;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A run's address under {@code /runs/}: twelve characters that are hard to guess and easy to read aloud. */
public record RunId(@JsonValue String value) {

    static final Pattern FORM = Pattern.compile("[0-9a-hjkmnp-tv-z]{12}");

    @JsonCreator
    public RunId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A run's id is twelve lower-case letters and digits, not \"" + value + "\".");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
