package org.touchstone.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/**
 * An error as RFC 9457 writes it.
 *
 * @param detail a sentence that says what is wrong and what to do
 * @param field the part of the request that is wrong, such as {@code input.x0}; left out where there is no one part
 * @param mistakes every mistake in a claim file; left out where there is none
 */
@Schema(name = "Problem", description = "An error as RFC 9457 writes it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemJson(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable String field,
        @Nullable List<CheckedJson.MistakeJson> mistakes) {

    static ProblemJson of(
            HttpStatusCode status, String title, String instance, List<CheckedJson.MistakeJson> mistakes) {
        String detail = mistakes.size() == 1
                ? "The claim file has a mistake: see \"mistakes\"."
                : "The claim file has " + mistakes.size() + " mistakes: see \"mistakes\".";
        return new ProblemJson("about:blank", title, status.value(), detail, instance, "yaml", mistakes);
    }

    static ProblemJson of(HttpStatusCode status, String title, String detail, String instance, @Nullable String field) {
        return new ProblemJson("about:blank", title, status.value(), detail, instance, field, null);
    }
}
