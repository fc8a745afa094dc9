package org.touchstone.runs;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A sweep's address under {@code /sweeps/}, of the same form as a run's. */
public record SweepId(@JsonValue String value) {

    @JsonCreator
    public SweepId {
        if (!RunId.FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A sweep's id is twelve lower-case letters and digits, not \"" + value + "\".");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
