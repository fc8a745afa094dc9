package org.touchstone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.touchstone.people.Role;
import org.touchstone.support.Everyone;
import org.touchstone.support.IdleSite;
import org.touchstone.support.Insiders;
import org.touchstone.support.Insiders.Insider;
import org.touchstone.support.People;
import org.touchstone.support.Program;
import org.touchstone.support.Site;

/** A flag, a hiding with a reason, an appeal and its answer, as those before the screens meet them. */
class ModerationIT {

    private static final String CLAIM = "/claims/two-ideas-and-no-more";
    private static final String TEXT = "Only somebody who is paid for it could say so.";

    private final Program program = IdleSite.program();
    private final Insiders insiders = Insiders.of(program);

    @Test
    void aFlagLeadsToAHidingThatTheWriterCanAppealAndAnotherModeratorAnswers() {
        Insider writer = insiders.make(Role.AUTHOR);
        try (BrowserContext desk = Site.desktop()) {
            Page page = People.signIn(desk, program, writer);
            page.navigate(program.url(CLAIM));
            page.getByText("Write a critique").first().click();
            page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Comment"))
                    .check();
            page.locator("vaadin-text-area")
                    .filter(new Locator.FilterOptions().setHasText("Your critique"))
                    .locator("textarea")
                    .fill(TEXT);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send critique"))
                    .click();
            assertThat(remark(page)).hasCount(1);
        }
        try (BrowserContext desk = Site.desktop()) {
            Page page = People.signIn(desk, program, insiders.make(Role.READER));
            page.navigate(program.url(CLAIM));
            decide(remark(page), "Flag", true, "This guesses at motives.", "Send to the moderators");
            assertThat(remark(page)).containsText("you will be told what came of it");
        }
        try (BrowserContext desk = Site.desktop()) {
            Page page = People.signIn(desk, program, insiders.make(Role.MODERATOR));
            page.navigate(program.url("/moderation"));
            Locator item = remark(page);
            press(item, "Hide…");
            item.locator("vaadin-text-area textarea").fill(writer.name() + " is rude.");
            choose(item);
            press(item, "Hide it");
            assertThat(item).containsText("Leave the writer's name out");
            page.reload();
            press(item, "Hide…");
            assertThat(item.locator("vaadin-text-area textarea")).hasValue(writer.name() + " is rude.");
            Everyone.canRead(page);
            press(item, "Cancel");
            decide(item, "Hide…", true, "It guesses at motives.", "Hide it");
            assertThat(item).hasCount(0);
            assertThat(page.locator("main div[tabindex]")).isFocused();
            assertThat(page.locator("main div[tabindex]")).hasText("Hidden. The reason stands in the moderation log.");
        }
        try (BrowserContext desk = Site.desktop()) {
            Page page = People.signIn(desk, program, writer);
            page.navigate(program.url(CLAIM));
            assertThat(remark(page)).containsText("It attacks a person. It guesses at motives.");
            decide(remark(page), "Appeal", false, "I meant the paper.", "Send the appeal");
            assertThat(remark(page)).containsText("You appealed");
        }
        try (BrowserContext desk = Site.desktop()) {
            Page page = People.signIn(desk, program, insiders.make(Role.MODERATOR));
            page.navigate(program.url("/moderation"));
            assertThat(remark(page)).containsText("I meant the paper.");
            decide(remark(page), "Show it again…", false, "The paper was meant.", "Show it again");
            assertThat(remark(page)).hasCount(0);
            page.navigate(program.url("/moderation/log"));
            assertThat(page.locator("tbody tr").first()).containsText("The paper was meant.");
            assertThat(page.locator("main")).not().containsText(writer.name());
            Everyone.canRead(page);
            page.navigate(program.url("/audit"));
            assertThat(page.locator("h1")).hasText("Nothing is here");
        }
    }

    @Test
    void anAdministratorFindsWhoDidWhatAndTakesItAlong() {
        Insider administrator = insiders.make(Role.ADMINISTRATOR);
        try (BrowserContext phone = Site.phone()) {
            Page page = People.signIn(phone, program, administrator);
            page.navigate(program.url("/audit?action=publish"));
            assertThat(page.locator("tbody tr").first()).containsText("publish");
            org.assertj.core.api.Assertions.assertThat(
                            page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
            Everyone.canRead(page);
            var file =
                    page.waitForDownload(() -> page.getByText("Download as CSV").click());
            org.assertj.core.api.Assertions.assertThat(file.path())
                    .content()
                    .startsWith("id,at,actor,action,subject,detail")
                    .doesNotContain("standing");
        }
    }

    private static Locator remark(Page page) {
        return page.locator(".remark").filter(new Locator.FilterOptions().setHasText(TEXT));
    }

    private static void decide(Locator item, String open, boolean withRule, String words, String send) {
        press(item, open);
        item.locator(".form vaadin-text-area textarea").last().fill(words);
        if (withRule) {
            choose(item);
        }
        press(item, send);
    }

    private static void press(Locator item, String words) {
        item.getByText(words, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
    }

    private static void choose(Locator item) {
        item.locator("vaadin-select").click();
        item.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("It attacks a person"))
                .click();
    }
}
