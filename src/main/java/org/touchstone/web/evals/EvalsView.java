package org.touchstone.web.evals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.touchstone.claims.ClaimPage;
import org.touchstone.claims.ClaimSearch;
import org.touchstone.claims.ClaimSummary;
import org.touchstone.claims.Claims;
import org.touchstone.evals.DepositedLog;
import org.touchstone.evals.EvalCatalogue;
import org.touchstone.evals.EvalCatalogue.Choices;
import org.touchstone.evals.EvalCatalogue.Page;
import org.touchstone.evals.EvalCatalogue.Totals;
import org.touchstone.people.Role;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Later;
import org.touchstone.web.ui.MainLayout;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Reader;
import org.touchstone.web.ui.Tables;

/** The catalogue of evals that others ran; and where the evals of the claims here are. */
@Route(value = "evals", layout = MainLayout.class)
@PageTitle("Evals · Touchstone")
@AnonymousAllowed
class EvalsView extends HtmlContainer implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private static final int CLAIMS = 6;

    private final transient EvalCatalogue catalogue;
    private final transient Claims claims;
    private final transient Reader reader;
    private final Later counting = new Later();
    private final Later looking = new Later();
    private final transient CatalogueFilters filters = new CatalogueFilters(this::look);
    private final HtmlContainer counts = Make.box("div", "");
    private final HtmlContainer found = Make.box("div", "");
    private final HtmlContainer own = Make.box("div", "");

    EvalsView(EvalCatalogue catalogue, Claims claims, Reader reader) {
        super("div");
        this.catalogue = catalogue;
        this.claims = claims;
        this.reader = reader;
        found.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CatalogueAddress address = CatalogueAddress.of(event.getLocation().getQueryParameters());
        removeAll();
        add(
                Make.text("h1", "", "Evals"),
                Make.text(
                        "p",
                        "lede",
                        "An eval puts a list of questions to a model and judges each answer. Those listed first were run by"
                                + " others and cannot be rerun here; what you can do is read every answer for yourself."),
                Make.box(
                        "section",
                        "",
                        Make.text("h2", "sign-outside", "Evals that others ran"),
                        counts,
                        counting.component(),
                        filters.component(),
                        looking.component(),
                        found,
                        bring()),
                own);
        filters.show(address);
        counting.read(this::known, known -> show(known, address.all()));
        list(address);
    }

    private record Known(Totals totals, Choices choices, List<ClaimSummary> claims, long allClaims) {}

    private Known known() {
        ClaimPage page = claims.search(new ClaimSearch("", null, ClaimSearch.Order.FAMILY, 0, CLAIMS));
        return new Known(catalogue.totals(), catalogue.choices(), page.claims(), page.total());
    }

    private void look(CatalogueAddress address) {
        filters.show(address);
        UI.getCurrent().getPage().getHistory().replaceState(null, address.href());
        list(address);
    }

    private void list(CatalogueAddress address) {
        looking.read(() -> catalogue.search(address.search()), page -> show(page, address));
    }

    private void show(Known known, boolean all) {
        Totals totals = known.totals();
        filters.offer(known.choices());
        filters.component().setVisible(totals.evals() > 0 || !all);
        counts.removeAll();
        if (totals.evals() > 0) {
            counts.add(Make.text(
                    "p",
                    "measure",
                    EvalWords.evals(totals.evals()) + " with " + EvalWords.samples(totals.samples()) + ", from "
                            + Format.count(totals.files()) + (totals.files() == 1 ? " file" : " files")
                            + ". Newest brought here first: the order says nothing about which model is better, and"
                            + " nothing here is ranked."));
        }
        own.removeAll();
        own.add(claims(known.claims(), known.allClaims()));
    }

    private void show(Page<DepositedLog> page, CatalogueAddress address) {
        found.removeAll();
        if (page.items().isEmpty()) {
            found.add(
                    address.all()
                            ? Make.text("p", "", "Nobody has brought an eval here yet.")
                            : Make.notice("warn", "No eval matches. Try fewer words, or take a filter away."));
            return;
        }
        if (!address.all()) {
            found.add(Make.text(
                    "p", "note", EvalWords.evals(page.total()) + (page.total() == 1 ? " matches." : " match.")));
        }
        found.add(Tables.of(
                "Evals that others ran, newest brought here first",
                List.of("Task", "Model", "Result", "Run by", "Run on", "Samples"),
                page.items().stream().map(EvalsView::row)));
        HtmlContainer pages = Make.box("div", "actions");
        if (page.page() > 1) {
            pages.add(Make.button("Newer", "quiet", () -> look(address.turn(page.page() - 1))));
        }
        if (page.page() < page.pages()) {
            pages.add(Make.button("Older", "quiet", () -> look(address.turn(page.page() + 1))));
        }
        found.add(pages);
    }

    private static List<Component> row(DepositedLog log) {
        HtmlContainer task = Make.link("/evals/" + log.id(), "");
        task.add(Verbatim.words(log.head().task()));
        String[] result = EvalWords.headline(log).split(" \\(", 2);
        return List.of(
                task,
                Verbatim.words(log.head().model().name()),
                lines(Make.words(result[0]), result.length > 1 ? result[1].replaceFirst("\\)", "") : ""),
                lines(
                        Verbatim.words(EvalWords.ranBy(log.head())),
                        EvalWords.whoIsKnown(log.head()) ? EvalWords.relation(log.head()) : ""),
                Make.words(EvalWords.date(log.head())),
                Make.words(Format.count(log.samples())));
    }

    private static Component lines(Component first, String second) {
        HtmlContainer lines = Make.box("span", "", first);
        if (!second.isEmpty()) {
            lines.add(Make.text("span", "note ran", second));
        }
        return lines;
    }

    private Component bring() {
        HtmlContainer line = Make.box("p", "actions");
        boolean author = reader.account()
                .filter(person -> person.role().included().contains(Role.AUTHOR))
                .isPresent();
        if (author) {
            var link = Make.link("/evals/import", "Bring in an eval");
            link.addClassName("button");
            line.add(link);
        } else {
            line.add(Make.link("/evals/import", "How to bring in an eval"));
        }
        return line;
    }

    private static Component claims(List<ClaimSummary> shown, long all) {
        HtmlContainer section = Make.box(
                "section",
                "own-evals",
                Make.text("h2", "sign-inside", "Evals of the claims here"),
                Make.text(
                        "p",
                        "measure",
                        "Every claim on this site has evals of its own, on small models that anyone can run again here. They"
                                + " stand on the claim’s page, beside what is said to happen inside."));
        if (shown.isEmpty()) {
            return section;
        }
        HtmlContainer list = Make.box("ul", "claims-about");
        shown.forEach(claim -> list.add(Make.box("li", "", Make.link("/claims/" + claim.slug(), claim.title()))));
        section.add(list);
        section.add(Make.box(
                "p",
                "actions",
                Make.link("/", all > shown.size() ? "All " + Format.count(all) + " claims" : "All claims")));
        return section;
    }
}
