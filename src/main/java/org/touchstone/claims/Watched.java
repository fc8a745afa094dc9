package org.touchstone.claims;

import java.util.Iterator;
import org.touchstone.checks.Point;
import org.touchstone.engine.Progress;

/** Goes through many points and looks up now and then, so that a long walk can be cancelled. */
final class Watched {

    private static final int BETWEEN = 1_000;

    private Watched() {}

    static Iterable<Point> by(Progress progress, Iterable<Point> points) {
        return () -> new Iterator<>() {
            private final Iterator<Point> walk = points.iterator();
            private int gone;

            @Override
            public boolean hasNext() {
                return walk.hasNext();
            }

            @Override
            public Point next() {
                if (++gone % BETWEEN == 0) {
                    progress.step(gone, 0, Double.NaN);
                }
                return walk.next();
            }
        };
    }
}
