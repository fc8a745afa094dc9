package org.touchstone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchstone.support.Caller;
import org.touchstone.support.Everyone;
import org.touchstone.support.Site;
import tools.jackson.databind.JsonNode;

/** What people come for, done by a real browser on the whole program. */
class JourneyIT {

    private static final String CLAIM = "/claims/five-ideas-on-a-ring";
    private static final String TWIN = "/claims/two-ideas-and-no-more";

    @BeforeAll
    static void awaitClaims() throws Exception {
        Site.awaitChecked(List.of(CLAIM, TWIN));
    }

    @Test
    void aReaderFindsAClaimReadsItAndTriesAnInputThatBreaksIt() {
        try (BrowserContext context = Site.desktop()) {
            Page page = Site.open(context, "/");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("ring of five")))
                    .click();
            assertThat(page.locator("h1")).containsText("When exactly one idea is on");
            assertThat(page.getByText("Held in every check").first()).isVisible();
            assertThat(page.getByText("What this does not tell you")).isVisible();
            assertThat(page.locator("ts-boxes")).isVisible();

            Locator panel = page.locator("#try");
            assertThat(panel.locator(".verdict")).containsText("In scope");
            panel.getByText("Whales and recipes at once").click();
            assertThat(panel.locator(".verdict")).containsText("Outside the scope");
            assertThat(panel.locator(".verdict")).containsText("Consequence fails");
            assertThat(page).hasURL(Pattern.compile("\\?x="));

