package org.touchstone.web.evals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.evals.EvalCatalogue.SampleSearch;
import org.touchstone.evals.EvalImports;
import org.touchstone.people.Role;
import org.touchstone.people.SignedIn;
import org.touchstone.web.ui.Reader;

/** The page of one eval: what it says before any number, its samples, and what is left of it when it is withdrawn. */
@ViewPackages(packages = "org.touchstone.support")
class EvalViewTest extends BrowserlessTest {

    private static final List<String> FRUIT = List.of("an apple", "a pear");

    private final SomeEvals evals = new SomeEvals();
    private final EvalImports imports = mock(EvalImports.class);
    private final Reader reader = mock(Reader.class);
    private final EvalView view = new EvalView(evals, imports, reader);

    @BeforeEach
    void fill() {
        when(reader.account()).thenReturn(Optional.empty());
        evals.logs.add(SomeEvals.log(17));
        for (int i = 1; i <= 7; i++) {
            evals.samples.add(SomeEvals.sample("Question " + i + "?", FRUIT, "B", i % 2 == 0 ? "A" : "B", i % 2 != 0));
        }
    }

    private void open(String query) {
        view.beforeEnter(Seen.event("evals/17" + query, Map.of("id", "17")));
        UI.getCurrent().add(view);
    }

    private String text() {
        return Seen.text(view);
    }

    @Test
    void theResultComesWithItsIntervalAndTheWordOfWhoRanItIsMarkedAsSuch() {
        open("");
        assertThat(text())
                .contains("cannot be rerun here", "75 of 100 questions", "95% interval 65–85%")
                .contains("Somebody else".toLowerCase(java.util.Locale.ROOT), "Jo", "1 March 2026", "CC BY 4.0")
                .contains("The log reports", "Worked out here", "Yes");
        assertThat(view.getPageTitle()).isEqualTo("qwen2.5 on arc_easy · Touchstone");
        assertThat(Seen.links(view)).contains("/evals/17/file", "/evals/17.csv", "/evals/17.eee.json");
        assertThat(Seen.all(view)
                        .filter(each -> !each.getElement().isTextNode()
                                && each.getElement().getTag().equals("h1")))
                .hasSize(1);
    }

    @Test
    void theFirstSampleIsOpenAndOneWalksOnAcrossPages() throws Exception {
        open("");
        Seen.await(() -> text().contains("Question 1?"));
        assertThat(text()).contains("7 samples, page 1 of 3", "What the model answered", "the model’s answer", "right");
        for (int i = 2; i <= 4; i++) {
            Seen.click(view, "Next");
            String heading = "Sample " + i + " ";
            Seen.await(() -> text().contains(heading));
        }
        assertThat(text()).contains("7 samples, page 2 of 3");
        Seen.click(view, "Previous");
        Seen.await(() -> text().contains("Sample 3 "));
        assertThat(text()).contains("7 samples, page 1 of 3");
    }

    @Test
    void aDeepLinkOpensItsSampleWithItsFilter() throws Exception {
        open("?sample=6&only=wrong");
        Seen.await(() -> text().contains("Sample 6 "));
        assertThat(text()).contains("3 samples");
        assertThat(Seen.button(view, "Wrong").getElement().getAttribute("aria-pressed"))
                .isEqualTo("true");
        assertThat(evals.sampleSearches).last().extracting(SampleSearch::only).isEqualTo(SampleSearch.Only.WRONG);
    }

    @Test
    void aLinkToASampleOfTheWholeLogShowsThePageItIsOn() throws Exception {
        open("?sample=7");
        Seen.await(() -> text().contains("Sample 7 "));
        assertThat(text()).contains("page 3 of 3");
        assertThat(Seen.button(view, "Next").getElement().getAttribute("aria-disabled"))
                .isEqualTo("true");
    }

    @Test
    void aSampleThatIsNotThereIsSaid() throws Exception {
        open("?sample=99");
        Seen.await(() -> text().contains("no sample 99"));
    }

    @Test
    void anotherFilterListsAnewFromItsFirstPage() throws Exception {
        open("?page=2");
        Seen.await(() -> text().contains("Sample 4 "));
        Seen.click(view, "Wrong");
        Seen.await(() -> text().contains("Sample 2 "));
        assertThat(evals.sampleSearches.getLast().page()).isEqualTo(1);
    }

    @Test
    void anEvalOfAnotherTaskComesAfterThoseOfTheSame() throws Exception {
        evals.logs.add(SomeEvals.log(18, "gsm8k", List.of(), List.of(), 0));
        evals.logs.add(SomeEvals.log(19));
        var picker = new ComparePicker(evals, SomeEvals.log(17)).component();
        UI.getCurrent().add(picker);
        com.vaadin.flow.dom.DomEvent toggle = new com.vaadin.flow.dom.DomEvent(
                picker.getElement(), "toggle", tools.jackson.databind.node.JsonNodeFactory.instance.objectNode());
        picker.getElement()
                .getNode()
                .getFeature(com.vaadin.flow.internal.nodefeature.ElementListenerMap.class)
                .fireEvent(toggle);
        Seen.await(() -> Seen.links(picker).count() == 2);
        assertThat(Seen.links(picker))
                .containsExactly("/compare?left=eval:17&right=eval:19", "/compare?left=eval:17&right=eval:18");
    }

    @Test
    void whatWasWithdrawnKeepsItsAddressAndSaysWhyWithoutItsAnswers() {
        evals.logs.set(0, SomeEvals.withdrawn(SomeEvals.log(17), "The answers were private."));
        open("");
        assertThat(text()).contains("withdrawn", "The answers were private.").doesNotContain("75 of 100");
        assertThat(Seen.links(view)).noneMatch(link -> link.contains("/file"));
    }

    @Test
    void onlyWhoBroughtItAndModeratorsAreOfferedToWithdrawIt() {
        for (var person :
                List.of(new SignedIn(7, "Ada", Role.AUTHOR, 0, null), new SignedIn(8, "Mo", Role.MODERATOR, 0, null))) {
            when(reader.account()).thenReturn(Optional.of(person));
            open("");
            assertThat(text()).contains("Withdraw this eval");
        }
        when(reader.account()).thenReturn(Optional.of(new SignedIn(9, "Bo", Role.AUTHOR, 0, null)));
        open("");
        assertThat(text()).doesNotContain("Withdraw this eval");
    }

    @Test
    void anUnknownAddressIsNotFound() {
        var event = Seen.event("evals/99", Map.of("id", "99"));
        view.beforeEnter(event);
        verify(event).rerouteToError(eq(NotFoundException.class), any());
    }
}
