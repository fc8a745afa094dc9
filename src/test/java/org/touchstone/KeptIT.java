package org.touchstone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.touchstone.people.Role;
import org.touchstone.support.IdleSite;
import org.touchstone.support.Insiders;
import org.touchstone.support.Insiders.Insider;
import org.touchstone.support.People;
import org.touchstone.support.Program;
import org.touchstone.support.Site;

/** What a reader types is never lost: not by a reload, an ended session, a killed server, a mistake or a double click. */
class KeptIT {

    private static final String CLAIM = "/claims/two-ideas-and-no-more";
    private static final String TEXT = "Half an hour of *thought* stands in this field.";

    @Test
    void aTextStaysThroughReloadsMistakesAndAnEndedSessionAndIsSentOnce() throws Exception {
        var program = IdleSite.program();
        var writer = Insiders.of(program).make(Role.AUTHOR);
        try (BrowserContext visitor = Site.desktop()) {
            Page page = People.signIn(visitor, program, writer);
            write(page, program);

            page.reload();
            assertThat(text(page)).hasValue(TEXT);
            assertThat(kind(page)).isChecked();

            text(page).fill("");
            send(page).click();
            assertThat(area(page)).hasAttribute("invalid", "");
            text(page).fill("x".repeat(10_001));
            send(page).click();
            assertThat(area(page)).containsText("10,000");
            assertThat(text(page)).hasValue("x".repeat(10_001));

            text(page).fill(TEXT);
            page.waitForTimeout(400);
            visitor.clearCookies();
            send(page).click();
            assertThat(page.getByText("What you typed is kept in this browser").first())
                    .isVisible();
            assertThat(text(page)).hasValue(TEXT);

            signInAgain(page, program, writer);
            assertThat(text(page)).hasValue(TEXT);
            assertThat(kind(page)).isChecked();
            send(page).dblclick();
            assertThat(page.getByText("Your critique stands below.")).isVisible();
            assertThat(page.locator(".remark").filter(new Locator.FilterOptions().setHasText("Half an hour of")))
                    .hasCount(1);
            page.reload();
            assertThat(page.locator(".remark").filter(new Locator.FilterOptions().setHasText("Half an hour of")))
                    .hasCount(1);
            assertThat(text(page)).hasValue("");
        }
    }

    @Test
    void aTextStandsInItsFieldThoughTheServerIsKilledAndStartedAgain() throws Exception {
        var data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "kept-");
        var program = Program.start(data, "--touchstone.workers=0");
        try (BrowserContext visitor = Site.desktop()) {
            var writer = Insiders.of(program).make(Role.AUTHOR);
            Page page = People.signIn(visitor, program, writer);
            write(page, program);

            program.kill();
            send(page).click();
            assertThat(text(page)).hasValue(TEXT);
            program = program.again("--touchstone.workers=0");
            assertThat(page.getByText("What you typed is kept in this browser").first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
            assertThat(text(page)).hasValue(TEXT);

            signInAgain(page, program, writer);
            assertThat(text(page)).hasValue(TEXT);
            send(page).click();
            assertThat(page.locator(".remark").filter(new Locator.FilterOptions().setHasText("Half an hour of")))
                    .hasCount(1);
        } finally {
            program.close();
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static void write(Page page, Program program) throws Exception {
        program.await("/api/v1" + CLAIM, Duration.ofMinutes(2), body -> body.contains("\"version\""));
        page.navigate(program.url(CLAIM));
        page.getByText("Write a critique").first().click();
        kind(page).check();
        text(page).fill(TEXT);
        page.waitForTimeout(400);
    }

    /** Esc loads the page again, which then offers to sign in and comes back to where the reader was. */
    private static void signInAgain(Page page, Program program, Insider writer) {
        page.keyboard().press("Escape");
        page.getByText("Sign in to write, reply and vote").click(new Locator.ClickOptions().setTimeout(60_000));
        People.fill(page, writer);
        assertThat(page).hasURL(Pattern.compile(CLAIM));
    }

    private static Locator area(Page page) {
        return page.locator("vaadin-text-area")
                .filter(new Locator.FilterOptions().setHasText("Your critique"))
                .first();
    }

    private static Locator text(Page page) {
        return area(page).locator("textarea");
    }

    private static Locator kind(Page page) {
        return page.locator("input[type=radio][value=UNCLEAR]").first();
    }

    private static Locator send(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send critique"));
    }
}
