package org.touchstone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.engine.Families;
import org.touchstone.engine.ModelFamily;
import org.touchstone.support.Everyone;
import org.touchstone.support.Site;

/** Building models, dragging them, sweeping over them, and seeing a claim fail, by a real browser on the program. */
class ModelsIT {

    /** Sweeps wait until every first run is done; this claim's is the last. */
    private static final List<String> LAST = List.of("/claims/unfinished-jobs-and-overlap");

    private static final String PENTAGON = "/claims/one-clean-answer-from-a-pentagon";
    private static final String FIRST_IS_COPIED = "/claims/equal-numbers-first-is-copied";
    private static final String INSIDE = "The inside of this model";

    static Stream<String> families() {
        return Families.standard().all().stream().map(ModelsIT::page);
    }

    @Test
    void theGalleryLeadsToEveryFamily() {
        try (BrowserContext visitor = Site.desktop()) {
            Page page = Site.open(visitor, "/models");
            Locator cards = page.locator(".gallery > .card");
            List<ModelFamily> all = Families.standard().all();
            assertThat(cards).hasCount(all.size());
            for (int i = 0; i < all.size(); i++) {
                Locator link = cards.nth(i).getByRole(AriaRole.LINK).first();
                assertThat(link).hasText(all.get(i).title());
                assertThat((String) link.evaluate("it => it.pathname")).isEqualTo(page(all.get(i)));
            }
            cards.last().getByRole(AriaRole.LINK).first().click();
            assertThat(page.locator("h1")).hasText(all.getLast().title());
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void everyoneCanUseAFamilysPage(String path) {
        Everyone.canUse(path);
    }

    @Test
    void aModelPlacedByFormulaFollowsTheSliderAndItsAddressShowsItAgain() {
        try (BrowserContext visitor = Site.desktop()) {
            Page page = Site.open(visitor, "/models/circle");
            assertThat(page.getByText("The 20 directions").first()).isVisible();
            Locator ideas = settings(page).getByRole(AriaRole.SLIDER);
            ideas.press("ArrowRight");
            ideas.press("ArrowRight");
            assertThat(page.getByText("The 22 directions").first()).isVisible();
            assertThat(page).hasURL(Pattern.compile("\\?features=22$"));
            ideas.press("End");
            assertThat(page.getByText("The 500 directions").first()).isVisible();
            assertThat(page).hasURL(Pattern.compile("\\?features=500$"));

            Page again = visitor.newPage();
            again.navigate(page.url());
            assertThat(again.getByText("The 500 directions").first()).isVisible();
            assertThat(settings(again).getByRole(AriaRole.SPINBUTTON)).hasValue("500");
        }
    }

    @Test
    void oneIdeaOfManyIsSwitchedOnAndComesOut() {
        try (BrowserContext visitor = Site.desktop()) {
            Page page = Site.open(visitor, "/models/circle?features=40");
            Locator trying = trying(page);
            trying.getByText("Put nothing in").click();
            trying.locator("select").selectOption("Idea 7");
            assertThat(cameOut(trying, "Idea 7")).containsText("1.00");
            assertThat(trying).containsText("Nothing else came out.");
            assertThat(page).hasURL(Pattern.compile("[?&]features=40(&|$)"));
            assertThat(page).hasURL(Pattern.compile("[?&]x="));

            Page again = visitor.newPage();
            again.navigate(page.url());
            assertThat(cameOut(trying(again), "Idea 7")).containsText("1.00");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"features=9999", "features=many", "features=NaN", "output=loud", "seed=none&x=1_2"})
    void anAddressThatAsksForNonsenseStillOpensTheFamily(String query) {
        try (BrowserContext visitor = Site.desktop()) {
            Page page = Site.open(visitor, "/models/circle?" + query);
            assertThat(page.locator("h1")).hasText("Ideas placed round a circle");
            assertThat(page.getByText("The 20 directions").first()).isVisible();
            Locator refusal = page.getByRole(AriaRole.ALERT)
                    .filter(new Locator.FilterOptions().setHasText("The address asks for something"));
            assertThat(refusal).hasCount(query.startsWith("seed") ? 0 : 1);
        }
    }

    @Test
    void aTrainedModelIsBuiltBeforeTheReadersEyesAndItsAddressShowsItWithoutBuilding() {
        try (BrowserContext visitor = Site.desktop()) {
            Page page = Site.open(visitor, "/models/superposition");
            field(page, "Training steps").fill("5000");
            field(page, "Restarts").fill("15");
            watch(page, ".run-progress");
            page.getByText("Build this model").click();
            assertThat(page.locator(".run-progress")).containsText("The model is built.", Site.within());
            assertThat(page.getByText(INSIDE)).isVisible();
            assertThat(seen(page)).contains("Cancel this run");
            assertThat(page).hasURL(Pattern.compile("[?&]steps=5000(&|$)"));
            assertThat(page).hasURL(Pattern.compile("[?&]restarts=15(&|$)"));

            Page again = visitor.newPage();
            again.navigate(page.url());
            assertThat(again.getByText(INSIDE)).isVisible();
            assertThat(again.locator(".run-progress")).isEmpty();
            assertThat(field(again, "Training steps")).hasValue("5000");
        }
    }

    @Test
    void aClaimIsSeenToFailWhereItIsKnownToFail() throws Exception {
        Site.awaitChecked(List.of(PENTAGON));
        try (BrowserContext visitor = Site.desktop()) {
            Page page = Site.open(visitor, PENTAGON);
            Locator variants = page.locator(".variant-list");
            assertThat(page.locator(".variants")).containsText("Where it is known to fail");
            variants.getByText("Common ideas", new Locator.GetByTextOptions().setExact(true))
                    .click();
            Locator rerun = page.locator("#rerun");
            assertThat(rerun).containsText("An exploration", Site.within());
            assertThat(rerun.locator(".chip.broken").first()).hasText("The mechanism failed");
            assertThat(rerun).containsText("not true of them");
            Everyone.canRead(page);
        }
    }

    @Test
    void aSweepDrawsItselfToTheEnd() throws Exception {
        Site.awaitChecked(LAST);
        String address;
        try (BrowserContext visitor = Site.desktop()) {
            Page page = Site.open(visitor, "/models/circle");
            sweep(page, "More than one idea on the circle");
            assertThat(page.locator(".run-progress")).containsText("All 24 models are built", Site.within());
            assertThat(page.locator(".model-pictures > *").first()).isVisible();
            assertThat(page.getByText("Cancel this sweep")).not().isVisible();

            page.navigate(Site.program().url("/models/circle"));
            sweep(page, "More than one idea on the circle");
            assertThat(page.getByText("The same was done before; this is its result."))
                    .isVisible();
            assertThat(page.locator(".model-pictures > *").first()).isVisible();
            address = page.url().replaceFirst("^https?://[^/]+", "");
        }
        Everyone.canUse(address);
    }

    @Test
    void aSweepThatIsCancelledStopsAndKeepsWhatWasBuilt() throws Exception {
        Site.awaitChecked(LAST);
        try (BrowserContext visitor = Site.desktop()) {
            Page page = Site.open(visitor, "/models/superposition");
            sweep(page, "A hundred ideas in ten numbers");
            assertThat(page.locator(".pairs")).containsText(Pattern.compile("[1-9]\\d* of 40"), Site.within());
            page.getByText("Cancel this sweep").click();
            assertThat(page.locator(".run-progress"))
                    .containsText(Pattern.compile("Cancelled after \\d+ of \\d+ models"), Site.within());
            assertThat(page.getByText("Cancel this sweep")).not().isVisible();
            assertThat(page.locator(".model-pictures > *").first()).isVisible();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/claims/a-hundred-ideas-in-two-numbers", FIRST_IS_COPIED, "/claims/rare-ideas-are-all-kept"})
    void everyoneCanUseAClaimWithManyInputsOrWholeNumbers(String path) {
        Everyone.canUse(path);
    }

    @Test
    void aClaimOfWholeNumbersShowsWhereItsRivalParts() throws Exception {
        Site.awaitChecked(List.of(FIRST_IS_COPIED));
        try (BrowserContext visitor = Site.desktop()) {
            Page page = Site.open(visitor, FIRST_IS_COPIED);
            page.locator("#try").getByText("0 and 1").click();
            assertThat(page.locator("#try .verdict")).containsText("Outside the scope");
            assertThat(page).hasURL(Pattern.compile("\\?x=0_1"));
            page.locator(".opposed").getByRole(AriaRole.LINK).first().click();
            assertThat(page).hasURL(Pattern.compile("/claims/equal-numbers-second-is-copied"));
            assertThat(page.locator("h1")).containsText("a copy of the second");
        }
    }

    @Test
    void aRunThatIsTooHeavyToDoHereIsKeptAndShown() {
        try (BrowserContext visitor = Site.desktop()) {
            Page page = Site.open(visitor, "/models/parameter-decomposition");
            assertThat(page.getByText("Built elsewhere and kept here")).isVisible();
            page.getByText("Look at it").first().click();
            assertThat(page.getByText(INSIDE)).isVisible();
            assertThat(page).hasURL(Pattern.compile("/models/parameter-decomposition\\?"));
            assertThat(page.locator(".run-progress")).isEmpty();
            page.getByText("its receipt").first().click();
            assertThat(page.getByText("Weights (SHA-256)")).isVisible();
        }
    }

    private static String page(ModelFamily family) {
        return "/models/" + family.id().name();
    }

    private static Locator settings(Page page) {
        return page.locator("ts-try").first();
    }

    private static Locator trying(Page page) {
        return page.locator(".model-inside ts-try");
    }

    private static Locator cameOut(Locator trying, String idea) {
        return trying.locator(".line").filter(new Locator.FilterOptions().setHasText(idea + " came out"));
    }

    private static Locator field(Page page, String label) {
        return page.locator(".settings-form vaadin-text-field")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator("input");
    }

    private static void sweep(Page page, String title) {
        page.locator(".sweeps-of > section")
                .filter(new Locator.FilterOptions().setHasText(title))
                .getByText("Run this sweep")
                .click();
        assertThat(page).hasURL(Pattern.compile("/sweeps/"));
    }

    /** Keeps every text that a part of the page shows, also those that no look at it would be quick enough to see. */
    private static void watch(Page page, String selector) {
        page.evaluate("""
                selector => {
                    const part = document.querySelector(selector);
                    window.seen = [];
                    new MutationObserver(() => window.seen.push(part.textContent))
                        .observe(part, {subtree: true, childList: true, characterData: true});
                }
                """, selector);
    }

    private static String seen(Page page) {
        return (String) page.evaluate("window.seen.join('\\n')");
    }
}
