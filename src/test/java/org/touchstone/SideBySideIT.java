package org.touchstone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.touchstone.people.Role;
import org.touchstone.support.Caller;
import org.touchstone.support.Everyone;
import org.touchstone.support.IdleSite;
import org.touchstone.support.Insiders;
import org.touchstone.support.Insiders.Insider;
import org.touchstone.support.People;
import org.touchstone.support.Program;
import org.touchstone.support.QuickClaims;
import org.touchstone.support.Site;

/** Readers, a moderator and an author deal with each other, each in a browser of their own. */
class SideBySideIT {

    private final Program program = IdleSite.program();
    private final Insiders people = Insiders.of(program);
    private final Insider author = people.make(Role.AUTHOR);
    private final String slug = ApiDeeds.slug();
    private final String claim = "/claims/" + slug;

    {
        QuickClaims.publish(program.database().asOwner(), QuickClaims.yaml(slug), author.id(), "");
    }

    @Test
    void aCritiqueItsReplyAndEachVoiceShowOnTheOthersOpenPageAndCountOnce() {
        var critic = people.make(Role.AUTHOR);
        var reader = people.make(Role.READER);
        try (BrowserContext one = Site.desktop();
                BrowserContext other = Site.desktop()) {
            Page theirs = signedIn(other, reader, claim);
            Page mine = signedIn(one, critic, claim);
            write(mine, "WRONG_SCOPE", "Where does the **scope** end?");
            Locator critique = remark(theirs, "Where does the scope end?");
            assertThat(critique).isVisible();
            assertThat(critique.locator(".letter strong").first()).hasText("scope");
            assertThat(critique).containsText(critic.name());

            button(critique, "Agree").click();
            button(critique, "policy").click();
            assertThat(button(critique, "Agree · 1")).hasAttribute("aria-pressed", "true");
            button(critique, "Disagree").dblclick();
            assertThat(button(critique, "Disagree · 1")).hasAttribute("aria-pressed", "true");
            button(critique, "Changed my mind").dblclick();
            assertThat(button(critique, "Changed my mind · 1")).hasAttribute("aria-pressed", "true");
            assertThat(critique).not().containsText("Agree · 1");
            assertThat(remark(mine, "Where does the scope end?")).containsText("1");

            button(critique, "Reply").click();
            critique.locator("textarea").fill("At zero, it says.");
            theirs.waitForTimeout(400);
            theirs.reload();
            button(remark(theirs, "Where does the scope end?"), "Reply").click();
            Locator reply = remark(theirs, "Where does the scope end?").locator("textarea");
            assertThat(reply).hasValue("At zero, it says.");
            button(remark(theirs, "Where does the scope end?"), "Send reply").dblclick();
            assertThat(reply).hasCount(0);
            assertThat(remark(theirs, "Where does the scope end?").locator(".reply"))
                    .hasCount(1);
            assertThat(mine.getByText("At zero, it says.")).hasCount(0);
        }
    }

