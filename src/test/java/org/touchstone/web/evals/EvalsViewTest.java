package org.touchstone.web.evals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchstone.claims.ClaimPage;
import org.touchstone.claims.Claims;
import org.touchstone.evals.LogFormat;
import org.touchstone.people.Role;
import org.touchstone.people.SignedIn;
import org.touchstone.web.ui.Reader;

/** The catalogue: everything with its interval, nothing ranked, and what a fresh site says. */
@ViewPackages(packages = "org.touchstone.support")
class EvalsViewTest extends BrowserlessTest {

    private final SomeEvals evals = new SomeEvals();
    private final Claims claims = mock(Claims.class);
    private final Reader reader = mock(Reader.class);
    private final EvalsView view = new EvalsView(evals, claims, reader);

    @BeforeEach
    void fill() {
        when(reader.account()).thenReturn(Optional.empty());
        when(claims.search(any())).thenReturn(new ClaimPage(List.of(), 0, 0, 6));
    }

    private void open(String query) throws InterruptedException {
        view.beforeEnter(Seen.event("evals" + query, Map.of()));
        UI.getCurrent().add(view);
        Seen.await(() -> !text().contains("Looking"));
    }

    private String text() {
        return Seen.text(view);
    }

    @Test
    void eachEvalIsListedWithItsIntervalAndWhoRanItAndTheOrderIsSaidToMeanNothing() throws Exception {
        evals.logs.add(SomeEvals.log(17));
        open("");
        assertThat(text())
                .contains("1 eval with 100 samples, from 1 file.", "nothing here is ranked")
                .contains("75 of 100 right", "95% interval 65–85%", "Jo", "somebody else than the model’s maker")
                .contains("Evals of the claims here")
                .doesNotContainIgnoringCase("best");
        assertThat(Seen.links(view)).contains("/evals/17");
    }

    @Test
    void theAddressNarrowsAndATakenAwayFilterStartsFromTheFirstPage() throws Exception {
        evals.logs.add(SomeEvals.log(17));
        open("?task=arc_easy&format=inspect&from=2026-01-31&page=2");
        assertThat(evals.searches.getFirst().task()).isEqualTo("arc_easy");
        assertThat(evals.searches.getFirst().format()).isEqualTo(LogFormat.INSPECT);
        assertThat(evals.searches.getFirst().page()).isEqualTo(2);
        assertThat(text()).contains("1 eval matches.");
    }

    @Test
    void aFreshSiteSaysSoInOneSentenceAndShowsAnAuthorTheWay() throws Exception {
        open("");
        assertThat(text()).contains("Nobody has brought an eval here yet.", "How to bring in an eval");
        when(reader.account()).thenReturn(Optional.of(new SignedIn(7, "Ada", Role.AUTHOR, 0, null)));
        open("");
        assertThat(text()).contains("Bring in an eval").doesNotContain("How to bring in an eval");
        assertThat(Seen.links(view)).contains("/evals/import");
    }

    @Test
    void whatMatchesNothingSaysWhatToDo() throws Exception {
        evals.logs.add(SomeEvals.log(17));
        open("?q=nothing+like+it");
        assertThat(text()).contains("No eval matches.");
    }
}
