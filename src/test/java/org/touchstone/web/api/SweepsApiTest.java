package org.touchstone.web.api;

import static org.assertj.core.api.Assertions.assertThat;
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

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.touchstone.people.Limit;
import org.touchstone.runs.AskForSweep;
import org.touchstone.runs.AskedSweep;
import org.touchstone.runs.QueueFullException;
import org.touchstone.runs.RunState;
import org.touchstone.runs.SweepId;
import org.touchstone.runs.SweepRun;
import org.touchstone.runs.SweepSummary;

class SweepsApiTest {

    private static final SweepId ID = new SweepId("4f9k2m7p3xzt");
    private static final String OF_FAMILY = "/api/v1/models/toy@1/sweeps";
    private static final String ASK = OF_FAMILY + "/twelve";
    private static final String ADDRESS = "/api/v1/sweeps/" + ID;

    private final ApiBench bench = new ApiBench();

    @Test
    void aFamilysSweepsAreListedWithThoseAskedForLately() throws Exception {
        when(bench.sweeps.list(Toy.FAMILY)).thenReturn(List.of(summary(RunState.RUNNING)));
        bench.api
                .perform(get(OF_FAMILY))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.family").value("toy@1"))
                .andExpect(jsonPath("$.sweeps", hasSize(1)))
                .andExpect(jsonPath("$.sweeps[0].id").value("twelve"))
                .andExpect(jsonPath("$.sweeps[0].cells").value(12))
                .andExpect(jsonPath("$.sweeps[0].seconds").value(0.25))
                .andExpect(jsonPath("$.sweeps[0].ask").value(ASK))
                .andExpect(jsonPath("$.asked[0].id").value(ID.value()))
                .andExpect(jsonPath("$.asked[0].state").value("running"))
                .andExpect(jsonPath("$.asked[0].links.page").value("/sweeps/" + ID));
    }

    @Test
    void aSweepShowsItsCellsAsFarAsTheyAreDone() throws Exception {
        when(bench.sweeps.find(ID)).thenReturn(Optional.of(run(RunState.RUNNING)));
        bench.api
                .perform(get(ADDRESS))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-cache"))
                .andExpect(jsonPath("$.id").value(ID.value()))
                .andExpect(jsonPath("$.sweep").value("twelve"))
                .andExpect(jsonPath("$.done").value(1))
                .andExpect(jsonPath("$.total").value(12))
                .andExpect(jsonPath("$.secondsLeft").value(11))
                .andExpect(jsonPath("$.place").isEmpty())
                .andExpect(jsonPath("$.cells[0].index").value(0))
                .andExpect(jsonPath("$.cells[0].label").value("count 1"))
                .andExpect(jsonPath("$.cells[0].values[1]").value(0.5))
                .andExpect(jsonPath("$.cells[1].values").isEmpty())
                .andExpect(jsonPath("$.cost.workers").value(1))
                .andExpect(jsonPath("$.links.cancel").value(ADDRESS + "/cancel"));
    }

    @Test
    void aNewSweepIsAcceptedAndItsAddressGiven() throws Exception {
        when(bench.sweeps.ask(any())).thenReturn(new AskedSweep(ID, false, true));
        ask("{\"seed\": -3, \"again\": true}")
                .andExpect(status().isAccepted())
                .andExpect(header().string("Location", ADDRESS))
                .andExpect(jsonPath("$.id").value(ID.value()))
                .andExpect(jsonPath("$.reused").value(false))
                .andExpect(jsonPath("$.shared").value(true))
                .andExpect(jsonPath("$.links.self").value(ADDRESS));
        assertThat(wish()).isEqualTo(new AskForSweep(Toy.FAMILY, "twelve", -3, true, ApiBench.ME));
    }

