package org.touchstone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.touchstone.support.Everyone;
import org.touchstone.support.Site;

/** Two things side by side, in a reader's browser. */
class CompareIT {

    private static final String CLAIM = "/claims/five-ideas-on-a-ring";
    private static final String BESIDE = "/compare?left=claim:five-ideas-on-a-ring&right=model:circle%3Bfeatures%3D5";

    @Test
    void aClaimLeadsToAComparisonThatSaysWhatIsAlikeBeforeAnyNumber() throws Exception {
        Site.awaitChecked(List.of(CLAIM));
        try (BrowserContext context = Site.desktop()) {
            Page page = Site.open(context, CLAIM);
            page.locator(".claim-head").getByText("Compare with…").click();
            assertThat(page).hasURL(Pattern.compile("/compare\\?left=claim"));
            Everyone.canUse(page);
            page.setViewportSize(1280, 900);
            page.getByText("Trained, and placed by hand").click();
            assertThat(page.locator("#comparable")).containsText("Yes.");
            assertThat(page.locator("#results")).containsText("paired, 2,000 cases");
            assertThat(page.locator("#comparable + #results")).isVisible();
            assertThat(page.locator("ts-exhibit")).hasCount(2);
            Everyone.canUse(page);
        }
    }

    @Test
    void casesAreWalkedByKeyAndTheLinkOpensTheSameOne() throws Exception {
        Site.awaitChecked(List.of(CLAIM));
        try (BrowserContext context = Site.desktop()) {
            Page page = Site.open(context, BESIDE);
            Locator cases = page.locator("#cases");
            assertThat(cases).containsText("1 of");
            cases.focus();
            page.keyboard().press("j");
            assertThat(cases).containsText("2 of");
            page.keyboard().press("ArrowRight");
            assertThat(cases).containsText("3 of");
            page.keyboard().press("k");
            assertThat(page).hasURL(Pattern.compile("case=1"));
            String words = cases.locator(".case").innerText();
            Page again = context.newPage();
            again.navigate(page.url());
            assertThat(again.locator("#cases .case"))
                    .containsText(words.lines().findFirst().orElseThrow());
            assertThat(again.locator("#cases")).containsText("2 of");
        }
    }

    @Test
    void anInputOfOnesOwnIsPutToBoth() throws Exception {
        Site.awaitChecked(List.of(CLAIM));
        try (BrowserContext context = Site.desktop()) {
            Page page = Site.open(context, BESIDE);
            page.getByText("Change this input").click();
            assertThat(page).hasURL(Pattern.compile("&x="));
            assertThat(page.locator("#own-input .side")).hasCount(2);
            page.locator("#own-input input[type=range]").first().focus();
            page.keyboard().press("Home");
            assertThat(page).hasURL(Pattern.compile("&x=0[_&]"));
        }
    }

    @Test
    void aModelThatNobodyHasBuiltIsBuiltOnRequestAndThenCompared() throws Exception {
        Site.awaitChecked(List.of(CLAIM));
        try (BrowserContext context = Site.desktop()) {
            Page page =
                    Site.open(context, "/compare?left=claim:five-ideas-on-a-ring&right=model:superposition%3Bseed%3D1");
            page.getByText("Build it now").click();
            assertThat(page.locator("#comparable")).containsText("seed", Site.within());
            assertThat(page.locator("#results")).containsText("paired, 2,000 cases");
        }
    }

    @Test
    void whatCannotBeComparedIsRefusedByASentence() {
        try (BrowserContext context = Site.desktop()) {
            Page page = Site.open(context, "/compare?left=claim:no-such-claim&right=eval:999999");
            assertThat(page.locator("main")).containsText("There is no");
        }
    }
}
