package org.touchstone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchstone.support.Chromium;
import org.touchstone.support.Program;

/** What people come for, done by a real browser on the whole program. */
class JourneyIT {

    private static final String CLAIM = "/claims/five-ideas-on-a-ring";
    private static final String TWIN = "/claims/two-ideas-and-no-more";
    private static final int PATIENCE = 120_000;

    @TempDir
    static Path data;

    private static Program program;
    private static Chromium chromium;

    @BeforeAll
    static void start() throws Exception {
        program = Program.start(data);
        chromium = new Chromium();
        for (String claim : List.of(CLAIM, TWIN)) {
            program.await("/api/v1" + claim, Duration.ofMinutes(10), body -> !body.contains("not_checked"));
        }
    }

    @AfterAll
    static void stop() throws Exception {
        chromium.close();
        program.close();
    }

    @Test
    void aReaderFindsAClaimReadsItAndTriesAnInputThatBreaksIt() {
        try (BrowserContext context = desktop()) {
            Page page = open(context, "/");
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
        try (BrowserContext context = desktop()) {
            Page page = open(context, CLAIM);
            Locator slider = page.locator("#try input[type=range]").first();
            slider.focus();
            page.keyboard().press("Home");
            assertThat(page).hasURL(Pattern.compile("\\?x=0_0_0_0_0"));
        }
    }

    @Test
    void openingABoxListsItsInputsAndLoadsOne() {
        try (BrowserContext context = desktop()) {
            Page page = open(context, CLAIM);
            page.locator("ts-boxes").getByText("Show them").last().click();
            Locator first = page.locator(".box-inputs button").first();
            assertThat(first).isVisible();
            first.click();
            assertThat(page.locator("#try .verdict")).containsText("Outside the scope");
        }
    }

    @Test
    void aRerunTrainsTheModelAgainAndEndsInAReceiptOnEveryOpenPage() {
        try (BrowserContext context = desktop();
                BrowserContext elsewhere = desktop()) {
            Page watching = open(elsewhere, CLAIM);
            Page page = open(context, CLAIM);
            page.getByText("Rerun the model now").click();
            assertThat(page.locator("#rerun")).containsText("Receipt of run", within());
            assertThat(page.locator("#rerun")).containsText("same to the last bit");
            assertThat(watching.locator("#rerun")).containsText("Receipt of run", within());
            page.getByText(Pattern.compile("Receipt of run")).click();
            assertThat(page.getByText("Weights (SHA-256)")).isVisible();
        }
    }

    @Test
    void anotherSeedIsAnExplorationThatLeavesTheStandingAlone() throws Exception {
        String before = program.get("/api/v1/claims").body();
        try (BrowserContext context = desktop()) {
            Page page = open(context, TWIN);
            page.getByText("With another seed").click();
            assertThat(page.locator("#rerun")).containsText("An exploration", within());
        }
        assertThat(program.get("/api/v1/claims").body()).isEqualTo(before);
    }

    @Test
    void aSettingBeyondItsBoundsIsRefusedInWordsAndStaysTyped() {
        try (BrowserContext context = desktop()) {
            Page page = open(context, CLAIM);
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
    void aPersonMakesAnAccountAndComments() {
        try (BrowserContext context = desktop()) {
            Page page = open(context, CLAIM);
            page.getByText("Make an account").click();
            page.getByLabel("Name to be shown").fill("A careful reader");
            page.locator("vaadin-password-field input").fill("short");
            page.getByText("Make the account").click();
            assertThat(page.locator("vaadin-password-field")).hasAttribute("invalid", "");
            page.locator("vaadin-password-field input").fill("a long enough password");
            page.getByText("Make the account").click();
            assertThat(page).hasURL(Pattern.compile(CLAIM));

            page.getByLabel("Your comment").fill("Is a quarter the *smallest* strength? <script>alert(1)</script>");
            page.getByText("Publish comment").click();
            Locator remark = page.locator(".remark").last();
            assertThat(remark).containsText("A careful reader");
            assertThat(remark.locator("em")).hasText("smallest");
            assertThat(remark).containsText("<script>");

            page.getByText("Sign out").click();
            assertThat(page.getByText("Sign in").first()).isVisible();
        }
    }

    @Test
    void theFirstAdministratorIsMadeByTheLinkOfTheFirstStartOnce() throws Exception {
        try (BrowserContext context = desktop()) {
            String link = program.setUpPath();
            Page page = open(context, link);
            page.getByLabel("Name to be shown").fill("The operator");
            page.locator("vaadin-password-field input").fill("a long enough password");
            page.getByText("Make the administrator").click();
            assertThat(page.getByText("Sign out")).isVisible();
            page.navigate(program.url(link));
            assertThat(page.locator("[role=alert]")).isVisible();
        }
    }

    @Test
    void anAddressThatLeadsNowhereSaysSo() throws Exception {
        try (BrowserContext context = desktop()) {
            assertThat(open(context, "/claims/no-such-claim").locator("h1")).hasText("Nothing is here");
        }
        assertThat(program.get("/brief/no-such-claim/1").statusCode()).isEqualTo(404);
    }

    @Test
    void anothersRerunLeavesWhatAReaderHasSet() {
        try (BrowserContext context = desktop();
                BrowserContext elsewhere = desktop()) {
            Page reading = open(context, CLAIM);
            reading.locator("#try").getByText("Whales and recipes at once").click();
            assertThat(reading.locator("#try .verdict")).containsText("Outside the scope");
            reading.getByText("With my own settings").click();
            open(elsewhere, CLAIM).getByText("Rerun the model now").click();
            assertThat(reading.locator("#rerun")).containsText("Receipt of run", within());
            assertThat(reading.locator("#try .verdict")).containsText("Outside the scope");
            assertThat(reading.locator(".settings-form")).isVisible();
        }
    }

    @Test
    void everyAnswerTellsBrowsersWhatNotToDo() throws Exception {
        for (String path : List.of("/", CLAIM, "/how-to-read", "/api/v1/claims", "/brief/five-ideas-on-a-ring/1")) {
            var headers = program.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy")).as(path).isPresent();
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).as(path).contains("DENY");
        }
    }

    @Test
    void theSiteTrainsNothingItself() throws Exception {
        String maps = Files.readString(Path.of("/proc", Long.toString(program.pid()), "maps"));
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
        String id = program.get("/api/v1/runs").body().replaceAll("(?s).*?\"id\":\"([a-z0-9]+)\".*", "$1");
        everyoneCanUseThePageInLightAndDarkAndOnAPhone("/runs/" + id);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyoneCanUseThePageInLightAndDarkAndOnAPhone(String path) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (BrowserContext context = context(scheme, 1280)) {
                assertThat(violations(open(context, path)))
                        .as(path + " in " + scheme)
                        .isEmpty();
            }
        }
        try (BrowserContext context = context(ColorScheme.LIGHT, 360)) {
            Page page = open(context, path);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as(path + " scrolls sideways on a phone")
                    .isEqualTo(true);
        }
    }

    private static String violations(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .limit(3)
                                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                        .collect(Collectors.joining("; ")))
                        .collect(Collectors.joining("\n"));
    }

    private static Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate(program.url(path));
        assertThat(page.locator("h1").first()).isVisible();
        page.waitForTimeout(500);
        return page;
    }

    private static BrowserContext desktop() {
        return context(ColorScheme.LIGHT, 1280);
    }

    private static BrowserContext context(ColorScheme scheme, int width) {
        BrowserContext context = chromium.browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setColorScheme(scheme)
                        .setViewportSize(width, 900));
        context.setDefaultTimeout(20_000);
        return context;
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions within() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    }
}
