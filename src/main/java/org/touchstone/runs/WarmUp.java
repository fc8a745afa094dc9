package org.touchstone.runs;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.touchstone.claims.Claims;
import org.touchstone.engine.Families;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.NativeArrays;
import org.touchstone.engine.Progress;

/**
 * Loads native libraries, reads and writes nothing in particular, and begins to build a model of each family, so that
 * the first run of a fresh worker shows its first number about as soon as any later one.
 */
@Component
@Profile("worker")
class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    /** For each family, from its first step on. */
    private static final long MOMENT_MILLIS = 50;

    /** For all together: on a busy machine, runs do not wait longer. */
    private static final long MOST_MILLIS = 6_000;

    private static final RunId NONE = new RunId("000000000000");

    private final Families families;
    private final RunStore runs;
    private final WorkStore store;
    private final Claims claims;
    private final Clock clock;

    WarmUp(Families families, RunStore runs, WorkStore store, Claims claims, Clock clock) {
        this.families = families;
        this.runs = runs;
        this.store = store;
        this.claims = claims;
        this.clock = clock;
    }

    /** @param stopped whether to leave off */
    void run(BooleanSupplier stopped) {
        long end = clock.millis() + MOST_MILLIS;
        BooleanSupplier enough = () -> stopped.getAsBoolean() || clock.millis() > end;
        attempt("ND4J", NativeArrays::prepare);
        attempt("The database", this::rehearse);
        for (ModelFamily family : families.all()) {
            if (!enough.getAsBoolean()) {
                attempt(
                        family.id().toString(),
                        () -> family.build(family.settle(Map.of()), 0, new Moment(clock, enough)));
            }
        }
    }

    private void rehearse() {
        runs.search(new RunSearch("", null, null, null, 0, 20)).runs().stream()
                .map(RunSummary::claim)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(claim -> claims.version(claim.versionId()));
        store.begin(NONE);
        runs.find(NONE);
        store.progress(NONE, 0, "", 0, 0, List.of());
    }

    private static void attempt(String what, Runnable load) {
        try {
            load.run();
        } catch (Progress.CancelledException e) {
            LOG.debug("{} is warm.", what);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("{} could not be warmed up; its first run will tell why.", what, e);
        }
    }

    /** Lets a model build for a moment only. */
    private static final class Moment implements Progress {

        private final Clock clock;
        private final BooleanSupplier enough;
        private long end = Long.MAX_VALUE;

        Moment(Clock clock, BooleanSupplier enough) {
            this.clock = clock;
            this.enough = enough;
        }

        @Override
        public void stage(String words) {
            leaveWhenDue();
        }

        @Override
        public void step(int step, int total, double loss) {
            if (end == Long.MAX_VALUE) {
                end = clock.millis() + MOMENT_MILLIS;
            }
            leaveWhenDue();
        }

        private void leaveWhenDue() {
            if (clock.millis() > end || enough.getAsBoolean()) {
                throw new CancelledException();
            }
        }
    }
}
