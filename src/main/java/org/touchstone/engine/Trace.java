package org.touchstone.engine;

/** What one input did inside a model: the value of every declared name. Interventions are computed when asked for. */
public interface Trace {

    /**
     * The values of a declared name, row-major; one entry for a scalar. The array must not be changed.
     *
     * @throws IllegalArgumentException for a name that the family does not declare
     */
    double[] value(String name);

    /** What {@link #value} throws for a name that the family does not declare. */
    static IllegalArgumentException undeclared(String name) {
        return new IllegalArgumentException("This family declares no name \"" + name + "\".");
    }
}
