package org.touchstone.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.touchstone.claims.Attempt;

class TryApiTest {

    private final ApiBench bench = new ApiBench();

    @Test
    void anInputIsAnsweredWithWhatTheModelDidAndWhatTheClaimPromised() throws Exception {
        answer(Toy.attempt(Toy.verdict(true, 0.3), Toy.verdict(true, 0.2), Toy.verdict(true, 0.05)));
        attempt("{\"input\": {\"x0\": 0.8}}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.inScope").value(true))
                .andExpect(jsonPath("$.holds").value(true))
                .andExpect(jsonPath("$.margin").value(0.05))
                .andExpect(jsonPath("$.unit").value("output"))
                .andExpect(jsonPath("$.output", hasSize(2)))
                .andExpect(jsonPath("$.output[0]").value(0.75))
                .andExpect(jsonPath("$.outputNames[1]").value("y[1]"))
                .andExpect(jsonPath("$.words").value("y[0] is above 0"))
                .andExpect(jsonPath("$.mechanism.holds").value(true))
                .andExpect(jsonPath("$.mechanism.margin").value(0.2))
                .andExpect(jsonPath("$.consequence.holds").value(true))
                .andExpect(jsonPath("$.consequence.margin").value(0.05))
                .andExpect(jsonPath("$.behaves.margin").value(0.65))
                .andExpect(jsonPath("$.did").value("It said Whales."))
                .andExpect(jsonPath("$.input.x0").value(0.8));
    }

    @Test
    void theMarginIsOfThePromiseThatFailsEvenIfTheOtherIsCloserToZero() throws Exception {
        answer(Toy.attempt(Toy.verdict(false, -0.3), Toy.verdict(false, -0.4), Toy.verdict(true, 0.01)));
        attempt("{\"input\": {}}")
                .andExpect(jsonPath("$.inScope").value(false))
                .andExpect(jsonPath("$.holds").value(false))
                .andExpect(jsonPath("$.margin").value(-0.4));
        answer(Toy.attempt(Toy.verdict(true, 0.3), Toy.verdict(true, 0.01), Toy.verdict(false, 0.0)));
        attempt("{\"input\": {}}").andExpect(jsonPath("$.margin").value(0.0));
    }

    @Test
    void whereThereIsNoNumberNoneIsMadeUp() throws Exception {
        answer(Toy.attempt(Toy.verdict(true, Double.POSITIVE_INFINITY), Toy.verdict(true, 0.2), Toy.undecided()));
        attempt("{\"input\": {}}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.scope.margin").isEmpty())
                .andExpect(jsonPath("$.holds").value(false))
                .andExpect(jsonPath("$.margin").isEmpty())
                .andExpect(jsonPath("$.consequence.error").value("There is a tie."));
    }

    @Test
    void inputsLeftOutRest() throws Exception {
        answer(Toy.attempt(Toy.verdict(true, 1), Toy.verdict(true, 1), Toy.verdict(true, 1)));
        attempt("{\"input\": {\"x0\": 1}}").andExpect(status().isOk());
        var tried = ArgumentCaptor.forClass(double[].class);
        verify(bench.models).attempt(eq(Toy.VERSION_ID), tried.capture());
        assertThat(tried.getValue()).containsExactly(1.0, 0.25);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"input\": {\"x0\": 7}} | 422 | \"x0\" must be from 0 to 1, not 7 | input.x0",
                "{\"input\": {\"x0\": -1e-9}} | 422 | \"x0\" must be from 0 to 1 | input.x0",
                "{\"input\": {\"x0\": 1e999}} | 422 | \"x0\" must be from 0 to 1 | input.x0",
                "{\"input\": {\"x9\": 0}} | 422 | no input named \"x9\". Its inputs are x0, x1 | input.x9",
                "{\"input\": {\"x0\": \"0.5\"}} | 400 | \"x0\" must be a number, not a text | input.x0",
                "{\"input\": {\"x0\": null}} | 400 | \"x0\" must be a number, not null | input.x0",
                "{\"input\": {\"x0\": [1]}} | 400 | \"x0\" must be a number, not a list | input.x0",
                "{\"input\": [0.5, 0.5]} | 400 | \"input\" must be an object of names and values, not a list | input",
                "{\"inputs\": {}} | 400 | unknown field \"inputs\". Known fields: input | inputs",
                "{} | 400 | The body has no \"input\". Send for example {\"input\": {\"x0\": 1}} | input",
                "'' | 400 | The body has no \"input\" | input",
            })
    void aWrongInputIsRefusedWithItsNameAndWhatIsAllowed(String body, int status, String says, String field)
            throws Exception {
        attempt(body)
                .andExpect(Refusal.of(status, says))
                .andExpect(jsonPath("$.field").value(field));
        verify(bench.models, never()).attempt(anyLong(), any());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"input\": {\"x0\": NaN}} | not valid JSON (line 1",
                "{\"input\": {\"x0\": Infinity}} | not valid JSON",
                "{\"input\": {\"x0\": 0.5, \"x0\": 0.6}} | not valid JSON",
                "{\"input\": {\"x0\": 0.5} | not valid JSON",
                "{\"input\": {}} {} | not valid JSON",
                "[] | must be a JSON object such as {\"input\": …}, not a list",
                "null | must be a JSON object",
            })
    void aBodyThatIsNotTheJsonDescribedIsRefused(String body, String says) throws Exception {
        attempt(body).andExpect(Refusal.of(400, says));
    }

    @Test
    void aFormIsRefusedWithTheHeaderToSend() throws Exception {
        bench.api
                .perform(post("/api/v1/claims/one-idea/try")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("input=1"))
                .andExpect(Refusal.of(415, "\"Content-Type: application/json\""));
    }

    @Test
    void aClaimWithoutItsFirstRunCannotBeTriedYet() throws Exception {
        when(bench.models.forVersion(Toy.VERSION_ID)).thenReturn(Optional.empty());
        attempt("{\"input\": {}}").andExpect(Refusal.of(409, "its first run is not finished yet"));
    }

    @Test
    void whatTheModelItselfRefusesIsPassedOn() throws Exception {
        when(bench.models.attempt(anyLong(), any())).thenThrow(new IllegalArgumentException("Two ideas are too many."));
        attempt("{\"input\": {}}").andExpect(Refusal.of(422, "Two ideas are too many."));
    }

    @Test
    void anUnknownClaimCannotBeTried() throws Exception {
        bench.api
                .perform(post("/api/v1/claims/nowhere/try")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"input\": {}}"))
                .andExpect(Refusal.of(404, "There is no claim \"nowhere\""));
    }

    private void answer(Attempt attempt) {
        when(bench.models.attempt(eq(Toy.VERSION_ID), any())).thenReturn(Optional.of(attempt));
    }

    private ResultActions attempt(String body) throws Exception {
        return bench.api.perform(post("/api/v1/claims/one-idea/try")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
