package org.touchstone.engine.latents;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.engine.Name;

/** Names as they are declared one after another. */
final class NameList {

    private final List<Name> names = new ArrayList<>();

    List<Name> all() {
        return names;
    }

    void add(Name name) {
        names.add(name);
    }

    void bits(Name.Side side, String name, String words, String description) {
        add(Name.scalar(name, side, 0, Double.POSITIVE_INFINITY, "bits", words, description));
    }

    void chance(Name.Side side, String name, String words, String description) {
        add(Name.scalar(name, side, 0, 1, "chance", words, description));
    }
}
