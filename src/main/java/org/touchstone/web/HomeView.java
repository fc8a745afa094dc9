package org.touchstone.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.touchstone.claims.ClaimPage;
import org.touchstone.claims.ClaimSearch;
import org.touchstone.claims.Claims;
import org.touchstone.engine.Families;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.MainLayout;
import org.touchstone.web.ui.Make;

/** The front page: what Touchstone is, and the published claims, a page of them at a time. */
@Route(value = "", layout = MainLayout.class)
@PageTitle("Touchstone · Claims about what happens inside AI, put to the test")
@AnonymousAllowed
class HomeView extends HtmlContainer implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    /** Claims on a page. */
    private static final int SIZE = 50;

    private final transient Claims claims;
    private final transient Families families;
    private final HtmlContainer input = Make.box("input", "");
    private final HtmlContainer found = Make.box("div", "");
    private String text = "";

    HomeView(Claims claims, Families families) {
        super("div");
        this.claims = claims;
        this.families = families;
        add(
                Make.text("h1", "claim-title", "Claims about what happens inside AI, put to the test"),
                Make.text(
                        "p",
                        "lede",
                        "Anyone can judge what a model does; only specialists can judge what is said to happen inside it."
                                + " Touchstone shows both side by side on the same inputs, and lets you rerun the model,"
                                + " change the inputs and see where a claim stops holding."),
                Make.box("section", "", Make.text("h2", "", "Published claims"), search(), found));
    }

    /** A form that the browser sends by itself: what is looked for is in the address. */
    private HtmlContainer search() {
        input.setId("search-claims");
        input.getElement().setAttribute("type", "search").setAttribute("name", "q");
        input.getElement().setAttribute("maxlength", Integer.toString(ClaimSearch.LONGEST));
        HtmlContainer label = Make.text("label", "", "Search the claims");
        label.getElement().setAttribute("for", "search-claims");
        HtmlContainer form = Make.box(
                "form", "search-row", Make.box("div", "field", label, input), Make.text("button", "button", "Search"));
        form.getElement()
                .setAttribute("role", "search")
                .setAttribute("action", "/")
                .setAttribute("method", "get");
        return form;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        text = query.getSingleParameter("q").orElse("");
        input.getElement().setAttribute("value", text);
        show(query.getSingleParameter("page")
                .filter(number -> number.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(0));
    }

    private void show(int page) {
        ClaimPage claims = this.claims.search(new ClaimSearch(text, null, ClaimSearch.Order.FAMILY, page, SIZE));
        found.removeAll();
        HtmlContainer told = Make.text("p", "note", told(claims));
        told.getElement().setAttribute("role", "status");
        if (claims.claims().isEmpty()) {
            found.add(nothing(claims));
            return;
        }
        if (claims.total() > SIZE || !text.isBlank()) {
            found.add(told);
        }
        found.add(new ClaimGroups(families).of(claims.claims()));
        found.add(pages(claims));
    }

    private Component nothing(ClaimPage claims) {
        if (claims.total() > 0) {
            return Make.box(
                    "p", "", Make.words("There is no such page. "), Make.link(address(0), "Show the first claims"));
        }
        return Make.notice(
                "warn",
                text.isBlank()
                        ? "No claim is published here yet."
                        : "No claim has all these words. Try fewer of them.");
    }

    private static String told(ClaimPage claims) {
        String all = claims.total() == 1 ? "1 claim" : Format.count(claims.total()) + " claims";
        long first = (long) claims.page() * claims.size() + 1;
        long last = first + claims.claims().size() - 1;
        return claims.total() <= claims.size()
                ? all + "."
                : all + "; these are " + Format.count(first) + " to " + Format.count(last) + ".";
    }

    private Component pages(ClaimPage claims) {
        HtmlContainer pages = Make.box("nav", "actions");
        pages.getElement().setAttribute("aria-label", "Pages of claims");
        if (claims.page() > 0) {
            pages.add(turn(claims.page() - 1, "Previous claims", "prev"));
        }
        if (claims.hasNext()) {
            pages.add(turn(claims.page() + 1, "Next claims", "next"));
        }
        pages.setVisible(claims.page() > 0 || claims.hasNext());
        return pages;
    }

    private Anchor turn(int page, String words, String relation) {
        Anchor link = Make.link(address(page), words);
        link.addClassNames("button", "quiet");
        link.getElement().setAttribute("rel", relation);
        return link;
    }

    /** The address of a page of what is looked for. */
    private String address(int page) {
        Map<String, String> query = new LinkedHashMap<>();
        if (!text.isBlank()) {
            query.put("q", text);
        }
        if (page > 0) {
            query.put("page", Integer.toString(page));
        }
        return query.isEmpty() ? "/" : "/?" + QueryParameters.simple(query).getQueryString();
    }
}
