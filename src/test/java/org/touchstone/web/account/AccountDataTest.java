package org.touchstone.web.account;

import static org.hamcrest.Matchers.containsString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.touchstone.people.CurrentPerson;
import org.touchstone.people.DataExport;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;
import org.touchstone.people.Role;
import org.touchstone.people.SignedIn;

class AccountDataTest {

    private final CurrentPerson current = mock(CurrentPerson.class);
    private final DataExport export = mock(DataExport.class);
    private final MockMvc mvc =
            MockMvcBuilders.standaloneSetup(new AccountData(export, current)).build();

    @Test
    void theFileIsThePersonsOwnAndStaysInNoCache() throws Exception {
        when(current.get()).thenReturn(Optional.of(new SignedIn(17, "Ada", Role.READER, 0, null)));
        when(export.of(17)).thenReturn(Map.of("account", List.of(Map.of("name", "Ada <b>"))));

        mvc.perform(get("/account/data.json"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/json"))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(jsonPath("$.account[0].name").value("Ada <b>"));
    }

    @Test
    void aStrangerGetsASentenceAndNobodysData() throws Exception {
        when(current.get()).thenReturn(Optional.empty());

        mvc.perform(get("/account/data.json"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().string("Sign in to download your data."));
    }

    @Test
    void whoAsksTooOftenIsToldToWait() throws Exception {
        when(current.get()).thenReturn(Optional.of(new SignedIn(17, "Ada", Role.READER, 0, null)));
        when(export.of(17)).thenThrow(new RefusedException(About.WAIT, "Please try again in an hour."));

        mvc.perform(get("/account/data.json"))
                .andExpect(status().isTooManyRequests())
                .andExpect(content().string("Please try again in an hour."));
    }
}
