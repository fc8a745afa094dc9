package org.touchstone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.touchstone.people.Role;
import org.touchstone.support.Caller;
import org.touchstone.support.Caller.Answer;
import org.touchstone.support.Hostile;
import org.touchstone.support.HostileClaims;
import org.touchstone.support.Insiders;
import org.touchstone.support.Insiders.Insider;
import org.touchstone.support.People;
import org.touchstone.support.Program;
import org.touchstone.support.QuickClaims;
import org.touchstone.support.Site;

/**
 * A program into which people have sent every hostile text by its own doors: by the API, and typed into the fields of
 * its pages. Each is taken or refused by a sentence; what ran meanwhile is in {@link #problems}.
 */
final class Sent {

    private static final Pattern SENTENCE =
            Pattern.compile("\"detail\":\"[^\"]*[a-z][^\"]*\\.\"|\"[a-zA-Z]+\":\"[^\"]+\\.\"");

    final Insider author;
    final Insider critic;
    final Insider moderator;
    final List<String> slugs = new ArrayList<>();
    final List<Long> critiques = new ArrayList<>();
    final List<String> problems = new ArrayList<>();
    String draft = "";

    private final Program program;

    Sent(Program program) {
        this.program = program;
        var people = Insiders.of(program);
        author = people.make(Role.AUTHOR);
        critic = people.make(Role.AUTHOR);
        moderator = people.make(Role.MODERATOR);
        byTheApi(Caller.of(program, author.token()), Caller.of(program, critic.token()));
        byPages();
    }

    private void byTheApi(Caller authors, Caller critics) {
        var marker = ApiDeeds.slug().replace("somebodys", "sent");
        for (var yaml : HostileClaims.all(QuickClaims.model())) {
            var claim = yaml.replace("hostile-claim", marker);
            var published = authors.send(authors.request("/api/v1/claims")
                    .header("Content-Type", "application/yaml")
                    .POST(BodyPublishers.ofString(claim)));
            if (taken(published)) {
                slugs.add(published.json().get("slug").asString());
            }
        }
        var first = "/api/v1/claims/" + slugs.getFirst();
        for (var text : Hostile.fields(1_000, "\n\n")) {
            var written = critics.post(
                    first + "/critiques", Map.of("kind", "unclear", "text", text, "interests", joined(500)));
            if (taken(written)) {
                long id = written.json().get("id").asLong();
                critiques.add(id);
                taken(authors.post("/api/v1/critiques/" + id + "/replies", Map.of("text", text, "stance", "disputed")));
            }
        }
        taken(critics.post(
                first + "/critiques", Map.of("kind", "unclear", "text", "?", "quote", joined(1_000), "part", "title")));
        taken(critics.post(first + "/counterexamples", Map.of("input", Map.of("x1", 1.0), "words", joined(10_000))));
        taken(authors.send("DELETE", "/api/v1/claims/" + slugs.getLast(), Map.of("why", joined(2_000))));
    }

    /** Whether it was taken; if not, a sentence must say why. */
    private boolean taken(Answer answer) {
        if (answer.status() < 300) {
            return true;
        }
        if (answer.status() >= 500 || !SENTENCE.matcher(answer.text()).find()) {
            problems.add("refused without a sentence: " + answer);
        }
        return false;
    }

    private void byPages() {
        var claim = "/claims/" + slugs.getFirst();
        as(critic, claim, page -> {
            page.getByText("Write a critique").first().click();
            page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Comment"))
                    .check();
            page.getByLabel("Your critique").fill(joined(10_000));
            page.getByLabel("Competing interests").fill(joined(500));
            page.getByLabel("The words you mean").fill(joined(1_000));
            page.getByText("Send critique").click();
            assertThat(page.locator("vaadin-text-field [slot=error-message]")).containsText("does not contain");
            page.getByLabel("The words you mean").fill("");
            page.getByText("Send critique").click();
            assertThat(page.getByText("Your critique stands below.")).isVisible();
        });
        as(critic, "/account", page -> {
            page.getByLabel("About you").fill(joined(500));
            page.getByText("Save", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            assertThat(page.getByText("Saved.").first()).isVisible();
            page.getByText("Make a token").first().click();
            page.getByLabel("What it is for").fill(joined(60));
            page.getByText("Make the token").click();
            assertThat(page.locator("code.token")).isVisible();
        });
        as(author, "/publish", page -> {
            page.getByText("Start empty and paste").click();
            page.locator("ts-editor textarea")
                    .fill("title: >-\n  " + joined(50_000).replaceAll("\\R", " "));
            page.getByText("Save now").click();
            assertThat(page.locator("ts-editor [role=status]")).hasText("Saved.");
            assertThat(page.locator(".mistakes")).isVisible();
            draft = page.url().replaceFirst("^https?://[^/]+", "");
        });
        long id = critiques.getFirst();
        as(
                author,
                claim,
                page -> say(page.locator("#critique-" + id), "Flag", joined(1_000), true, "Send to the moderators"));
        as(
                moderator,
                "/moderation?critique=" + id,
                page -> say(page.locator("main"), "Hide…", joined(1_000), true, "Hide it"));
        as(
                critic,
                claim,
                page -> say(page.locator("#critique-" + id), "Appeal", joined(2_000), false, "Send the appeal"));
    }

    /** What is refused by a sentence stays typed, and is said in other words. */
    private static void say(Locator item, String open, String words, boolean withRule, String send) {
        exactly(item, open).click();
        Locator text = item.locator(".form vaadin-text-area").last();
        text.locator("textarea").fill(words);
        if (withRule) {
            item.locator("vaadin-select").first().click();
            item.page().getByRole(AriaRole.OPTION).last().click();
        }
        exactly(item, send).click();
        Locator refused = item.locator(".form vaadin-text-area[invalid]");
        item.page().waitForCondition(() -> exactly(item, send).count() == 0 || refused.count() > 0);
        if (refused.count() > 0) {
            assertThat(text.locator("[slot=error-message]")).hasText(Pattern.compile("\\.$"));
            assertThat(text.locator("textarea")).hasValue(words);
            text.locator("textarea").fill("It breaks a rule.");
            exactly(item, send).click();
        }
        assertThat(exactly(item, send)).hasCount(0);
    }

    private static Locator exactly(Locator item, String words) {
        return item.getByText(words, new Locator.GetByTextOptions().setExact(true))
                .first();
    }

    private void as(Insider who, String path, Consumer<Page> does) {
        try (BrowserContext desk = Site.desktop()) {
            var watch = Hostile.watch(desk);
            Page page = People.signIn(desk, program, who);
            page.navigate(program.url(path));
            does.accept(page);
            page.waitForTimeout(400);
            watch.of(page).forEach(found -> problems.add("typing at " + path + ": " + found));
        }
    }

    private static String joined(int longest) {
        return Hostile.fields(longest, " ").getFirst();
    }
}
