package org.touchstone.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.touchstone.checks.Part;
import org.touchstone.claims.Counterexamples;
import org.touchstone.claims.Counterexamples.Outcome;
import org.touchstone.critiques.Submission;
import org.touchstone.critiques.Submissions;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;
import org.touchstone.people.Role;
import org.touchstone.people.SignedIn;
import org.touchstone.people.TooManyException;

class CounterexamplesApiTest {

    private static final String ADDRESS = "/api/v1/claims/one-idea/counterexamples";

    private final ApiBench bench = new ApiBench();

    private static Submission submission(long id, Outcome outcome, boolean waiting) {
        boolean fails = outcome == Outcome.CONFIRMED;
        return new Submission(
                id,
                Toy.VERSION_ID,
                outcome,
                "The server says so.",
                List.of(0.8, 0.25),
                fails ? List.of(1.0, 0.25) : null,
                fails ? 5L : null,
                waiting ? null : "Ada",
                waiting ? "" : "See.",
                null,
                waiting,
                Toy.NOON);
    }

    private void signIn() {
        when(bench.person.get()).thenReturn(Optional.of(new SignedIn(3, "Ada", Role.READER, 0, null)));
    }

    private void answer(Submission sent) {
        signIn();
        when(bench.submissions.send(eq(3L), any())).thenReturn(sent);
    }

    private ResultActions send(String body) throws Exception {
        return bench.api.perform(
                post(ADDRESS).contentType(MediaType.APPLICATION_JSON).content(body));
    }

    @Test
    void whoSendsAnInputIsAnsweredWithWhatCameOfIt() throws Exception {
        answer(submission(17, Outcome.CONFIRMED, true));
        send("{\"input\": {\"x0\": 0.8}, \"words\": \"See.\", \"interests\": \"None.\","
                        + " \"key\": \"7d8f0b7e-51c5-4c1b-9d52-0f6a3f0a6d11\"}")
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", "/critiques/17"))
                .andExpect(jsonPath("$.id").value(17))
                .andExpect(jsonPath("$.outcome").value("confirmed"))
                .andExpect(jsonPath("$.words").value("The server says so."))
                .andExpect(jsonPath("$.input.x0").value(0.8))
                .andExpect(jsonPath("$.simplest.x0").value(1.0))
                .andExpect(jsonPath("$.counterexample").value(5))
                .andExpect(jsonPath("$.waiting").value(true))
                .andExpect(jsonPath("$.by").isEmpty())
                .andExpect(jsonPath("$.page").value("/critiques/17"));
        ArgumentCaptor<Submissions.Sending> sent = ArgumentCaptor.captor();
        verify(bench.submissions).send(eq(3L), sent.capture());
        assertThat(sent.getValue())
                .isEqualTo(new Submissions.Sending(
                        Toy.VERSION_ID,
                        List.of(0.8, 0.25),
                        "See.",
                        "None.",
                        UUID.fromString("7d8f0b7e-51c5-4c1b-9d52-0f6a3f0a6d11")));
    }

