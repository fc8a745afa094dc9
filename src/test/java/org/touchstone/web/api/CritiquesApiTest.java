package org.touchstone.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
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
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.touchstone.critiques.Anchor;
import org.touchstone.critiques.CritiqueKind;
import org.touchstone.critiques.CritiqueSearch;
import org.touchstone.critiques.Discussion;
import org.touchstone.critiques.NewCritique;
import org.touchstone.critiques.Stance;
import org.touchstone.people.ReaderGroup;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;
import org.touchstone.people.Role;
import org.touchstone.people.SignedIn;

class CritiquesApiTest {

    private static final String CRITIQUES = "/api/v1/claims/one-idea/critiques";

    private final ApiBench bench = new ApiBench();

    private void signIn() {
        when(bench.person.get()).thenReturn(Optional.of(new SignedIn(5, "Ada", Role.READER, 0, null)));
        when(bench.critiques.discussion(17)).thenReturn(Optional.of(Said.discussion()));
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    @Test
    void critiquesAreListedWithRepliesAndVoices() throws Exception {
        when(bench.critiques.search(any()))
                .thenReturn(new Discussion.Page(List.of(Said.discussion()), 1, Map.of(CritiqueKind.WRONG_SCOPE, 1L)));
        bench.api
                .perform(get(CRITIQUES + "?kind=wrong_scope&version=2&order=agreed&page=1&size=5"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.kinds.wrong_scope").value(1))
                .andExpect(jsonPath("$.discussions[0].critique.id").value(17))
                .andExpect(jsonPath("$.discussions[0].critique.about.part").value("eval:e1"))
                .andExpect(jsonPath("$.discussions[0].critique.speaker").value("reader"))
                .andExpect(jsonPath("$.discussions[0].replies[0].parent").value(17))
                .andExpect(
                        jsonPath("$.discussions[0].voices.groups.policy.agree").value(3))
                .andExpect(jsonPath("$.discussions[0].voices.groups.research.agree")
                        .value(0))
                .andExpect(jsonPath("$.discussions[0].voices.consensus.value")
                        .value(closeTo(4.0 / 6 / 4, 1e-9), Double.class));
        verify(bench.critiques)
                .search(new CritiqueSearch(
                        "one-idea", java.util.Set.of(CritiqueKind.WRONG_SCOPE), 2, CritiqueSearch.Order.AGREED, 1, 5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?kind=rude | 400 | \"kind\" must be one of",
                "?order=best | 400 | \"order\" must be one of newest, agreed",
                "?page=-1 | 400 | \"page\" is numbered from 0",
                "?size=101 | 400 | \"size\" must be from 1 to 100",
                "?version=two | 400 | must be a whole number"
            })
    void aWrongQuestionIsRefusedWithWhatIsAllowed(String query, int status, String says) throws Exception {
        bench.api.perform(get(CRITIQUES + query)).andExpect(Refusal.of(status, says));
    }

    @Test
    void whatIsNotThereSaysSo() throws Exception {
        bench.api
                .perform(get("/api/v1/claims/none/critiques"))
                .andExpect(Refusal.of(404, "There is no claim \"none\""));
        bench.api.perform(get("/api/v1/critiques/99")).andExpect(Refusal.of(404, "There is no critique 99"));
    }

    @Test
    void withATokenACritiqueIsWritten() throws Exception {
        signIn();
        var once = UUID.randomUUID();
        when(bench.critiques.write(anyLong(), anyLong(), any()))
                .thenReturn(Said.discussion().critique());
        bench.api
                .perform(json(
                        post(CRITIQUES),
                        "{\"kind\": \"wrong_scope\", \"part\": \"scope\", \"quote\": \"one is on\", \"text\": \"No.\","
                                + " \"key\": \"" + once + "\"}"))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", "/api/v1/critiques/17"))
                .andExpect(jsonPath("$.kind").value("wrong_scope"));
        verify(bench.critiques)
                .write(
                        Toy.VERSION_ID,
                        5,
                        new NewCritique(
                                CritiqueKind.WRONG_SCOPE,
                                new Anchor(Anchor.Kind.PASSAGE, "scope", "one is on", "", ""),
                                "No.",
                                null,
                                once));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\": \"No.\"} | 400 | The body has no \"kind\" | kind",
                "{\"kind\": \"counterexample\", \"text\": \"No.\"} | 400 | \"kind\" must be one of wrong_scope | kind",
                "{\"kind\": \"question\", \"text\": 7} | 400 | \"text\" must be a text, not the number 7 | text",
                "{\"kind\": \"question\", \"key\": \"x\"} | 400 | \"key\" must be a UUID | key",
                "{\"kind\": \"question\", \"votes\": 9} | 400 | unknown field \"votes\" | votes"
            })
    void aBodyThatIsNotTheOneDescribedIsRefusedByField(String body, int status, String says, String field)
            throws Exception {
        signIn();
        bench.api
                .perform(json(post(CRITIQUES), body))
                .andExpect(Refusal.of(status, says))
                .andExpect(jsonPath("$.field").value(field));
        verify(bench.critiques, never()).write(anyLong(), anyLong(), any());
    }

    @Test
    void whatTheServiceRefusesIsToldBesideTheFieldItIsAbout() throws Exception {
        signIn();
        when(bench.critiques.write(anyLong(), anyLong(), any()))
                .thenThrow(new RefusedException(About.PASSAGE, "The claim does not contain these words."));
        bench.api
                .perform(json(post(CRITIQUES), "{\"kind\": \"question\", \"quote\": \"never\", \"text\": \"No.\"}"))
                .andExpect(Refusal.of(422, "does not contain these words"))
                .andExpect(jsonPath("$.field").value("quote"));
    }

    @Test
    void aReplyIsWrittenWithTheAuthorsStance() throws Exception {
        signIn();
        when(bench.critiques.reply(anyLong(), anyLong(), any(), any(), any(), any()))
                .thenReturn(Said.critique(19, CritiqueKind.REPLY, Anchor.CLAIM, 17L));
        bench.api
                .perform(json(post("/api/v1/critiques/17/replies"), "{\"text\": \"True.\", \"stance\": \"conceded\"}"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.parent").value(17));
        verify(bench.critiques).reply(17, 5, Stance.CONCEDED, "True.", null, null);
    }

    @Test
    void aVoteStatesTheGroupWhereItIsGiven() throws Exception {
        signIn();
        bench.api
                .perform(json(put("/api/v1/critiques/17/vote"), "{\"agrees\": false, \"readAs\": \"research\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.voices.changedMinds").value(2));
        verify(bench.accounts).chooseReaderGroup(5, ReaderGroup.RESEARCH);
        verify(bench.votes).vote(17, 5, false);
        bench.api
                .perform(json(put("/api/v1/critiques/17/vote"), "{}"))
                .andExpect(Refusal.of(400, "The body has no \"agrees\""));
        doThrow(new RefusedException(About.GROUP, "Say first how you read."))
                .when(bench.votes)
                .vote(17, 5, true);
        bench.api
                .perform(json(put("/api/v1/critiques/17/vote"), "{\"agrees\": true}"))
                .andExpect(Refusal.of(422, "Say first how you read"))
                .andExpect(jsonPath("$.field").value("readAs"));
    }

    @Test
    void votesMindsAndOnesOwnWordsAreTakenBack() throws Exception {
        signIn();
        bench.api.perform(delete("/api/v1/critiques/17/vote")).andExpect(status().isOk());
        bench.api.perform(put("/api/v1/critiques/17/changed-mind")).andExpect(status().isOk());
        bench.api.perform(delete("/api/v1/critiques/17/changed-mind")).andExpect(status().isOk());
        bench.api.perform(delete("/api/v1/critiques/17")).andExpect(status().isOk());
        verify(bench.votes).takeBack(17, 5);
        verify(bench.votes).changedMyMind(17, 5);
        verify(bench.votes).changedMyMindBack(17, 5);
        verify(bench.critiques).withdraw(17, 5);
    }

    @Test
    void withoutATokenNothingIsWritten() throws Exception {
        when(bench.person.get()).thenReturn(Optional.empty());
        for (var request : List.of(
                json(post(CRITIQUES), "{\"kind\": \"question\", \"text\": \"Why?\"}"),
                json(post("/api/v1/critiques/17/replies"), "{\"text\": \"Why?\"}"),
                json(put("/api/v1/critiques/17/vote"), "{\"agrees\": true}"),
                delete("/api/v1/critiques/17/vote"),
                put("/api/v1/critiques/17/changed-mind"),
                delete("/api/v1/critiques/17/changed-mind"),
                delete("/api/v1/critiques/17"))) {
            bench.api.perform(request).andExpect(Refusal.of(401, "personal access token"));
        }
        verify(bench.votes, never()).vote(anyLong(), anyLong(), eq(true));
        verify(bench.critiques, never()).withdraw(anyLong(), anyLong());
    }

    @Test
    void whatWasSaidOfAWithdrawnClaimStaysReadableButNoMoreIsSaid() throws Exception {
        signIn();
        when(bench.critiques.search(any())).thenReturn(new Discussion.Page(List.of(), 0, Map.of()));
        when(bench.publishing.withdrawal("one-idea"))
                .thenReturn(Optional.of(new org.touchstone.claims.Publishing.Withdrawal(1L, "Wrong.", Toy.NOON)));
        bench.api.perform(get(CRITIQUES)).andExpect(status().isOk());
        bench.api
                .perform(json(post(CRITIQUES), "{\"kind\": \"question\", \"text\": \"Why?\"}"))
                .andExpect(Refusal.of(410, "withdrawn"));
        assertThat(bench.claims.numbers("one-idea")).isNotEmpty();
    }
}
