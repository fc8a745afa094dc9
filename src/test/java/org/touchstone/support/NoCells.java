package org.touchstone.support;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.Sweep;

/** The results of a sweep none of whose cells is done, to be filled in. */
public final class NoCells {

    private NoCells() {}

    public static List<double @Nullable []> of(Sweep sweep) {
        List<double @Nullable []> none = new ArrayList<>();
        for (int i = 0; i < sweep.cells(); i++) {
            none.add(null);
        }
        return none;
    }
}
