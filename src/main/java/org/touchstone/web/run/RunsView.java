package org.touchstone.web.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.runs.RunPage;
import org.touchstone.runs.RunSearch;
import org.touchstone.runs.RunState;
import org.touchstone.runs.RunSummary;
import org.touchstone.runs.Runs;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.MainLayout;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Tables;

/** The store of experiments: every run, searchable, each with its own address. */
@Route(value = "runs", layout = MainLayout.class)
@PageTitle("Runs · Touchstone")
@AnonymousAllowed
class RunsView extends HtmlContainer implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private static final int SIZE = 25;

    private final transient Runs runs;
    private final HtmlContainer results = Make.box("div", "");
    private final TextField text = new TextField("Search");
    private final Select<String> state = new Select<>();
    private @Nullable String slug;
    private int page;

    RunsView(Runs runs) {
        super("div");
        this.runs = runs;
        text.setPlaceholder("claim, model, setting or run");
        text.setMaxLength(200);
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(event -> changed(event.isFromClient()));
        state.setLabel("State");
        state.setItems(
                Stream.concat(Stream.of("all"), Arrays.stream(RunState.values()).map(RunsView::word))
                        .toList());
        state.setValue("all");
        state.addValueChangeListener(event -> changed(event.isFromClient()));
        results.getElement().setAttribute("aria-live", "polite");
        add(
                Make.text("h1", "", "Runs"),
                Make.text(
                        "p",
                        "lede",
                        "Every time a model was trained here: what was asked, what came out, and what it took."),
                Make.box("div", "search-row", text, state),
                results);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        text.setValue(query.getSingleParameter("q").orElse(""));
        state.setValue(query.getSingleParameter("state").filter(RunsView::known).orElse("all"));
        slug = query.getSingleParameter("claim").orElse(null);
        page = query.getSingleParameter("page")
                .filter(number -> number.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
        show();
    }

    private void changed(boolean byReader) {
        if (byReader) {
            page = 0;
            go();
        }
    }

    private void go() {
        Map<String, String> query = new LinkedHashMap<>();
        if (!text.getValue().isBlank()) {
            query.put("q", text.getValue());
        }
        if (!state.getValue().equals("all")) {
            query.put("state", state.getValue());
        }
        if (slug != null) {
            query.put("claim", slug);
        }
        if (page > 0) {
            query.put("page", Integer.toString(page));
        }
        String parameters = QueryParameters.simple(query).getQueryString();
        UI.getCurrent().getPage().getHistory().replaceState(null, parameters.isEmpty() ? "runs" : "runs?" + parameters);
        show();
    }

    private void show() {
        results.removeAll();
        RunState wanted = state.getValue().equals("all")
                ? null
                : RunState.valueOf(state.getValue().toUpperCase(Locale.ROOT));
        RunPage found = runs.search(new RunSearch(text.getValue(), wanted, null, slug, page, SIZE));
        if (slug != null) {
            results.add(Make.box(
                    "p", "note", Make.words("Only runs of one claim. "), Make.plainLink("/runs", "Show all runs")));
        }
        if (found.runs().isEmpty()) {
            results.add(Make.notice("warn", "No run matches. Try fewer words or another state."));
            return;
        }
        results.add(
                Make.text("p", "note", Format.count(found.total()) + (found.total() == 1 ? " run" : " runs")),
                table(found));
        HtmlContainer pages = Make.box("div", "actions");
        if (page > 0) {
            pages.add(Make.button("Newer", "quiet", () -> turn(-1)));
        }
        if ((long) (page + 1) * SIZE < found.total()) {
            pages.add(Make.button("Older", "quiet", () -> turn(1)));
        }
        results.add(pages);
    }

    private void turn(int by) {
        page += by;
        go();
    }

    private static Component table(RunPage found) {
        return Tables.of(
                "Runs, newest first",
                List.of("Run", "About", "Why", "State", "Seed", "Asked"),
                found.runs().stream().map(RunsView::row));
    }

    private static List<Component> row(RunSummary run) {
        var claim = run.claim();
        return List.of(
                Make.link("/runs/" + run.id(), run.id().value()),
                Make.words(claim == null ? run.family().toString() : claim.title()),
                Make.words(RunWords.kind(run.kind())),
                Make.words(RunWords.state(run.state())),
                Make.words(Long.toString(run.seed())),
                Make.words(Format.moment(run.askedAt())));
    }

    private static boolean known(String word) {
        return Arrays.stream(RunState.values()).map(RunsView::word).anyMatch(word::equals);
    }

    private static String word(RunState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
