package org.touchstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.support.Caller;
import org.touchstone.support.IdleSite;

/** What may not come in through the doors that programs use. */
class DoorsIT {

    private final Caller stranger = Caller.of(IdleSite.program(), null);

    @Test
    void noPageOfAnotherSiteReadsOrWritesHereInAReadersBrowser() {
        for (var path : List.of("/api/v1/claims", "/api/v1/moderation-log", "/claims/five-ideas-on-a-ring")) {
            var asked = Caller.send(stranger.request(path)
                    .header("Origin", "https://elsewhere.example")
                    .header("Access-Control-Request-Method", "POST")
                    .header("Access-Control-Request-Headers", "authorization, content-type")
                    .method("OPTIONS", BodyPublishers.noBody()));
            var read = Caller.send(stranger.request(path).header("Origin", "https://elsewhere.example"));
            for (var answer : List.of(asked, read)) {
                assertThat(answer.header("Access-Control-Allow-Origin")).as(answer.toString()).isEmpty();
                assertThat(answer.header("Access-Control-Allow-Credentials")).as(answer.toString()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/v1/claims",
        "PUT,    /api/v1/claims/five-ideas-on-a-ring",
        "PATCH,  /api/v1/claims/five-ideas-on-a-ring",
        "DELETE, /api/v1/claims/five-ideas-on-a-ring",
        "POST,   /api/v1/moderation-log",
        "DELETE, /api/v1/runs",
        "TRACE,  /api/v1/claims",
        "POST,   /brief/five-ideas-on-a-ring/1",
        "POST,   /rules",
    })
    void whatIsNotMadeForAnAddressIsRefusedThere(String method, String path) {
        var answer = Caller.send(stranger.request(path).method(method, BodyPublishers.ofString("{}")));
        assertThat(answer.status()).as(answer.toString()).isIn(400, 404, 405);
        assertThat(answer.text()).doesNotContain("Exception", "at org.");
    }
}
