package org.touchstone.web.api;

import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.critiques.ModerationLog;
import org.touchstone.critiques.Rule;

class ModerationLogApiTest {

    private final ApiBench bench = new ApiBench();

    @Test
    void anyoneReadsWhatModeratorsDidAndWhy() throws Exception {
        when(bench.moderationLog.list(1, 2))
                .thenReturn(List.of(
                        new ModerationLog.Entry(
                                2,
                                Toy.NOON,
                                ModerationLog.Action.HIDDEN,
                                Rule.OFF_TOPIC,
                                "It is about another claim.",
                                "/claims/one-idea#critique-17"),
                        new ModerationLog.Entry(
                                1,
                                Toy.NOON,
                                ModerationLog.Action.APPROVED,
                                null,
                                "Fine.",
                                "/claims/one-idea#critique-1")));
        when(bench.moderationLog.count()).thenReturn(4L);
        bench.api
                .perform(get("/api/v1/moderation-log?page=1&size=2"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(4))
                .andExpect(jsonPath("$.entries[0].action").value("hidden"))
                .andExpect(jsonPath("$.entries[0].rule").value("off_topic"))
                .andExpect(jsonPath("$.entries[0].reason").value("It is about another claim."))
                .andExpect(jsonPath("$.entries[0].link").value("/claims/one-idea#critique-17"))
                .andExpect(jsonPath("$.entries[1].rule").isEmpty());
    }

    @Test
    void aPageThatCannotBeIsRefusedWithASentence() throws Exception {
        bench.api.perform(get("/api/v1/moderation-log?page=-1")).andExpect(Refusal.of(400, "numbered from 0"));
        bench.api.perform(get("/api/v1/moderation-log?size=101")).andExpect(Refusal.of(400, "from 1 to 100"));
    }
}
