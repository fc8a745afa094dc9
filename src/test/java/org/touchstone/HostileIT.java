package org.touchstone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchstone.people.Role;
import org.touchstone.support.Caller;
import org.touchstone.support.Hostile;
import org.touchstone.support.IdleSite;
import org.touchstone.support.Insiders;
import org.touchstone.support.Markup;
import org.touchstone.support.People;
import org.touchstone.support.Site;

/** Texts that would run as scripts, put wherever the site takes a text, and looked for wherever it shows one. */
class HostileIT {

    private static final String CLAIM = "five-ideas-on-a-ring";

    /** What machines are answered about a withdrawn claim, one of which is among the planted. */
    private static final int GONE = 410;

    private static BrowserContext reader;
    private static Hostile.Watch watch;
    private static Page page;

    @BeforeAll
    static void openOnePage() {
        reader = Site.desktop();
        watch = Hostile.watch(reader);
        page = reader.newPage();
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    /** Addresses that take something from whoever wrote the link; "@" is where it stands. */
    static Stream<String> addresses() {
        return Stream.of(
                "/@",
                "/?x=@",
                "/claims/@",
                "/claims/" + CLAIM + "?x=@",
                "/claims/" + CLAIM + "?pin=@",
                "/claims/" + CLAIM + "?version=@&kind=@&sort=@&@=1",
                "/claims/" + CLAIM + "#critique-@",
                "/critiques/@",
                "/people/@",
                "/people/nobody?page=@",
                "/models/@",
                "/models/circle?features=@&x=@",
                "/runs/@",
                "/runs?claim=@&page=@",
                "/sweeps/@",
                "/evals/@",
                "/evals?q=@&model=@&from=@",
                "/evals?task=@&source=@&page=@",
                "/sign-in?to=@",
                "/sign-in?error=@&seconds=@",
                "/register?to=@",
                "/setup/@",
                "/reset/@",
                "/confirm/@",
                "/notices?page=@",
                "/publish/@",
                "/moderation?queue=@",
                "/moderation/log?page=@&rule=@",
                "/audit?actor=@&action=@",
                "/unsubscribe/@");
    }

    static Stream<String> answers() {
        return Stream.concat(
                addresses().filter(address -> !address.contains("#")),
                Stream.of(
                        "/brief/@",
                        "/brief/@/1",
                        "/brief/" + CLAIM + "/@",
                        "/claims/@/feed.atom",
                        "/people/@/feed.atom",
                        "/feed.atom?page=@",
                        "/rules?@=@",
                        "/audit.csv?actor=@",
                        "/actuator/@",
                        "/api/@",
                        "/api/v1/claims/@",
                        "/api/v1/claims?page=@",
                        "/api/v1/runs/@",
                        "/api/v1/critiques/@",
                        "/api/v1/moderation-log?page=@"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void noAnswerGivesTheAddressBackAsCode(String address) {
        var stranger = Caller.of(IdleSite.program(), null);
        for (var text : Hostile.texts()) {
            var answer = stranger.get(address.replace("@", encoded(text)));
            assertThat(Markup.suspects(answer)).as(answer.toString()).isEmpty();
            assertThat(answer.status()).as(answer.toString()).isLessThan(500);
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void noPageRunsWhatItsAddressSays(String address) {
        long places = address.chars().filter(letter -> letter == '@').count();
        for (var texts : Hostile.fields((int) (1_800 / places), " ")) {
            page.navigate("about:blank");
            page.navigate(IdleSite.program().url(address.replace("@", encoded(texts))));
            page.locator("h1, pre").first().waitFor();
            page.waitForTimeout(150);
            assertThat(watch.of(page)).as(page.url()).isEmpty();
        }
    }

    @Test
    void whatTheFirewallRefusesIsAnsweredByASentence() {
        var stranger = Caller.of(IdleSite.program(), null);
        for (var address : List.of("/people/;x", "/api/v1/claims/;x")) {
            var answer = stranger.get(address);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).contains("so nothing was done.");
        }
    }

    @Test
    void noPageOrDataRunsWhatSomebodyWrote() throws Exception {
        var planted = new Planted(IdleSite.program());
        var problems = new ArrayList<String>();
        var stranger = Caller.of(IdleSite.program(), null);
        for (var path : data(planted)) {
            var answer = stranger.get(path);
            Markup.suspects(answer).forEach(found -> problems.add(path + ": " + found));
            if (answer.status() >= 400 && answer.status() != GONE) {
                problems.add(answer.toString());
            }
        }
        look(page, watch, pages(planted), problems);
        for (var who : List.of(planted.writer, planted.moderator, planted.administrator)) {
            try (BrowserContext signedIn = Site.desktop()) {
                var watching = Hostile.watch(signedIn);
                var theirs = People.signIn(signedIn, IdleSite.program(), who);
                look(theirs, watching, own(planted, who), problems);
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void noPageOrDataRunsWhatCameThroughItsOwnDoors() {
        var program = IdleSite.program();
        var sent = new Sent(program);
        var problems = sent.problems;
        var stranger = Caller.of(program, null);
        var first = sent.slugs.getFirst();
        var data = new ArrayList<>(List.of(
                "/",
                "/feed.atom",
                "/standings.atom",
                "/moderation/log",
                "/api/v1/claims",
                "/api/v1/moderation-log",
                "/api/v1/critiques/" + sent.critiques.getFirst(),
                "/api/v1/claims/" + first + "/critiques",
                "/api/v1/claims/" + first + "/annotations",
                "/api/v1/claims/" + first + "/counterexamples",
                "/claims/" + first + "/feed.atom",
                "/people/" + encoded(sent.author.name()) + "/feed.atom"));
        sent.slugs.forEach(slug -> data.addAll(List.of("/claims/" + slug, "/api/v1/claims/" + slug, "/brief/" + slug)));
        for (var path : data) {
            var answer = stranger.get(path);
            Markup.suspects(answer).forEach(found -> problems.add(path + ": " + found));
            if (answer.status() >= 400 && answer.status() != GONE) {
                problems.add(answer.toString());
            }
        }
        var pages = new ArrayList<>(List.of(
                "/",
                "/moderation/log",
                "/people/" + encoded(sent.critic.name()),
                "/brief/" + first,
                "/critiques/" + sent.critiques.getFirst(),
                "/critiques/" + sent.critiques.getLast()));
        sent.slugs.forEach(slug -> pages.add("/claims/" + slug));
        look(page, watch, pages, problems);
        var own = Map.of(
                sent.author,
                List.of("/notices", "/publish", sent.draft, "/claims/" + first),
                sent.critic,
                List.of("/account", "/notices", "/critiques/" + sent.critiques.getFirst()),
                sent.moderator,
                List.of("/moderation", "/claims/" + first),
                Insiders.of(program).make(Role.ADMINISTRATOR),
                List.of("/audit", "/moderation"));
        own.forEach((who, paths) -> {
            try (BrowserContext signedIn = Site.desktop()) {
                var watching = Hostile.watch(signedIn);
                var theirs = People.signIn(signedIn, program, who);
                look(theirs, watching, paths, problems);
                var all = signedIn.request().get(program.url("/account/data.json"));
                if (!all.ok()
                        || !all.headers()
                                .getOrDefault("x-content-type-options", "")
                                .equals("nosniff")) {
                    problems.add("/account/data.json: " + all.status() + " " + all.headers());
                }
            }
        });
        assertThat(problems).isEmpty();
    }

    private static void look(Page page, Hostile.Watch watch, List<String> paths, List<String> problems) {
        for (var path : paths) {
            page.navigate(IdleSite.program().url(path));
            page.locator("h1").first().waitFor();
            page.waitForTimeout(400);
            watch.of(page).forEach(found -> problems.add(path + ": " + found));
        }
    }

    private static List<String> data(Planted planted) {
        var paths = new ArrayList<>(List.of(
                "/",
                "/feed.atom",
                "/standings.atom",
                "/moderation/log",
                "/api/v1/claims",
                "/api/v1/moderation-log",
                "/people/" + planted.writer.name().replace(" ", "%20") + "/feed.atom"));
        for (var slug : planted.slugs) {
            paths.addAll(List.of(
                    "/claims/" + slug,
                    "/claims/" + slug + "/feed.atom",
                    "/api/v1/claims/" + slug,
                    "/brief/" + slug,
                    "/brief/" + slug + "/1"));
        }
        return paths;
    }

    private static List<String> pages(Planted planted) {
        var paths = new ArrayList<>(List.of(
                "/",
                "/people/" + planted.writer.name().replace(" ", "%20"),
                "/moderation/log",
                "/brief/" + Planted.CLAIM));
        planted.slugs.forEach(slug -> paths.add("/claims/" + slug));
        planted.critiques.stream()
                .skip(planted.critiques.size() - 4)
                .forEach(critique -> paths.add("/critiques/" + critique));
        paths.add("/critiques/" + planted.critiques.get(20));
        return paths;
    }

    private static List<String> own(Planted planted, Insiders.Insider who) {
        return switch (who.account().role()) {
            case READER -> List.of();
            case AUTHOR ->
                List.of(
                        "/notices",
                        "/account",
                        "/publish",
                        "/publish/" + planted.draft,
                        "/publish/" + (planted.draft + 1),
                        "/claims/" + Planted.CLAIM);
            case MODERATOR -> List.of("/moderation", "/claims/" + Planted.CLAIM);
            case ADMINISTRATOR -> List.of("/audit", "/moderation", "/claims/" + Planted.CLAIM);
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
