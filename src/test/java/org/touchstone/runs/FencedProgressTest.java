package org.touchstone.runs;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.engine.Progress;

class FencedProgressTest {

    private static final RunId ID = new RunId("0123456789ab");

    private final WorkStore store = mock(WorkStore.class);
    private final Clock clock = mock(Clock.class);
    private final FencedProgress progress = started();

    private FencedProgress started() {
        at(10_000);
        answering(true);
        return new FencedProgress(store, ID, 1, clock, new LongestRun("30m"));
    }

    private void at(long millis) {
        when(clock.millis()).thenReturn(millis);
    }

    private void answering(boolean mine) {
        when(store.progress(any(), anyInt(), anyString(), anyInt(), anyInt(), any()))
                .thenReturn(mine);
    }

    @Test
    void theFirstPointIsWrittenAtOnceAndWaitsForNoOtherWrite() {
        progress.stage("Training");
        verifyNoInteractions(store);
        progress.step(0, 100, 0.5);
        verify(store).progress(ID, 1, "Training", 0, 100, List.of(new RunProgress.LossPoint(0, 0.5)));
        progress.step(1, 100, 0.4);
        verifyNoMoreInteractions(store);
    }

    @Test
    void aStageIsToldWhereTheFirstPointTakesLong() {
        at(10_400);
        progress.stage("Drawing");
        verifyNoInteractions(store);
        at(10_500);
        progress.stage("Training");
        verify(store).progress(ID, 1, "Training", 0, 0, List.of());
    }

    @Test
    void aStageAfterTrainingIsToldAtOnceAlsoWhereThereWasNoPoint() {
        progress.stage("Placing");
        progress.flush();
        progress.withoutCurve().stage("Checking");
        verify(store).progress(ID, 1, "Checking", 0, 0, List.of());
    }

    @Test
    void anAttemptThatIsNoLongerTheRunsStopsAtItsFirstPoint() {
        answering(false);
        progress.stage("Training");
        assertThatThrownBy(() -> progress.step(0, 100, 0.5)).isInstanceOf(Progress.CancelledException.class);
    }

    @Test
    void whatTakesLongerThanAllowedIsStoppedWhereverItIs() {
        progress.step(0, 100, 0.5);
        at(10_000 + 30 * 60_000);
        progress.step(1, 100, 0.4);
        at(10_001 + 30 * 60_000);
        assertThatThrownBy(() -> progress.step(2, 100, 0.3))
                .isInstanceOf(LongestRun.OverdueException.class)
                .hasMessageContaining("stopped after 30 minutes");
        assertThatThrownBy(() -> progress.stage("Checking")).isInstanceOf(LongestRun.OverdueException.class);
        assertThatThrownBy(() -> progress.withoutCurve().step(1, 2, 0)).isInstanceOf(LongestRun.OverdueException.class);
    }
}
