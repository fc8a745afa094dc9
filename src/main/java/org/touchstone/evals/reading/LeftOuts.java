package org.touchstone.evals.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.touchstone.evals.LeftOut;

/** Adds up what was left out: the same thing for the same reason is told once, with how often. */
public final class LeftOuts implements Consumer<LeftOut> {

    private static final int DIFFERENT = 1000;

    private final Map<LeftOut, Long> counts = new LinkedHashMap<>();
    private long beyond;

    @Override
    public void accept(LeftOut one) {
        LeftOut key = new LeftOut(one.what(), one.why(), 1);
        if (counts.size() < DIFFERENT || counts.containsKey(key)) {
            counts.merge(key, one.times(), Long::sum);
        } else {
            beyond += one.times();
        }
    }

    /** In the order in which they were first met; those beyond a thousand different ones are one entry. */
    public List<LeftOut> list() {
        List<LeftOut> all = new ArrayList<>();
        counts.forEach((one, times) -> all.add(new LeftOut(one.what(), one.why(), times)));
        if (beyond > 0) {
            all.add(new LeftOut("Others", "More than " + DIFFERENT + " different things were left out.", beyond));
        }
        return List.copyOf(all);
    }
}
