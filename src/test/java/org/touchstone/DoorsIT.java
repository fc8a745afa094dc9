package org.touchstone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.people.Role;
import org.touchstone.support.Caller;
import org.touchstone.support.Caller.Answer;
import org.touchstone.support.IdleSite;
import org.touchstone.support.Insiders;
import org.touchstone.support.People;
import org.touchstone.support.QuickClaims;
import org.touchstone.support.RoleTable;
import org.touchstone.support.RoleTable.Who;
import org.touchstone.support.Site;

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
                assertThat(answer.header("Access-Control-Allow-Origin"))
                        .as(answer.toString())
                        .isEmpty();
                assertThat(answer.header("Access-Control-Allow-Credentials"))
                        .as(answer.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void nobodyActsBeyondTheirRoleThroughTheApi() {
        var program = IdleSite.program();
        var people = Insiders.of(program);
        var deeds = new ApiDeeds(program, people.make(Role.AUTHOR));
        var rows = RoleTable.ROWS.stream()
                .filter(row -> deeds.all().containsKey(row.action()))
                .toList();
        assertThat(rows)
                .extracting(RoleTable.Row::action)
                .containsExactlyInAnyOrderElementsOf(deeds.all().keySet());
        var problems = new ArrayList<String>();
        for (var who : Who.values()) {
            var me = people.make(who.role());
            if (who == Who.CLOSED) {
                people.close(me);
            }
            for (var row : rows) {
                var claim = deeds.claimOf(who == Who.OWNER ? me : people.make(Role.AUTHOR));
                var caller = Caller.of(program, who == Who.ANONYMOUS ? null : me.token());
                var answer =
                        Objects.requireNonNull(deeds.all().get(row.action())).by(me, caller, claim);
                if (!fits(answer, who, row.allowed().contains(who))) {
                    problems.add(row + " by " + who + ": " + answer);
                }
            }
        }
        assertThat(problems).isEmpty();
    }

    private static boolean fits(Answer answer, Who who, boolean allowed) {
        if (allowed) {
            return answer.status() >= 200 && answer.status() < 300;
        }
        if (who == Who.ANONYMOUS || who == Who.CLOSED) {
            return answer.status() == 401;
        }
        return answer.status() == 403 || answer.status() == 422 && answer.text().contains("belongs to somebody else");
    }

    @Test
    void onlyTheHeaderCarriesAToken() {
        var program = IdleSite.program();
        var deeds = new ApiDeeds(program, Insiders.of(program).make(Role.AUTHOR));
        var writer = Insiders.of(program).make(Role.READER);
        var address = "/api/v1/critiques/" + deeds.critique(deeds.claimOf(writer), writer);
        for (var query : List.of("access_token", "token", "authorization", "api_key")) {
            assertThat(stranger.send("DELETE", address + "?" + query + "=" + writer.token(), null)
                            .status())
                    .as(query)
                    .isEqualTo(401);
        }
        var form = stranger.request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method("DELETE", BodyPublishers.ofString("access_token=" + writer.token()));
        assertThat(Caller.send(form).status()).isEqualTo(401);
        var cookie = stranger.request(address)
                .header("Cookie", "token=" + writer.token())
                .DELETE();
        assertThat(Caller.send(cookie).status()).isEqualTo(401);
        for (var header : List.of("Basic " + writer.token(), writer.token(), "Bearer x" + writer.token(), "Bearer ")) {
            var wrong = Caller.send(
                    stranger.request(address).header("Authorization", header).DELETE());
            assertThat(wrong.status()).as(header).isEqualTo(401);
            assertThat(wrong.text()).as(header).doesNotContain(writer.token());
        }
        assertThat(Caller.of(program, writer.token())
                        .send("DELETE", address, null)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aSessionAloneWritesNothingThroughTheApi() {
        var program = IdleSite.program();
        var writer = Insiders.of(program).make(Role.AUTHOR);
        try (var visitor = Site.desktop()) {
            People.signIn(visitor, program, writer);
            var sent = visitor.request()
                    .post(
                            program.url("/api/v1/claims/" + QuickClaims.MODEL + "/critiques"),
                            RequestOptions.create().setData(Map.of("kind", "unclear", "text", "By cookie.")));
            assertThat(sent.status()).isEqualTo(401);
            var shell = visitor.request()
                    .post(
                            program.url("/?v-r=uidl&v-uiId=0"),
                            RequestOptions.create().setData(Map.of("csrfToken", "guessed", "rpc", List.of())));
            assertThat(shell.text()).doesNotContain("\"changes\":[{");
        }
    }

    @Test
    void whatIsTooLargeOrNoJsonIsRefusedWithASentence() {
        var writer = Caller.of(
                IdleSite.program(),
                Insiders.of(IdleSite.program()).make(Role.READER).token());
        var path = "/api/v1/claims/" + QuickClaims.MODEL + "/critiques";
        var large = writer.post(path, Map.of("kind", "unclear", "text", "x".repeat(200_000)));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.json().path("detail").asString()).contains("larger than");
        var deep = Caller.send(writer.request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("[".repeat(30_000) + "]".repeat(30_000))));
        assertThat(deep.status()).as(deep.toString()).isEqualTo(400);
        var form = Caller.send(writer.request(path)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{\"kind\": \"unclear\", \"text\": \"As a form would send it.\"}")));
        assertThat(form.status()).as(form.toString()).isEqualTo(415);
    }

    @Test
    void oneCritiqueSentByManyAtOnceStandsOnceAndAVoteCountsOnce() throws Exception {
        var program = IdleSite.program();
        var people = Insiders.of(program);
        var deeds = new ApiDeeds(program, people.make(Role.AUTHOR));
        var claim = deeds.claimOf(people.make(Role.AUTHOR));
        var writer = people.make(Role.AUTHOR);
        var once = UUID.randomUUID().toString();
        var sent = atOnce(
                8,
                number -> Caller.of(program, writer.token())
                        .post(
                                "/api/v1/claims/" + claim.slug() + "/critiques",
                                Map.of("kind", "unclear", "text", "Sent again and again.", "key", once)));
        assertThat(sent).allMatch(answer -> answer.status() / 100 == 2);
        var critiques = stranger.get("/api/v1/claims/" + claim.slug() + "/critiques");
        assertThat(critiques.text().split("Sent again and again", -1))
                .as(critiques.toString())
                .hasSize(2);

        var id = deeds.critique(claim, writer);
        var voters = Stream.of(1, 2).map(number -> people.make(Role.READER)).toList();
        atOnce(
                12,
                number -> Caller.of(program, voters.get(number % 2).token())
                        .send(
                                "PUT",
                                "/api/v1/critiques/" + id + "/vote",
                                Map.of("agrees", number < 8, "readAs", "policy")));
        assertThat(program.database()
                        .asOwner()
                        .sql("select count(*) from critique_vote where critique_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void ofTwoVersionsPublishedAtOnceOneIsPublishedAndTheOtherToldSo() throws Exception {
        var program = IdleSite.program();
        var people = Insiders.of(program);
        var author = people.make(Role.AUTHOR);
        var deeds = new ApiDeeds(program, people.make(Role.AUTHOR));
        var claim = deeds.claimOf(author);
        var answers = atOnce(
                4,
                number -> Caller.of(program, author.token())
                        .post(
                                "/api/v1/claims",
                                Map.of(
                                        "yaml",
                                        QuickClaims.yaml(claim.slug())
                                                .replace("It has two numbers", "It has 2 numbers, " + number),
                                        "after",
                                        1,
                                        "change",
                                        "corrects",
                                        "why",
                                        "Said anew.")));
        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(201, 422, 422, 422);
    }

    private static List<Answer> atOnce(int many, IntFunction<Answer> what) throws Exception {
        try (var threads = Executors.newFixedThreadPool(many)) {
            var start = new CountDownLatch(1);
            var answers = IntStream.range(0, many)
                    .mapToObj(number -> threads.submit(() -> {
                        start.await();
                        return what.apply(number);
                    }))
                    .toList();
            start.countDown();
            var all = new ArrayList<Answer>();
            for (var answer : answers) {
                all.add(answer.get());
            }
            return all;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/v1/claims",
        "PUT,    /api/v1/claims/five-ideas-on-a-ring",
        "PATCH,  /api/v1/claims/five-ideas-on-a-ring",
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