            String shared = page.url();
            Page again = context.newPage();
            again.navigate(shared);
            assertThat(again.locator("#try .verdict")).containsText("Outside the scope");
        }
    }

    @Test
    void theKeyboardAloneMovesAnInput() {
        try (BrowserContext context = Site.desktop()) {
            Page page = Site.open(context, CLAIM);
            Locator slider = page.locator("#try input[type=range]").first();
            slider.focus();
            page.keyboard().press("Home");
            assertThat(page).hasURL(Pattern.compile("\\?x=0_0_0_0_0"));
        }
    }

    @Test
    void openingABoxListsItsInputsAndLoadsOne() {
        try (BrowserContext context = Site.desktop()) {
            Page page = Site.open(context, CLAIM);
            page.locator("ts-boxes").getByText("Show them").last().click();
            Locator first = page.locator(".box-inputs button").first();
            assertThat(first).isVisible();
            first.click();
            assertThat(page.locator("#try .verdict")).containsText("Outside the scope");
        }
    }

    @Test
    void aRerunTrainsTheModelAgainAndEndsInAReceiptOnEveryOpenPage() {
        try (BrowserContext context = Site.desktop();
                BrowserContext elsewhere = Site.desktop()) {
            Page watching = Site.open(elsewhere, CLAIM);
            Page page = Site.open(context, CLAIM);
            page.getByText("Rerun the model now").click();
            assertThat(page.locator("#rerun")).containsText("Receipt of run", Site.within());
            assertThat(page.locator("#rerun")).containsText("same to the last bit");
            assertThat(watching.locator("#rerun")).containsText("Receipt of run", Site.within());
            page.getByText(Pattern.compile("Receipt of run")).click();
            assertThat(page.getByText("Weights (SHA-256)")).isVisible();
        }
    }

    @Test
    void anotherSeedIsAnExplorationThatLeavesTheStandingAlone() throws Exception {
        JsonNode before = twin();
        try (BrowserContext context = Site.desktop()) {
            Page page = Site.open(context, TWIN);
            page.getByText("With another seed").click();
            assertThat(page.locator("#rerun")).containsText("An exploration", Site.within());
        }
        JsonNode after = twin();
        for (String found : List.of("standing", "findings", "evals", "boxes", "examinedAt", "examinedBy")) {
            assertThat(after.get(found)).as(found).isNotNull().isEqualTo(before.get(found));
        }
    }

    /** This claim alone: others are still being checked for the first time, or broken by other tests. */
    private static JsonNode twin() {
        return Caller.of(Site.program(), null).get("/api/v1" + TWIN).json();
    }

    @Test
    void aSettingBeyondItsBoundsIsRefusedInWordsAndStaysTyped() {
        try (BrowserContext context = Site.desktop()) {
            Page page = Site.open(context, CLAIM);
            page.getByText("With my own settings").click();
            Locator steps = page.locator(".settings-form vaadin-text-field")
                    .filter(new Locator.FilterOptions().setHasText("steps"))
                    .first()
                    .locator("input");
            steps.fill("999999999");
            page.getByText("Run it").click();
            assertThat(page.locator(".settings-form [role=alert]").first()).isVisible();
            assertThat(steps).hasValue("999999999");
        }
    }

    @Test
    void aPersonMakesAnAccountAndCriticises() {
        try (BrowserContext context = Site.desktop()) {
            Page page = Site.open(context, CLAIM);
            page.getByText("Make an account").click();
            page.getByLabel("Name to be shown").fill("A careful reader");
            page.locator("vaadin-password-field input").fill("short");
            page.getByText("Make the account").click();
            assertThat(page.locator("vaadin-password-field")).hasAttribute("invalid", "");
            page.locator("vaadin-password-field input").fill("a long enough password");
            page.getByText("Make the account").click();
            assertThat(page).hasURL(Pattern.compile(CLAIM));

            page.locator("#critique").getByText("Write a critique").first().click();
            page.getByLabel("Question").check();
            page.getByLabel("Your critique").fill("Is a quarter the *smallest* strength? <script>alert(1)</script>");
            page.getByText("Send critique").click();
            Locator remark = page.locator(".remark").first();
            assertThat(remark).containsText("A careful reader");
            assertThat(remark.locator("em")).hasText("smallest");
            assertThat(remark).containsText("<script>");

            page.getByText("Sign out").click();
            assertThat(page.getByText("Sign in").first()).isVisible();
        }
    }

    @Test
    void theFirstAdministratorIsMadeByTheLinkOfTheFirstStartOnce() throws Exception {
        try (BrowserContext context = Site.desktop()) {
            String link = Site.program().setUpPath();
            Page page = Site.open(context, link);
            page.getByLabel("Name to be shown").fill("The operator");
            page.locator("vaadin-password-field input").fill("a long enough password");
            page.getByText("Make the administrator").click();
            assertThat(page.getByText("Sign out")).isVisible();
            page.navigate(Site.program().url(link));
            assertThat(page.locator("[role=alert]")).isVisible();
        }
    }

    @Test
    void anAddressThatLeadsNowhereSaysSo() throws Exception {
        try (BrowserContext context = Site.desktop()) {
            assertThat(Site.open(context, "/claims/no-such-claim").locator("h1"))
                    .hasText("Nothing is here");
        }
        assertThat(Site.program().get("/brief/no-such-claim/1").statusCode()).isEqualTo(404);
    }

    @Test
    void anothersRerunLeavesWhatAReaderHasSet() {
        try (BrowserContext context = Site.desktop();
                BrowserContext elsewhere = Site.desktop()) {
            Page reading = Site.open(context, CLAIM);
            reading.locator("#try").getByText("Whales and recipes at once").click();
            assertThat(reading.locator("#try .verdict")).containsText("Outside the scope");
            reading.getByText("With my own settings").click();
            Site.open(elsewhere, CLAIM).getByText("Rerun the model now").click();
            assertThat(reading.locator("#rerun")).containsText("Receipt of run", Site.within());
            assertThat(reading.locator("#try .verdict")).containsText("Outside the scope");
            assertThat(reading.locator(".settings-form")).isVisible();
        }
    }

    @Test
    void everyAnswerTellsBrowsersWhatNotToDo() throws Exception {
        for (String path : List.of("/", CLAIM, "/how-to-read", "/api/v1/claims", "/brief/five-ideas-on-a-ring/1")) {
            var headers = Site.program().get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy")).as(path).isPresent();
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).as(path).contains("DENY");
        }
    }

    @Test
    void theSiteTrainsNothingItself() throws Exception {
        String maps =
                Files.readString(Path.of("/proc", Long.toString(Site.program().pid()), "maps"));
        assertThat(maps).doesNotContain("nd4j").doesNotContain("openblas");
    }

    static Stream<String> pages() {
        return Stream.of(
                "/",
                CLAIM,
                TWIN,
                "/runs",
                "/models",
                "/sign-in",
                "/register",
                "/nowhere",
                "/how-to-read",
                "/glossary",
                "/privacy",
                "/rules",
                "/brief/five-ideas-on-a-ring/1");
    }

    @Test
    void everyoneCanReadAReceipt() throws Exception {
        String id = Site.program().get("/api/v1/runs").body().replaceAll("(?s).*?\"id\":\"([a-z0-9]+)\".*", "$1");
        everyoneCanUseThePageInLightAndDarkAndOnAPhone("/runs/" + id);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyoneCanUseThePageInLightAndDarkAndOnAPhone(String path) {
        Everyone.canUse(path);
    }
}
