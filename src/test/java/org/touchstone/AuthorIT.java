package org.touchstone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.touchstone.people.Role;
import org.touchstone.support.Caller;
import org.touchstone.support.Everyone;
import org.touchstone.support.IdleSite;
import org.touchstone.support.Insiders;
import org.touchstone.support.People;
import org.touchstone.support.QuickClaims;
import org.touchstone.support.Site;

/** The life of a claim in its author's browser: a file with a mistake, a first run, a second version, and the end. */
class AuthorIT {

    private static final String SLUG = "a-claim-of-somebodys-own";
    private static final Pattern DRAFT = Pattern.compile("/publish/[0-9]+$");
    private static final String CLAIM = "/claims/" + SLUG;

    @Test
    void anAuthorMendsPublishesAnswersACritiqueByANarrowerVersionAndWithdraws() throws Exception {
        var program = Site.program();
        var author = Insiders.of(program).make(Role.AUTHOR);
        var critic = Insiders.of(program).make(Role.AUTHOR);
        String file = QuickClaims.yaml(SLUG);
        try (BrowserContext visitor = Site.desktop()) {
            Page page = People.signIn(visitor, program, author);
            page.navigate(program.url("/publish"));
            page.locator("ts-drop input[type=file]")
                    .setInputFiles(new FilePayload(
                            "claim.yaml",
                            "application/yaml",
                            file.replace("kind: always", "kind: sometimes").getBytes(StandardCharsets.UTF_8)));
            assertThat(page).hasURL(DRAFT);
            assertThat(page.locator(".mistakes")).containsText("Line ");
            Everyone.canUse(page);
            page.setViewportSize(1280, 900);
            editor(page).fill(file);
            assertThat(page.getByText("No mistakes")).isVisible();
            publish(page, 1);
            assertThat(page).hasURL(Pattern.compile(CLAIM));
            Site.awaitChecked(List.of(CLAIM));
            assertThat(page.locator(".facts")).containsText("Held", Site.within());

            var asked = Caller.of(program, critic.token())
                    .post(
                            "/api/v1" + CLAIM + "/critiques",
                            Map.of("kind", "wrong_scope", "text", "Why all five at once?"));
            assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
            page.getByText("Publish a new version").click();
            editor(page)
                    .fill(file.replace("expression: max(x) >= 0.0", "expression: max(x) >= 0.5")
                            .replace(
                                    "title: >-\n  Whatever is put in,", "title: >-\n  When something strong is put in,")
                            .replace(
                                    "titleScope: Whatever is put in,", "titleScope: When something strong is put in,"));
            assertThat(page.getByText("It can be published as version 2")).isVisible();
            page.getByText("Check your answers").click();
            page.locator("vaadin-radio-button").getByText("narrows").click();
            page.getByLabel("Why", new Page.GetByLabelOptions().setExact(true)).fill("Weak inputs were not meant.");
            page.locator("vaadin-checkbox").getByText("Why all five at once?").click();
            Everyone.canUse(page);
            page.setViewportSize(1280, 900);
            page.getByText("Publish version 2").click();
            assertThat(page).hasURL(Pattern.compile(CLAIM));
            assertThat(page.locator("#versions")).containsText("it narrows");
            assertThat(page.locator("#versions")).containsText("Weak inputs were not meant.");
            page.locator("#versions summary").click();
            assertThat(page.locator("#versions")).containsText("max(x) >= 0.5");
            Page became = visitor.newPage();
            became.navigate(program.url("/critiques/" + asked.json().get("id").asLong()));
            assertThat(became.locator("body")).containsText("Version 2 answers it");

            page.getByText("Withdraw this claim").click();
            page.getByLabel("Why do you withdraw it?").fill("Others say it better.");
            page.getByText("Withdraw it for good").click();
            assertThat(page.locator("body")).containsText("Others say it better.");
            became.navigate(program.url(CLAIM));
            assertThat(became.locator("body")).containsText("Others say it better.");
            assertThat(became.locator("body")).not().containsText("Withdraw this claim");
        }
        assertThat(Caller.of(program, null).get("/api/v1" + CLAIM).status()).isEqualTo(410);
    }

    @Test
    void ofTwoBrowsersThatChangeOneDraftNeitherOverwritesTheOtherUnasked() {
        var program = IdleSite.program();
        var author = Insiders.of(program).make(Role.AUTHOR);
        try (BrowserContext here = Site.desktop();
                BrowserContext there = Site.desktop()) {
            Page one = People.signIn(here, program, author);
            one.navigate(program.url("/publish"));
            Everyone.canUse(one);
            one.setViewportSize(1280, 900);
            one.getByText("Start empty and paste").click();
            assertThat(one).hasURL(DRAFT);
            Page two = People.signIn(there, program, author);
            two.navigate(one.url());
            assertThat(editor(two)).hasValue("");

            editor(one).fill("title: Written here");
            one.getByText("Save now").click();
            assertThat(state(one)).hasText("Saved.");
            editor(two).fill("title: Written there");
            two.getByText("Save now").click();
            assertThat(two.getByText("saved elsewhere meanwhile")).isVisible();
            assertThat(editor(two)).hasValue("title: Written there");
            Everyone.canRead(two);
            one.reload();
            assertThat(editor(one)).hasValue("title: Written here");

            two.getByText("Go on with what stands here").click();
            assertThat(state(two)).hasText("Saved.");
            one.reload();
            assertThat(editor(one)).hasValue("title: Written there");
            two.getByText("a draft of its own").click();
            assertThat(editor(two)).hasValue("title: Written here");
        }
    }

    private static Locator editor(Page page) {
        return page.locator("ts-editor textarea");
    }

    private static Locator state(Page page) {
        return page.locator("ts-editor [role=status]");
    }

    private static void publish(Page page, int number) {
        page.getByText("Check your answers").click();
        assertThat(page.locator("dl.summary")).containsText("What the server will run");
        assertThat(page.locator("dl.summary")).containsText("Some inputs in scope");
        page.getByText("Publish version " + number).click();
    }
}
