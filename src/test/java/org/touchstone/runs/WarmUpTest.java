package org.touchstone.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.touchstone.claims.Claims;
import org.touchstone.engine.Families;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Settings;
import org.touchstone.support.CountingFamily;

class WarmUpTest {

    private final CountingFamily counting = new CountingFamily();

    private WarmUp warmUp(ModelFamily... families) {
        RunStore runs = mock(RunStore.class);
        when(runs.search(any())).thenReturn(new RunPage(List.of(), 0, 0, 20));
        return new WarmUp(
                new Families(List.of(families)), runs, mock(WorkStore.class), mock(Claims.class), Clock.systemUTC());
    }

    @Test
    void aFamilyThatCannotBeBuiltDoesNotKeepAWorkerFromItsWork() {
        AtomicInteger steps = new AtomicInteger();
        counting.atEachStep(() -> {
            if (steps.incrementAndGet() == 1) {
                throw new NoClassDefFoundError("a native library");
            }
        });
        warmUp(counting, counting).run(() -> false);
        assertThat(steps.get()).isGreaterThan(1);
    }

    @Test
    void aFamilyThatTrainsForLongIsLeftAfterAMoment() {
        AtomicInteger steps = new AtomicInteger();
        ModelFamily endless = mock(ModelFamily.class);
        Settings settings = counting.settle(Map.of());
        when(endless.id()).thenReturn(CountingFamily.ID);
        when(endless.settle(Map.of())).thenReturn(settings);
        when(endless.build(any(), anyLong(), any())).thenAnswer(call -> {
            while (true) {
                Thread.sleep(1);
                call.<Progress>getArgument(2).step(steps.incrementAndGet(), 0, 1);
            }
        });
        warmUp(endless).run(() -> false);
        // A twentieth of a second at a millisecond or more each, and one for rounding.
        assertThat(steps.get()).isBetween(2, 52);
    }

    @Test
    void aWorkerThatIsStoppedDoesNotGoOnWarmingUp() {
        AtomicInteger steps = new AtomicInteger();
        counting.atEachStep(steps::incrementAndGet);
        warmUp(counting).run(() -> true);
        assertThat(steps.get()).isZero();
    }
}
