package org.touchstone.web.critique;

import java.util.List;
import java.util.Optional;

/** What a critique's page must know of the claim's inputs. */
public interface Inputs {

    /** The input that an address names after {@code ?x=}; empty when it fits another model or none. */
    Optional<List<Double>> read(String x);

    String words(List<Double> input);

    /** Puts it into <i>Try it</i>. */
    void load(List<Double> input);
}
