package org.touchstone.web.api;

import static org.hamcrest.Matchers.hasSize;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.runs.RunKind;
import org.touchstone.runs.RunPage;
import org.touchstone.runs.RunSearch;
import org.touchstone.runs.RunState;

class RunsApiTest {

    private static final String ADDRESS = "/api/v1/runs/4f9k2m7p3xzt";

    private final ApiBench bench = new ApiBench();

    @Test
    void theStoreOfRunsIsListedAPageAtATime() throws Exception {
        when(bench.runs.search(any())).thenReturn(new RunPage(List.of(Toy.runSummary(RunState.SUCCEEDED)), 41, 2, 20));
        bench.api
                .perform(get("/api/v1/runs?text=idea&state=succeeded&kind=rerun&claim=one-idea&page=2"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-cache"))
                .andExpect(jsonPath("$.total").value(41))
                .andExpect(jsonPath("$.page").value(2))
                .andExpect(jsonPath("$.size").value(20))
                .andExpect(jsonPath("$.runs[0].id").value("4f9k2m7p3xzt"))
                .andExpect(jsonPath("$.runs[0].kind").value("rerun"))
                .andExpect(jsonPath("$.runs[0].state").value("succeeded"))
                .andExpect(jsonPath("$.runs[0].claim.slug").value("one-idea"))
                .andExpect(jsonPath("$.runs[0].claim.version").value(2))
                .andExpect(jsonPath("$.runs[0].family").value("toy@1"))
                .andExpect(jsonPath("$.runs[0].settings.hidden").value(2))
                .andExpect(jsonPath("$.runs[0].links.self").value(ADDRESS));
        verify(bench.runs).search(new RunSearch("idea", RunState.SUCCEEDED, RunKind.RERUN, "one-idea", 2, 20));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "state=done | \"state\" must be one of queued, running, succeeded, failed, cancelled, not \"done\"",
                "kind=again | \"kind\" must be one of publication, rerun, exploration, kept, not \"again\"",
                "page=-1 | \"page\" is numbered from 0, not -1",
                "page=two | \"page\" must be a whole number, not \"two\"",
                "size=0 | \"size\" must be from 1 to 100, not 0",
                "size=101 | \"size\" must be from 1 to 100, not 101",
            })
    void aSearchThatCannotBeDoneSaysWhatCan(String query, String says) throws Exception {
        bench.api.perform(get("/api/v1/runs?" + query)).andExpect(Refusal.of(400, says));
    }

    @Test
    void aWaitingRunShowsItsPlaceAndNoResult() throws Exception {
        when(bench.runs.find(Toy.RUN)).thenReturn(Optional.of(Toy.queued()));
        bench.api
                .perform(get(ADDRESS))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("queued"))
                .andExpect(jsonPath("$.progress.place").value(3))
                .andExpect(jsonPath("$.progress.stage").value("Waiting"))
                .andExpect(jsonPath("$.progress.losses[0].loss").value(0.5))
                .andExpect(jsonPath("$.progress.losses[1].loss").isEmpty())
                .andExpect(jsonPath("$.receipt").isEmpty())
                .andExpect(jsonPath("$.diff").isEmpty())
                .andExpect(jsonPath("$.findings", hasSize(0)));
    }

    @Test
    void aFinishedRunShowsReceiptDiffAndFindings() throws Exception {
        when(bench.runs.find(Toy.RUN)).thenReturn(Optional.of(Toy.finished(RunState.SUCCEEDED)));
        bench.api
                .perform(get(ADDRESS))
                .andExpect(jsonPath("$.state").value("succeeded"))
                .andExpect(jsonPath("$.progress.step").value(10))
                .andExpect(jsonPath("$.receipt.release").value("0.1.0"))
                .andExpect(jsonPath("$.receipt.weightsHash").value("feed"))
                .andExpect(jsonPath("$.receipt.threads").value(1))
                .andExpect(jsonPath("$.receipt.buildSeconds").value(1.5))
                .andExpect(jsonPath("$.diff.sameWeights").value(true))
                .andExpect(jsonPath("$.diff.counts").value(true))
                .andExpect(jsonPath("$.diff.lines[0].title").value("Norm"))
                .andExpect(jsonPath("$.diff.lines[0].same").value(true))
                .andExpect(jsonPath("$.findings[0].runId").value("4f9k2m7p3xzt"))
                .andExpect(jsonPath("$.evals[0].rate.held").value(9));
    }

    @ParameterizedTest
    @CsvSource({"4f9k2m7p3xzz", "nonsense", "4F9K2M7P3XZT"})
    void aRunThatDoesNotExistIsSaidToBeMissing(String id) throws Exception {
        bench.api.perform(get("/api/v1/runs/" + id)).andExpect(Refusal.of(404, "\"" + id + "\""));
    }

    @Test
    void whoAskedForARunCanCancelIt() throws Exception {
        when(bench.runs.find(Toy.RUN))
                .thenReturn(Optional.of(Toy.queued()), Optional.of(Toy.finished(RunState.CANCELLED)));
        when(bench.runs.cancel(Toy.RUN, ApiBench.ME)).thenReturn(true);
        bench.api
                .perform(post(ADDRESS + "/cancel"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value("4f9k2m7p3xzt"))
                .andExpect(jsonPath("$.state").value("cancelled"));
    }

    @Test
    void aStrangerCannotCancelARun() throws Exception {
        when(bench.runs.find(Toy.RUN)).thenReturn(Optional.of(Toy.queued()));
        bench.api.perform(post(ADDRESS + "/cancel")).andExpect(Refusal.of(403, "Only who asked for the run"));
    }

    @Test
    void aRunThatIsOverCannotBeCancelled() throws Exception {
        when(bench.runs.find(Toy.RUN)).thenReturn(Optional.of(Toy.finished(RunState.SUCCEEDED)));
        bench.api.perform(post(ADDRESS + "/cancel")).andExpect(Refusal.of(409, "is over (succeeded)"));
        verify(bench.runs, never()).cancel(any(), any());
    }
}
