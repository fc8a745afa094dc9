package org.touchstone.claims;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Field names of a claim file, kept in the order in which messages list them. */
final class Names {

    private Names() {}

    static Set<String> of(String names) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(names.split(", "))));
    }
}
