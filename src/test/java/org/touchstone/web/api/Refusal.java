package org.touchstone.web.api;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.hamcrest.Matchers;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultMatcher;

/** What every refusal must look like. */
final class Refusal {

    private Refusal() {}

    /** @param says a part of the sentence */
    static ResultMatcher of(int status, String says) {
        var every = List.of(
                status().is(status),
                content().contentType(MediaType.APPLICATION_PROBLEM_JSON),
                jsonPath("$.status").value(status),
                jsonPath("$.title").isNotEmpty(),
                jsonPath("$.instance").isNotEmpty(),
                jsonPath("$.detail").value(Matchers.containsString(says)),
                jsonPath("$.detail").value(Matchers.matchesRegex("(?s)[A-Z\"].*\\.")));
        return result -> {
            for (var matcher : every) {
                matcher.match(result);
            }
        };
    }
}
