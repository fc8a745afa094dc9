package org.touchstone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.touchstone.people.Role;
import org.touchstone.support.Caller;
import org.touchstone.support.Everyone;
import org.touchstone.support.Insiders;
import org.touchstone.support.Insiders.Insider;
import org.touchstone.support.People;
import org.touchstone.support.Site;

/** A reader breaks a claim in a real browser, and everyone sees it. */
class CounterexampleIT {

    /** It is about a share, so that breaking it here leaves the shipped claims standing for other tests. */
    private static final String CLAIM = "/claims/no-idea-much-louder";

    private static final String FAILING = CLAIM + "?x=1_0_1_0_0";

    @BeforeAll
    static void awaitClaim() throws Exception {
        Site.program().await("/api/v1" + CLAIM, Duration.ofMinutes(15), body -> body.contains("\"exceptions\""));
        try (BrowserContext first = Site.desktop()) {
            // A program that has shown no page yet takes longer over its first.
            Page page = first.newPage();
            page.navigate(Site.program().url(CLAIM));
            page.locator("h1").first().waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        }
    }

    private static Insider reader(String name) {
        return Insiders.of(Site.program()).make(name, Role.READER);
    }

    private static Locator open(Page page) {
        page.getByText("Send as a counterexample").click();
        Locator panel = page.locator(".send-input");
        assertThat(panel).containsText("Check before you send");
        return panel;
    }

    private static Locator words(Locator panel) {
        return panel.locator("vaadin-text-area textarea").first();
    }

    private static Locator button(Locator panel, String text) {
        return panel.getByText(text, new Locator.GetByTextOptions().setExact(true));
    }

    @Test
    void whoIsSignedOutComesBackToTheSameInput() {
        Insider reader = reader("Returning breaker");
        try (BrowserContext context = Site.desktop()) {
            Page page = Site.open(context, FAILING);
            Locator panel = open(page);
            assertThat(panel).containsText("Sign in to send this input");
            button(panel, "Sign in").click();
            People.fill(page, reader);
            assertThat(page).hasURL(Pattern.compile("no-idea-much-louder\\?x=1_0_1_0_0"));
            assertThat(open(page)).containsText("Whales 1.00, Recipes 1.00");
        }
    }

    @Test
    void aConfirmedInputIsShownOnEveryOpenPageAndWhatWasTypedIsKeptUntilThen() {
        Insider reader = reader("First breaker");
        try (BrowserContext context = Site.desktop();
                BrowserContext elsewhere = Site.desktop()) {
            Page watching = Site.open(elsewhere, CLAIM);
            People.signIn(context, Site.program(), reader);
            Page page = Site.open(context, FAILING);
            Locator panel = open(page);
            assertThat(panel).containsText("Confirmed inside the scope");
            assertThat(panel).containsText("It is listed as a known failure");
            Everyone.canRead(page);
            words(panel).fill("Two ideas pull at a third.");
            page.waitForTimeout(500);
            page.reload();
            panel = open(page);
            assertThat(words(panel)).hasValue("Two ideas pull at a third.");

            button(panel, "Send").dblclick();
            assertThat(panel).containsText("Sent, and answered");
            assertThat(panel).containsText("Confirmed inside the scope");
            assertThat(panel).containsText("Your name and words wait for a moderator");
            Everyone.canRead(page);

            Locator list = watching.locator("#breaks");
            assertThat(list).containsText("1 input in the scope is a known failure");
            assertThat(list).containsText("First found by a reader");
            assertThat(watching.locator(".facts")).containsText("Counterexamples confirmed: 1.");
            list.getByText("Load into Try it").click();
            assertThat(watching.locator("#try .verdict")).containsText("In scope");
            assertThat(watching.locator("#try .verdict")).containsText("fails");

            button(panel, "What became of it").click();
            assertThat(page).hasURL(Pattern.compile("/critiques/[0-9]+"));
            assertThat(page.locator("body")).containsText("Two ideas pull at a third.");
        }
        Everyone.canUse(CLAIM);
    }

    @Test
    void whatWasTypedOutlivesTheSession() {
        Insider reader = reader("Late breaker");
        try (BrowserContext context = Site.desktop()) {
            People.signIn(context, Site.program(), reader);
            Page page = Site.open(context, CLAIM + "?x=0_0.5_0_0_0");
            Locator panel = open(page);
            words(panel).fill("This took me an hour.");
            page.waitForTimeout(500);
            context.clearCookies();
            button(panel, "Send").click();
            page.waitForTimeout(2_000);
            People.signIn(context, Site.program(), reader);
            page = Site.open(context, CLAIM + "?x=0_0.5_0_0_0");
            assertThat(words(open(page))).hasValue("This took me an hour.");
        }
    }

    @Test
    void aPanelThatChecksAnotherInputThanTheSlidersSaysSo() {
        Insider reader = reader("Moving breaker");
        try (BrowserContext context = Site.desktop()) {
            People.signIn(context, Site.program(), reader);
            Page page = Site.open(context, CLAIM + "?x=0_0.5_0_0_0");
            Locator panel = open(page);
            assertThat(panel).containsText("Tax law 0.50");
            page.locator("#try input[type=range]").nth(1).focus();
            page.keyboard().press("End");
            assertThat(panel).containsText("The input above is another one now");
            panel.getByText("Check the input above instead").click();
            assertThat(panel).containsText("Tax law 1.00");
        }
    }

    @Test
    void aProgramSendsWithATokenAndIsAnsweredAtOnce() {
        Insider reader = reader("Programming breaker");
        String address = "/api/v1" + CLAIM + "/counterexamples";
        var input = Map.of("input", Map.of("x1", 0.5), "key", "7d8f0b7e-51c5-4c1b-9d52-0f6a3f0a6d11");
        assertThat(Caller.of(Site.program(), null).post(address, input).status())
                .isEqualTo(401);
        Caller program = Caller.of(Site.program(), reader.token());
        var sent = program.post(address, input);
        assertThat(sent.status()).isEqualTo(201);
        assertThat(sent.json().get("outcome").asString()).isEqualTo("held");
        assertThat(program.post(address, input).json().get("id"))
                .isEqualTo(sent.json().get("id"));
        var listed = Caller.of(Site.program(), null).get(address).json().get("submissions");
        assertThat(listed).anySatisfy(one -> {
            assertThat(one.get("id")).isEqualTo(sent.json().get("id"));
            assertThat(one.get("by").isNull()).isTrue();
        });
    }
}
