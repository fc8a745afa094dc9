package org.touchstone.web.api;

import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.touchstone.notices.Followed;
import org.touchstone.notices.Notice;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;
import org.touchstone.people.Role;
import org.touchstone.people.SignedIn;

class FollowingApiTest {

    private static final String FOLLOW = "/api/v1/claims/one-idea/follow";
    private static final String READ = "/api/v1/me/notices/read";

    private final ApiBench bench = new ApiBench();

    private void signIn() {
        when(bench.person.get()).thenReturn(Optional.of(new SignedIn(5, "Ada", Role.READER, 0, null)));
    }

    @Test
    void aClaimIsFollowedAndLeftAndTheAnswerSaysWhatIsSoNow() throws Exception {
        signIn();
        when(bench.follows.count("one-idea")).thenReturn(3L);
        bench.api
                .perform(put(FOLLOW))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.following").value(true))
                .andExpect(jsonPath("$.followers").value(3));
        verify(bench.follows).follow(5, "one-idea");
        bench.api.perform(delete(FOLLOW)).andExpect(jsonPath("$.following").value(false));
        verify(bench.follows).unfollow(5, "one-idea");
    }

    @Test
    void nobodyWithoutATokenFollowsOrReadsNotices() throws Exception {
        for (var request : List.of(put(FOLLOW), delete(FOLLOW), get("/api/v1/me/follows"))) {
            bench.api.perform(request).andExpect(Refusal.of(401, "personal access token"));
        }
        bench.api.perform(get("/api/v1/me/notices")).andExpect(Refusal.of(401, "personal access token"));
        bench.api.perform(put(READ)).andExpect(Refusal.of(401, "personal access token"));
        verify(bench.follows, never()).follow(anyLong(), anyString());
    }

    @Test
    void whatCannotBeFollowedSaysWhy() throws Exception {
        signIn();
        bench.api.perform(put("/api/v1/claims/none/follow")).andExpect(Refusal.of(404, "There is no claim \"none\""));
        doThrow(new RefusedException(About.WAIT, "You follow 500 claims, which is the most that fits."))
                .when(bench.follows)
                .follow(5, "one-idea");
        bench.api.perform(put(FOLLOW)).andExpect(Refusal.of(422, "which is the most that fits"));
    }

    @Test
    void onesOwnFollowsAndNoticesAreListed() throws Exception {
        signIn();
        when(bench.follows.list(5)).thenReturn(List.of(new Followed("one-idea", "One idea", Toy.NOON)));
        bench.api
                .perform(get("/api/v1/me/follows"))
                .andExpect(jsonPath("$.follows[0].title").value("One idea"))
                .andExpect(jsonPath("$.follows[0].link").value("/api/v1/claims/one-idea"));
        when(bench.notices.list(5, 1, 2))
                .thenReturn(List.of(new Notice(
                        9, Notice.Kind.STANDING, "It is broken now.", "/claims/one-idea", "One idea", Toy.NOON, null)));
        when(bench.notices.count(5)).thenReturn(3L);
        when(bench.notices.unread(5)).thenReturn(1L);
        bench.api
                .perform(get("/api/v1/me/notices?page=1&size=2"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(3))
                .andExpect(jsonPath("$.unread").value(1))
                .andExpect(jsonPath("$.notices[0].id").value(9))
                .andExpect(jsonPath("$.notices[0].kind").value("standing"))
                .andExpect(jsonPath("$.notices[0].about").value("One idea"))
                .andExpect(jsonPath("$.notices[0].readAt").isEmpty());
        verify(bench.notices, never()).read(anyLong(), anyLong());
    }

    @Test
    void noticesAreMarkedAsReadUpToTheOneThatWasSeen() throws Exception {
        signIn();
        when(bench.notices.unread(5)).thenReturn(2L);
        bench.api
                .perform(put(READ).contentType(MediaType.APPLICATION_JSON).content("{\"upTo\": 9}"))
                .andExpect(jsonPath("$.unread").value(2));
        verify(bench.notices).read(5, 9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | The body has no \"upTo\"",
                "{\"upTo\": \"all\"} | must be a whole number",
                "{\"all\": true} | unknown field \"all\""
            })
    void aBodyThatDoesNotSayUpToWhereMarksNothing(String body, String says) throws Exception {
        signIn();
        bench.api
                .perform(put(READ).contentType(MediaType.APPLICATION_JSON).content(body))
                .andExpect(Refusal.of(400, says));
        verify(bench.notices, never()).read(anyLong(), anyLong());
    }

    @Test
    void aPageOfNoticesThatCannotBeIsRefused() throws Exception {
        signIn();
        bench.api.perform(get("/api/v1/me/notices?page=-1")).andExpect(Refusal.of(400, "numbered from 0"));
        bench.api.perform(get("/api/v1/me/notices?size=101")).andExpect(Refusal.of(400, "from 1 to 100"));
    }
}