    @Test
    void aSweepThatWasDoneBeforeIsReusedAndTheBodyMayBeLeftOut() throws Exception {
        when(bench.sweeps.ask(any())).thenReturn(new AskedSweep(ID, true, false));
        bench.api
                .perform(post(ASK))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Location", ADDRESS))
                .andExpect(jsonPath("$.reused").value(true));
        assertThat(wish()).isEqualTo(new AskForSweep(Toy.FAMILY, "twelve", 0, false, ApiBench.ME));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/models/toy@2/sweeps/twelve | There is no model family \"toy@2\"",
                "/api/v1/models/toy/sweeps/twelve | There is no model family \"toy\"",
                "/api/v1/models/toy@1/sweeps/thirteen | The family toy@1 has no sweep \"thirteen\"",
            })
    void whatDoesNotExistCannotBeAskedFor(String address, String says) throws Exception {
        bench.api.perform(post(address)).andExpect(Refusal.of(404, says));
        verify(bench.sweeps, never()).ask(any());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"seed\": 1.5} | \"seed\" must be a whole number",
                "{\"again\": 1} | \"again\" must be true or false",
                "{\"settings\": {}} | unknown field \"settings\". Known fields: seed, again",
            })
    void aWishOfTheWrongFormIsRefusedAndNothingIsQueued(String body, String says) throws Exception {
        ask(body).andExpect(Refusal.of(400, says));
        verify(bench.sweeps, never()).ask(any());
    }

    @Test
    void aFullQueueAndTooManyWishesSayWhenToTryAgain() throws Exception {
        when(bench.sweeps.ask(any()))
                .thenThrow(new QueueFullException(
                        "The queue is full: 20 sweeps are waiting. Try again soon.", Duration.ofMinutes(2)));
        ask("{}").andExpect(Refusal.of(429, "20 sweeps are waiting")).andExpect(header().string("Retry-After", "120"));
        bench.refuse(Limit.SWEEPS);
        ask("{}").andExpect(Refusal.of(429, "Please try again in 17 seconds."));
    }

    @ParameterizedTest
    @CsvSource({"4f9k2m7p3xzz", "nonsense"})
    void aSweepThatDoesNotExistIsSaidToBeMissing(String id) throws Exception {
        bench.api.perform(get("/api/v1/sweeps/" + id)).andExpect(Refusal.of(404, "\"" + id + "\""));
    }

    @Test
    void onlyWhoAskedForASweepCanCancelItWhileItGoesOn() throws Exception {
        when(bench.sweeps.find(ID)).thenReturn(Optional.of(run(RunState.RUNNING)));
        bench.api.perform(post(ADDRESS + "/cancel")).andExpect(Refusal.of(403, "Only who asked for the sweep"));
        when(bench.sweeps.cancel(ID, ApiBench.ME)).thenReturn(true);
        when(bench.sweeps.find(ID))
                .thenReturn(Optional.of(run(RunState.RUNNING)), Optional.of(run(RunState.CANCELLED)));
        bench.api
                .perform(post(ADDRESS + "/cancel"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("cancelled"));
        bench.api.perform(post(ADDRESS + "/cancel")).andExpect(Refusal.of(409, "is over (cancelled)"));
    }

    private static SweepSummary summary(RunState state) {
        return new SweepSummary(
                ID, Toy.FAMILY, "twelve", "Twelve counts", "1", 0, state, 1, 12, Toy.NOON, Toy.NOON, null);
    }

    private static SweepRun run(RunState state) {
        return new SweepRun(
                summary(state),
                null,
                11L,
                List.of(
                        new SweepRun.Cell("count 1", List.of(0.0, 0.5), 0.25),
                        new SweepRun.Cell("count 2", null, null)),
                new SweepRun.Cost(0.25, 1, List.of("Touchstone 1")),
                null);
    }

    private AskForSweep wish() {
        var wish = ArgumentCaptor.forClass(AskForSweep.class);
        verify(bench.sweeps).ask(wish.capture());
        return wish.getValue();
    }

    private ResultActions ask(String body) throws Exception {
        return bench.api.perform(
                post(ASK).contentType(MediaType.APPLICATION_JSON).content(body));
    }
}
