package org.touchstone.runs;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.claims.Authoring;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.Claims;

class FirstRunsTest {

    private final Claims claims = mock(Claims.class);
    private final Runs runs = mock(Runs.class);

    @Test
    void aClaimThatCannotBeQueuedDoesNotKeepTheOthersFromTheirFirstRun() {
        ClaimVersion bad = version(1);
        ClaimVersion good = version(2);
        when(claims.importShipped()).thenThrow(new IllegalStateException("a file cannot be read"));
        when(claims.unexamined()).thenReturn(List.of(bad, good));
        when(runs.ask(any())).thenThrow(new IllegalArgumentException("no such setting"));

        new FirstRuns(claims, mock(KeptRuns.class), runs).publishAndAsk();

        verify(runs).ask(argThat(wish -> Long.valueOf(2).equals(wish.claimVersionId())));
    }

    @Test
    void whatAPersonPublishesIsRunAndAFullQueueDoesNotUndoIt() {
        when(runs.ask(any())).thenThrow(new IllegalStateException("no database"));
        new FirstRuns(claims, mock(KeptRuns.class), runs).published(new Authoring.Published(version(3)));
        verify(runs).ask(argThat(wish -> Long.valueOf(3).equals(wish.claimVersionId())));
    }

    @Test
    void aClaimWhoseFirstRunFailedAgainAndAgainKeepsNoWorkerBusyAtEveryStart() {
        ClaimVersion failing = version(4);
        ClaimVersion unlucky = version(5);
        when(claims.importShipped()).thenThrow(new IllegalStateException("a file cannot be read"));
        when(claims.unexamined()).thenReturn(List.of(failing, unlucky));
        when(runs.failedFirst(4)).thenReturn(3L);
        when(runs.failedFirst(5)).thenReturn(2L);

        new FirstRuns(claims, mock(KeptRuns.class), runs).publishAndAsk();

        verify(runs, never()).ask(argThat(wish -> Long.valueOf(4).equals(wish.claimVersionId())));
        verify(runs).ask(argThat(wish -> Long.valueOf(5).equals(wish.claimVersionId())));
    }

    private static ClaimVersion version(long id) {
        ClaimVersion version = mock(ClaimVersion.class);
        when(version.id()).thenReturn(id);
        when(version.slug()).thenReturn("claim-" + id);
        return version;
    }
}
