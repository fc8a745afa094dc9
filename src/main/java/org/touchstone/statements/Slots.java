package org.touchstone.statements;

import java.util.List;
import org.touchstone.engine.Name;
import org.touchstone.engine.Trace;

/** Reads each name once per point; refuses NaN and infinities before anything is asked, and turns −0 into +0. */
record Slots(List<Name> names) {

    Slots {
        names = List.copyOf(names);
    }

    int of(Name name) {
        return names.indexOf(name);
    }

    double[][] read(Trace trace) {
        double[][] slots = new double[names.size()][];
        for (int i = 0; i < slots.length; i++) {
            Name name = names.get(i);
            slots[i] = clean(trace.value(name.name()), name);
        }
        return slots;
    }

    private static double[] clean(double[] values, Name name) {
        if (values.length != name.size()) {
            throw new NoValueException("\"" + name.name() + "\" has " + values.length
                    + " values where its family declares " + name.size() + ".");
        }
        double[] clean = values;
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            if (!Double.isFinite(value)) {
                throw new NoValueException("\"" + name.name() + "\" contains "
                        + (Double.isNaN(value) ? "a value that is not a number" : "an infinite value")
                        + ", so nothing can be said about this point.");
            }
            if (value == 0 && 1 / value < 0) {
                if (clean == values) {
                    clean = values.clone();
                }
                clean[i] = 0.0;
            }
        }
        return clean;
    }
}
