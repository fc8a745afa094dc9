package org.touchstone.web.api;

import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;

class ModelsApiTest {

    private final ApiBench bench = new ApiBench();

    @Test
    void everyFamilyTellsWhatCanBeSetAndWhatCanBePutIn() throws Exception {
        bench.api
                .perform(get("/api/v1/models"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.families", hasSize(1)))
                .andExpect(jsonPath("$.families[0].id").value("toy@1"))
                .andExpect(jsonPath("$.families[0].title").value("Toy"))
                .andExpect(jsonPath("$.families[0].settings[0].name").value("hidden"))
                .andExpect(jsonPath("$.families[0].settings[0].kind").value("integer"))
                .andExpect(jsonPath("$.families[0].settings[0].default").value(2))
                .andExpect(jsonPath("$.families[0].settings[0].min").value(1.0))
                .andExpect(jsonPath("$.families[0].settings[0].max").value(20.0))
                .andExpect(jsonPath("$.families[0].settings[1].kind").value("choice"))
                .andExpect(jsonPath("$.families[0].settings[1].min").isEmpty())
                .andExpect(jsonPath("$.families[0].settings[1].choices", hasSize(2)))
                .andExpect(jsonPath("$.families[0].inputs[0].name").value("x0"))
                .andExpect(jsonPath("$.families[0].inputs[0].title").value("Idea 1"))
                .andExpect(jsonPath("$.families[0].inputs[1].rest").value(0.25));
    }
}
