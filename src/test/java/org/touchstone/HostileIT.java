package org.touchstone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchstone.support.Caller;
import org.touchstone.support.Hostile;
import org.touchstone.support.IdleSite;
import org.touchstone.support.Markup;
import org.touchstone.support.Site;

/** Texts that would run as scripts, put wherever the site takes a text, and looked for wherever it shows one. */
class HostileIT {

    private static final String CLAIM = "five-ideas-on-a-ring";

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
        for (var texts : Hostile.fields((int) (3_000 / places), " ")) {
            page.navigate("about:blank");
            page.navigate(IdleSite.program().url(address.replace("@", encoded(texts))));
            page.locator("h1, body > :not(script)").first().waitFor();
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

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
