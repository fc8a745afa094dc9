package org.touchstone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.touchstone.people.Role;
import org.touchstone.support.Everyone;
import org.touchstone.support.Hostile;
import org.touchstone.support.IdleSite;
import org.touchstone.support.Insiders;
import org.touchstone.support.Insiders.Insider;
import org.touchstone.support.People;
import org.touchstone.support.Site;

/** Evals that others ran, in a browser: bringing one in, and reading it question by question. */
class EvalsIT {

    private static final Path LOG = Path.of("src/test/resources/evals/inspect/popularity.eval");

    private static Insider author;
    private static String eval;

    /** The path of the eval that is read in these tests. */
    @BeforeAll
    static void bringOne() {
        author = Insiders.of(IdleSite.program()).make(Role.AUTHOR);
        try (BrowserContext visitor = Site.desktop()) {
            Page page = bring(visitor, LOG);
            assertThat(page.locator(".import-report .notice")).containsText("1 eval with 10 samples");
            eval = page.locator(".import-report li a").first().getAttribute("href");
        }
    }

    private static Page bring(BrowserContext visitor, Path file) {
        Page page = People.signIn(visitor, IdleSite.program(), author);
        page.navigate(IdleSite.program().url("/evals/import"));
        page.locator("ts-send input[type=file]").setInputFiles(file);
        button(page, "Send and read it").click();
        page.locator(".import-report, .notice.error").first().waitFor();
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator heading(Page page) {
        return page.locator(".sample-shown h3");
    }

    @Test
    void theSameFileAgainIsSaidToBeHereAndAnotherKindOfFileEndsInASentence() throws Exception {
        try (BrowserContext visitor = Site.desktop()) {
            Page page = bring(visitor, LOG);
            assertThat(page.locator(".import-report .notice")).containsText("was here already");
            assertThat(page.locator(".import-report h2")).isFocused();
            assertThat(page.locator(".import-report li a")).hasAttribute("href", eval);

            Path other = Files.createTempFile("notes-", ".json");
            Files.writeString(other, "{\"notes\": []}");
            page.getByLabel("Who ran the eval?").fill("A lab");
            page.getByLabel("Somebody else than the model").check();
            page.locator("ts-send input[type=file]").setInputFiles(other);
            button(page, "Send and read it").click();
            assertThat(page.locator(".notice.error")).containsText("is no eval log");
            page.waitForTimeout(500);
            page.reload();
            assertThat(page.getByLabel("Who ran the eval?")).hasValue("A lab");
            assertThat(page.getByLabel("Somebody else than the model")).isChecked();
            button(page, "Send and read it").click();
            assertThat(page.locator("ts-send .trouble")).hasText("Choose a file first.");
            Everyone.canUse(page);
        }
    }

    @Test
    void aWrongAnswerIsFoundAndReadByKeyboardAlone() {
        try (BrowserContext visitor = Site.desktop()) {
            Page page = Site.open(visitor, IdleSite.program(), eval);
            assertThat(heading(page)).hasText(Pattern.compile("Sample 1 .*"));
            button(page, "Wrong").focus();
            page.keyboard().press("Enter");
            assertThat(heading(page)).hasText(Pattern.compile("Sample 3 .*Wrong"));
            assertThat(page).hasURL(Pattern.compile(eval + "\\?only=wrong$"));
            page.keyboard().press("j");
            assertThat(heading(page)).hasText(Pattern.compile("Sample 7 .*Wrong"));
            assertThat(page.locator("#samples [role=status]").first()).containsText("Sample 7: Wrong.");
            page.keyboard().press("j");
            assertThat(page.locator("#samples [role=status]").first()).containsText("This is the last sample.");
            page.keyboard().press("ArrowLeft");
            assertThat(heading(page)).hasText(Pattern.compile("Sample 3 .*"));
            assertThat(page).hasURL(Pattern.compile("(?=.*sample=3)(?=.*only=wrong)"));
            page.getByLabel("Search the samples").focus();
            page.keyboard().type("jk");
            assertThat(page.getByLabel("Search the samples")).hasValue("jk");
            assertThat(page.locator(".sample-list")).containsText("No sample matches.");
        }
    }

    @Test
    void aLinkShowsTheSampleThatItNamesOnADeskAndOnAPhone() {
        String link = eval + "?sample=7&only=wrong";
        try (BrowserContext visitor = Site.phone()) {
            Page page = Site.open(visitor, IdleSite.program(), link);
            assertThat(heading(page)).hasText(Pattern.compile("Sample 7 .*Wrong"));
            assertThat(page.locator(".sample-list [aria-current=true]")).containsText("7");
            assertThat(button(page, "Wrong")).hasAttribute("aria-pressed", "true");
            page.locator(".sample-list button").first().click();
            assertThat(heading(page)).hasText(Pattern.compile("Sample 3 .*"));
            assertThat(heading(page)).isFocused();
            page.locator("summary", new Page.LocatorOptions().setHasText("The whole conversation"))
                    .click();
            assertThat(page.locator(".transcript li").first()).isVisible();
            Everyone.canUse(page);
        }
    }

    @Test
    void theCatalogueIsForEveryoneAndItsAddressSaysWhatIsShown() {
        try (BrowserContext visitor = Site.desktop()) {
            Page page = Site.open(visitor, IdleSite.program(), "/evals?q=popularity");
            assertThat(page.locator(".runs-table tbody tr").first()).containsText("8 of 10 right");
            page.getByText("Narrow by model").click();
            page.getByLabel("Format").selectOption("inspect");
            assertThat(page).hasURL(Pattern.compile("(?=.*q=popularity)(?=.*format=inspect)"));
            assertThat(page.locator(".runs-table tbody tr").first()).containsText("8 of 10 right");
            page.getByLabel("Run from").fill("2031-01-31");
            assertThat(page.locator(".notice.warn")).containsText("No eval matches.");
            Everyone.canUse(page);
        }
    }

    @Test
    void machinesAreToldWhichEvalIsAtAnAddressAndWhereNoneIs() throws Exception {
        HttpResponse<String> answer = IdleSite.program().get(eval);
        Assertions.assertThat(answer.statusCode()).isEqualTo(200);
        Assertions.assertThat(answer.body())
                .contains("<title>openai/gpt-4o-mini on popularity · Touchstone</title>")
                .containsOnlyOnce("name=\"description\"")
                .contains("8 of 10 right");
        Assertions.assertThat(IdleSite.program().get("/evals/999999").statusCode())
                .isEqualTo(404);
    }

    @Test
    void noTextOfALogRunsWhereverItIsShown() throws Exception {
        try (BrowserContext visitor = Site.desktop()) {
            Hostile.Watch watch = Hostile.watch(visitor);
            List<String> problems = new ArrayList<>();
            Page page = bring(visitor, HostileLog.write());
            String hostile = page.locator(".import-report li a").first().getAttribute("href");
            problems.addAll(watch.of(page));
            page.navigate(IdleSite.program().url("/evals"));
            page.locator(".runs-table").waitFor();
            problems.addAll(watch.of(page));
            page.navigate(IdleSite.program().url(hostile));
            int samples = Hostile.fields(1_200, " \n").size();
            for (int i = 1; i <= samples; i++) {
                assertThat(heading(page)).hasText(Pattern.compile("Sample " + i + " .*"));
                page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
                assertThat(page.locator(".transcript li")).hasCount(3);
                problems.addAll(watch.of(page));
                page.locator("#samples").focus();
                page.keyboard().press("j");
            }
            Assertions.assertThat(problems).isEmpty();
            Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);

            button(page, "Withdraw this eval").click();
            page.getByLabel("Why do you withdraw it?")
                    .fill(Hostile.fields(1_500, " ").getFirst());
            button(page, "Withdraw it for good").click();
            assertThat(page.locator(".tombstone")).isVisible();
            Assertions.assertThat(watch.of(page)).isEmpty();
            Assertions.assertThat(IdleSite.program().get(hostile).statusCode()).isEqualTo(410);
        }
    }
}
