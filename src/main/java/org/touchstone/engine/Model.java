package org.touchstone.engine;

import java.util.List;

/** A built model. Immutable and safe to use from several threads. */
public interface Model {

    Settings settings();

    Weights weights();

    /**
     * The reference forward pass: double precision, fixed order, plain loops.
     *
     * @param input one value per {@link Input}, in order
     */
    Trace trace(double[] input);

    /** Typed pictures of the inside. {@code ideas} are the names to label them with. */
    List<Exhibit> exhibits(List<String> ideas);
}