    @Test
    void withoutATokenNothingIsSent() throws Exception {
        send("{\"input\": {\"x0\": 0.8}}").andExpect(Refusal.of(401, "personal access token"));
        verify(bench.submissions, never()).send(anyLong(), any());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{} | 400 | The body has no \"input\" | input",
                "{\"input\": {\"x9\": 1}} | 422 | no input named \"x9\" | input.x9",
                "{\"input\": {\"x0\": 7}} | 422 | must be from 0 to 1, not 7 | input.x0",
                "{\"input\": {\"x0\": \"a lot\"}} | 400 | must be a number, not a text | input.x0",
                "{\"input\": {\"x0\": 1}, \"key\": \"mine\"} | 400 | must be a UUID | key",
                "{\"input\": {\"x0\": 1}, \"words\": 3} | 400 | \"words\" must be a text | words",
                "{\"input\": {\"x0\": 1}, \"outcome\": \"confirmed\"} | 400 | unknown field \"outcome\" | outcome"
            })
    void aMistakeIsNamedAndNothingIsSent(String body, int code, String sentence, String field) throws Exception {
        signIn();
        send(body)
                .andExpect(Refusal.of(code, sentence))
                .andExpect(jsonPath("$.field").value(field));
        verify(bench.submissions, never()).send(anyLong(), any());
    }

    @Test
    void aRefusalSaysWhichFieldOrWhenToTryAgain() throws Exception {
        signIn();
        when(bench.submissions.send(anyLong(), any()))
                .thenThrow(new RefusedException(About.TEXT, "Your text has 10,001 characters."))
                .thenThrow(new RefusedException(About.INTERESTS, "Too long."));
        send("{\"input\": {\"x0\": 1}}")
                .andExpect(Refusal.of(422, "10,001 characters"))
                .andExpect(jsonPath("$.field").value("words"));
        send("{\"input\": {\"x0\": 1}}").andExpect(jsonPath("$.field").value("interests"));
        TooManyException often = mock(TooManyException.class);
        when(often.about()).thenReturn(About.WAIT);
        when(often.getMessage()).thenReturn("That was too much.");
        when(often.retryAfterSeconds()).thenReturn(17L);
        org.mockito.Mockito.doThrow(often).when(bench.submissions).send(anyLong(), any());
        send("{\"input\": {\"x0\": 1}}")
                .andExpect(Refusal.of(429, "too much"))
                .andExpect(header().string("Retry-After", "17"));
    }

    @Test
    void whatIsNoInputAfterAllIsRefused() throws Exception {
        answer(submission(0, Outcome.NOT_AN_INPUT, false));
        send("{\"input\": {\"x0\": 1}}").andExpect(Refusal.of(422, "The server says so."));
    }

    @Test
    void anyoneReadsWhatBreaksAClaimAndWhatWasSent() throws Exception {
        var confirmed = new Counterexamples.Confirmed(
                5,
                Toy.VERSION_ID,
                Part.CONSEQUENCE,
                List.of(0.8, 0.25),
                List.of(1.0, 0.25),
                -0.5,
                "y[0] is 0",
                3L,
                null,
                Toy.NOON);
        when(bench.counterexamples.of(Toy.VERSION_ID, 1, 2)).thenReturn(List.of(confirmed));
        when(bench.counterexamples.replayed(Toy.VERSION_ID, 1, 2))
                .thenReturn(List.of(
                        new Counterexamples.Replayed(2, 1, Counterexamples.Replay.HOLDS, "It holds here.", Toy.NOON)));
        when(bench.submissions.finders(any())).thenReturn(Map.of(5L, new Submissions.Finder(17, "Ada")));
        when(bench.counterexamples.count(Toy.VERSION_ID)).thenReturn(3L);
        when(bench.submissions.counts(Toy.VERSION_ID)).thenReturn(new Submissions.Counts(3, 1));
        when(bench.submissions.list(Toy.VERSION_ID, 1, 2))
                .thenReturn(List.of(submission(17, Outcome.CONFIRMED, true), submission(16, Outcome.HELD, false)));
        bench.api
                .perform(get(ADDRESS + "?page=1&size=2"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(2))
                .andExpect(jsonPath("$.sent").value(3))
                .andExpect(jsonPath("$.outside").value(1))
                .andExpect(jsonPath("$.confirmed").value(3))
                .andExpect(jsonPath("$.counterexamples", hasSize(1)))
                .andExpect(jsonPath("$.counterexamples[0].part").value("consequence"))
                .andExpect(jsonPath("$.counterexamples[0].by").value("Ada"))
                .andExpect(jsonPath("$.counterexamples[0].page").value("/critiques/17"))
                .andExpect(jsonPath("$.replays[0].outcome").value("holds"))
                .andExpect(jsonPath("$.replays[0].fromVersion").value(1))
                .andExpect(jsonPath("$.submissions", hasSize(2)))
                .andExpect(jsonPath("$.submissions[0].by").isEmpty())
                .andExpect(jsonPath("$.submissions[1].simplest").isEmpty());
        bench.api.perform(get(ADDRESS + "?size=101")).andExpect(Refusal.of(400, "from 1 to 100"));
        bench.api.perform(get("/api/v1/claims/none/counterexamples")).andExpect(Refusal.of(404, "There is no claim"));
    }
}
