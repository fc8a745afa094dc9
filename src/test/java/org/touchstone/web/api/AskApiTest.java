package org.touchstone.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.touchstone.engine.InvalidSettingException;
import org.touchstone.people.Limit;
import org.touchstone.runs.AskFor;
import org.touchstone.runs.Asked;
import org.touchstone.runs.QueueFullException;

class AskApiTest {

    private final ApiBench bench = new ApiBench();

    @Test
    void aNewRunIsAcceptedAndItsAddressGiven() throws Exception {
        answer(new Asked(Toy.RUN, false, true));
        ask("{\"again\": true}")
                .andExpect(status().isAccepted())
                .andExpect(header().string("Location", "/api/v1/runs/4f9k2m7p3xzt"))
                .andExpect(jsonPath("$.id").value("4f9k2m7p3xzt"))
                .andExpect(jsonPath("$.reused").value(false))
                .andExpect(jsonPath("$.shared").value(true))
                .andExpect(jsonPath("$.links.self").value("/api/v1/runs/4f9k2m7p3xzt"))
                .andExpect(jsonPath("$.links.page").value("/runs/4f9k2m7p3xzt"))
                .andExpect(jsonPath("$.links.claim").value("/api/v1/claims/one-idea"));
        assertThat(wish()).isEqualTo(new AskFor(Toy.VERSION_ID, null, null, Map.of(), true, ApiBench.ME));
    }

    @Test
    void aRunThatWasDoneBeforeIsReused() throws Exception {
        answer(new Asked(Toy.RUN, true, false));
        ask("{}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.reused").value(true))
                .andExpect(jsonPath("$.id").value("4f9k2m7p3xzt"));
    }

    @Test
    void theBodyMayBeLeftOut() throws Exception {
        answer(new Asked(Toy.RUN, false, false));
        bench.api.perform(post("/api/v1/claims/one-idea/runs")).andExpect(status().isAccepted());
        assertThat(wish().again()).isFalse();
    }

    @Test
    void seedAndSettingsReachTheRunAsTheyWereGiven() throws Exception {
        answer(new Asked(Toy.RUN, false, false));
        ask("{\"seed\": -9007199254740993, \"settings\": {\"hidden\": 3, \"rate\": 0.5, \"loss\": \"target\"}}")
                .andExpect(status().isAccepted());
        assertThat(wish().seed()).isEqualTo(-9007199254740993L);
        assertThat(wish().settings()).isEqualTo(Map.of("hidden", 3L, "rate", 0.5, "loss", "target"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"seed\": 1.5} | \"seed\" must be a whole number of at most 64 bits, not the number 1.5 | seed",
                "{\"seed\": 99999999999999999999} | \"seed\" must be a whole number of at most 64 bits | seed",
                "{\"seed\": \"7\"} | \"seed\" must be a whole number of at most 64 bits, not a text | seed",
                "{\"again\": \"yes\"} | \"again\" must be true or false, not a text | again",
                "{\"settings\": 3} | \"settings\" must be an object of names and values | settings",
                "{\"settings\": {\"hidden\": true}} | Setting \"hidden\" must be a number or a word, not true | settings.hidden",
                "{\"repeat\": true} | unknown field \"repeat\". Known fields: seed, settings, again | repeat",
            })
    void aWishOfTheWrongFormIsRefusedAndNothingIsQueued(String body, String says, String field) throws Exception {
        ask(body).andExpect(Refusal.of(400, says)).andExpect(jsonPath("$.field").value(field));
        verify(bench.runs, never()).ask(any());
    }

    @Test
    void aSettingBeyondItsBoundsIsNamed() throws Exception {
        when(bench.runs.ask(any()))
                .thenThrow(new InvalidSettingException("hidden", "Hidden numbers must be from 1 to 20, not 21."));
        ask("{\"settings\": {\"hidden\": 21}}")
                .andExpect(Refusal.of(422, "Hidden numbers must be from 1 to 20, not 21."))
                .andExpect(jsonPath("$.field").value("settings.hidden"));
    }

    @Test
    void whatTheRunsRefuseIsPassedOn() throws Exception {
        when(bench.runs.ask(any())).thenThrow(new IllegalArgumentException("There is no such claim version."));
        ask("{}").andExpect(Refusal.of(422, "There is no such claim version."));
    }

    @Test
    void aFullQueueSaysWhenToTryAgain() throws Exception {
        when(bench.runs.ask(any()))
                .thenThrow(new QueueFullException(
                        "Too many runs wait. Please try again soon.", Duration.ofMillis(61_500)));
        ask("{}").andExpect(Refusal.of(429, "Too many runs wait.")).andExpect(header().string("Retry-After", "62"));
    }

    @Test
    void askingForTooManyRunsIsRefusedBeforeTheyAreQueued() throws Exception {
        bench.refuse(Limit.RUNS);
        ask("{}")
                .andExpect(Refusal.of(429, "Please try again in 17 seconds."))
                .andExpect(header().string("Retry-After", "17"));
        verify(bench.runs, never()).ask(any());
    }

    @Test
    void anUnknownClaimCannotBeRun() throws Exception {
        bench.api
                .perform(post("/api/v1/claims/nowhere/runs"))
                .andExpect(Refusal.of(404, "There is no claim \"nowhere\""));
    }

    private void answer(Asked asked) {
        when(bench.runs.ask(any())).thenReturn(asked);
    }

    private AskFor wish() {
        var wish = ArgumentCaptor.forClass(AskFor.class);
        verify(bench.runs).ask(wish.capture());
        return wish.getValue();
    }

    private ResultActions ask(String body) throws Exception {
        return bench.api.perform(post("/api/v1/claims/one-idea/runs")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
