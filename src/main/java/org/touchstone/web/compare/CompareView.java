package org.touchstone.web.compare;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchstone.comparisons.Comparison;
import org.touchstone.comparisons.ComparisonException;
import org.touchstone.comparisons.Comparisons;
import org.touchstone.comparisons.NotBuiltException;
import org.touchstone.comparisons.Side;
import org.touchstone.people.Limit;
import org.touchstone.people.RefusedException;
import org.touchstone.runs.Asker;
import org.touchstone.runs.Runs;
import org.touchstone.web.ui.Later;
import org.touchstone.web.ui.MainLayout;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Reader;

/** Two to four things side by side, or a choice of what to put there. */
@Route(value = CompareAddress.PATH, layout = MainLayout.class)
@AnonymousAllowed
class CompareView extends HtmlContainer implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(CompareView.class);
    private static final String HEADING = "Side by side";

    private final transient Comparisons comparisons;
    private final transient Runs runs;
    private final transient Reader reader;
    private final HtmlContainer place = Make.box("div", "compared");
    private transient CompareAddress address = new CompareAddress(List.of(), false, null, false, null, 0, 0, null);
    private final transient Asker asker;
    private final Later later = new Later();

    CompareView(Comparisons comparisons, Runs runs, Reader reader) {
        super("div");
        this.comparisons = comparisons;
        this.runs = runs;
        this.reader = reader;
        this.asker = reader.asker();
    }

    @Override
    public String getPageTitle() {
        return "Compare · Touchstone";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        later.forget();
        removeAll();
        place.removeAll();
        address = CompareAddress.of(event.getLocation().getQueryParameters());
        add(Make.text("h1", "", HEADING), place);
        try {
            List<Side> sides = address.sides().stream().map(Side::parse).toList();
            boolean more = event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter("add")
                    .isPresent();
            if (sides.size() < 2 || more && sides.size() < Side.MOST) {
                choose(sides);
            } else {
                reader.spend(Limit.COMPARISONS);
                compare(sides, event.getUI());
            }
        } catch (ComparisonException refused) {
            refuse(refused);
        } catch (RefusedException tooMany) {
            place.add(Make.notice("error", String.valueOf(tooMany.getMessage())));
        }
    }

    private void choose(List<Side> sides) {
        if (sides.isEmpty()) {
            place.add(Make.text(
                    "p",
                    "lede",
                    "Put two to four claims, models, runs or evals beside each other. What is alike and what is not is said"
                            + " before any number, and what cannot be told apart is called a tie."));
        } else {
            place.add(Make.text(
                    "p",
                    "lede",
                    "Chosen: " + sides.stream().map(Side::reference).collect(Collectors.joining(", ")) + "."));
        }
        place.add(new ComparePicker(comparisons, sides).component());
    }

    private void refuse(ComparisonException refused) {
        place.removeAll();
        place.add(
                Make.notice("error", String.valueOf(refused.getMessage())),
                new ComparePicker(comparisons, List.of()).component());
    }

    private void buildFirst(NotBuiltException missing, List<Side> sides, UI ui) {
        place.removeAll();
        place.add(new BuildFirst(runs, reader, asker, missing, () -> compare(sides, ui)));
    }

    private void compare(List<Side> sides, UI ui) {
        place.removeAll();
        HtmlContainer waiting =
                Make.text("p", "note", "Asking all of them the same. This takes a few seconds at most.");
        waiting.getElement().setAttribute("role", "status");
        place.add(waiting, Make.link(CompareAddress.PATH, "Stop"));
        later.read(() -> outcome(sides, ui), Runnable::run);
    }

    /** What the page is to show of it; always something, so that nobody waits for nothing. */
    private Runnable outcome(List<Side> sides, UI ui) {
        try {
            Comparison made = comparisons.compare(sides);
            return () -> show(made);
        } catch (NotBuiltException missing) {
            return () -> buildFirst(missing, sides, ui);
        } catch (ComparisonException refused) {
            return () -> refuse(refused);
        } catch (RuntimeException e) {
            LOG.error("Could not compare {}", sides, e);
            return () ->
                    refuse(new ComparisonException("Something went wrong here while comparing. It is noted in the log;"
                            + " try again, or compare others."));
        }
    }

    private void show(Comparison made) {
        place.removeAll();
        place.add(PartiesHead.of(made), ComparableSection.of(made));
        place.add(new RowsSection(made).of(address.differing(), only -> go(address.differing(only))));
        OwnInput own = made.cases()
                .takes()
                .map(takes -> new OwnInput(made, takes, text -> go(address.input(text))))
                .orElse(null);
        CasesSection cases = made.cases().count() == 0
                ? null
                : new CasesSection(made, () -> address, this::go, input -> {
                    if (own != null) {
                        own.load(input);
                    }
                });
        PartiesHead.insides(made, (kind, party) -> {
                    if (cases != null) {
                        cases.open(kind, party);
                        getElement().executeJs("document.getElementById('cases')?.scrollIntoView({block: 'start'})");
                    }
                })
                .forEach(place::add);
        List<Component> below = new ArrayList<>();
        if (cases != null) {
            below.add(cases.component());
        }
        if (own != null) {
            below.add(own.component(address.input()));
        }
        below.forEach(place::add);
    }

    private void go(CompareAddress to) {
        address = to;
        UI.getCurrent().getPage().getHistory().replaceState(null, to.text());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        later.forget();
    }
}