    @Test
    void whatWaitsIsSeenByItsWriterAndModeratorsAloneAndWhatIsHiddenCanBeAppealed() {
        var writer = people.make(Role.READER);
        var moderator = people.make(Role.MODERATOR);
        try (BrowserContext one = Site.desktop();
                BrowserContext other = Site.desktop();
                BrowserContext third = Site.desktop();
                BrowserContext fourth = Site.desktop()) {
            Page watching = Site.open(other, program, claim);
            Page mine = signedIn(one, writer, claim);
            write(mine, "UNCLEAR", "What is *most puzzling*?");
            assertThat(mine.getByText("A moderator reads a new account")).isVisible();
            assertThat(remark(mine, "most puzzling")).isVisible();
            Page theirs = signedIn(third, moderator, "/moderation");
            Locator waiting = remark(theirs, "What is most puzzling?");
            assertThat(waiting).containsText(writer.name());
            assertThat(watching.locator("#critique")).not().containsText("most puzzling");
            assertThat(watching.locator("#critique")).not().containsText(writer.name());

            waiting.getByText("Approve").click();
            assertThat(theirs.getByText("Approved: it stands for everyone to read."))
                    .isVisible();
            assertThat(remark(watching, "What is most puzzling?")).containsText(writer.name());

            theirs.navigate(program.url("/moderation?critique=" + id(remark(mine, "most puzzling"))));
            theirs.getByText("Hide…").click();
            theirs.locator("vaadin-select").click();
            theirs.locator("vaadin-select-item, vaadin-item")
                    .getByText("not about this claim")
                    .first()
                    .click();
            theirs.getByLabel("Reason").fill("It asks about another claim.");
            theirs.getByText("Hide it", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(theirs.getByText("The reason stands in the moderation log."))
                    .isVisible();
            assertThat(watching.locator("#critique")).not().containsText("most puzzling");
            assertThat(watching.locator("#critique")).containsText("It asks about another claim.");

            assertThat(remark(mine, "It asks about another claim.")).containsText("most puzzling");
            Page notices = one.newPage();
            notices.navigate(program.url("/notices"));
            assertThat(notices.locator("main, body").first()).containsText("hid");
            assertThat(notices.locator("body")).not().containsText("most puzzling");
            notices.navigate(program.url("/critiques/" + id(remark(mine, "most puzzling"))));
            assertThat(notices.locator("body")).containsText("It asks about another claim.");

            button(remark(mine, "most puzzling"), "Appeal").click();
            mine.getByLabel("Why it should be shown").fill("The word stands in the title.");
            mine.getByText("Send the appeal").click();
            assertThat(remark(mine, "most puzzling")).containsText("a moderator has yet to answer");
            // Whoever hid it does not answer the appeal where somebody else can.
            Page another = signedIn(fourth, people.make(Role.MODERATOR), "/moderation");
            Locator appeal = remark(another, "The word stands in the title.");
            appeal.getByText("Show it again…").click();
            appeal.getByLabel("Reason").fill("It stands there indeed.");
            appeal.getByText("Show it again", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(remark(watching, "What is most puzzling?")).containsText(writer.name());
            theirs.navigate(program.url("/moderation/log"));
            assertThat(theirs.locator("body")).containsText("It stands there indeed.");
            assertThat(theirs.locator("body")).not().containsText("most puzzling");
            assertThat(theirs.locator("body")).not().containsText(writer.name());
        }
    }

    @Test
    void aPersonMakesATokenTakesTheirDataSignsOutEverywhereAndLeavesTheirWordsBehind() throws Exception {
        var me = people.make(Role.AUTHOR);
        try (BrowserContext here = Site.desktop();
                BrowserContext there = Site.desktop()) {
            Page page = signedIn(here, me, "/account");
            page.getByText("Make a token").first().click();
            page.getByLabel("What it is for").fill("A script of mine");
            page.getByText("Make the token").click();
            String token = page.locator("code.token").textContent();
            var written = Caller.of(program, token)
                    .post("/api/v1" + claim + "/critiques", Map.of("kind", "question", "text", "Sent by a script."));
            assertThat(written.status()).as(written.toString()).isEqualTo(201);

            Page elsewhere = signedIn(there, me, claim);
            assertThat(remark(elsewhere, "Sent by a script.")).containsText(me.name());
            var data = here.request().get(program.url("/account/data.json"));
            assertThat(data.text())
                    .contains("Sent by a script.", "A script of mine")
                    .doesNotContain(token);
            assertThat(Caller.of(program, null).get("/account/data.json").text())
                    .doesNotContain("Sent by a script.");

            page.getByText("Sign out everywhere").click();
            assertThat(elsewhere.getByText("You are signed out.").first()).isVisible();
            elsewhere.reload();
            assertThat(elsewhere.getByText("Sign in").first()).isVisible();
            assertThat(there.request().get(program.url("/account/data.json")).text())
                    .doesNotContain("Sent by a script.");

            Page again = signedIn(here, me, "/account");
            again.getByText("Close it", new Page.GetByTextOptions().setExact(true))
                    .click();
            again.getByLabel("To close it, type the name of your account").fill(me.name());
            again.getByText("Close the account for good").click();
            assertThat(again.getByText("Sign in").first()).isVisible();
            again.waitForTimeout(500);
            again.navigate(program.url(claim));
            assertThat(remark(again, "Sent by a script.")).containsText("withdrawn account");
            assertThat(again.locator("body")).not().containsText(me.name());
            assertThat(Caller.of(program, token).get("/api/v1/claims").status()).isEqualTo(401);
        }
    }

    @Test
    void everyoneCanUseEveryPageOfTheDiscussion() {
        var critic = people.make(Role.READER);
        var caller = Caller.of(program, author.token());
        var asked = caller.post(
                "/api/v1" + claim + "/critiques",
                Map.of("kind", "missing_baseline", "text", "Why not *zero*?\n\n> It drops three.\n\n1. One"));
        Caller.of(program, critic.token())
                .post("/api/v1" + claim + "/counterexamples", Map.of("input", Map.of("x1", 1.0), "words", "Look."));
        var gone = ApiDeeds.slug();
        QuickClaims.publish(program.database().asOwner(), QuickClaims.yaml(gone), author.id(), "");
        caller.send("DELETE", "/api/v1/claims/" + gone, Map.of("why", "Its words promised too much."));
        everyone(
                null,
                claim,
                "/claims/" + gone,
                "/critiques/" + asked.json().get("id").asLong(),
                "/people/" + address(author),
                "/moderation/log",
                "/rules",
                "/unsubscribe/none",
                "/publish");
        everyone(author, claim, "/account", "/notices", "/publish");
        everyone(people.make(Role.ADMINISTRATOR), "/moderation", "/audit", "/people");
        assertThat(Caller.of(program, null).get("/api/v1/claims/" + gone).status())
                .isEqualTo(410);
    }

    private void everyone(@Nullable Insider who, String... paths) {
        try (BrowserContext visitor = Site.desktop()) {
            Page page = who == null ? visitor.newPage() : People.signIn(visitor, program, who);
            for (String path : paths) {
                page.setViewportSize(1280, 900);
                page.navigate(program.url(path));
                page.locator("h1").first().waitFor();
                Everyone.canUse(page);
            }
        }
    }

    private static String address(Insider who) {
        return who.name().replace(" ", "%20");
    }

    private static long id(Locator remark) {
        return Long.parseLong(String.valueOf(remark.getAttribute("id")).replaceAll("\\D", ""));
    }

    private Page signedIn(BrowserContext visitor, Insider who, String path) {
        Page page = People.signIn(visitor, program, who);
        page.navigate(program.url(path));
        assertThat(page.locator("h1").first()).isVisible();
        return page;
    }

    private static void write(Page page, String kind, String text) {
        page.getByText("Write a critique").first().click();
        page.locator("input[type=radio][value=" + kind + "]").first().check();
        page.getByLabel("Your critique").fill(text);
        page.getByText("Send critique").click();
    }

    private static Locator remark(Page page, String text) {
        return page.locator("article.remark")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    private static Locator button(Locator in, String name) {
        return in.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .first();
    }
}
