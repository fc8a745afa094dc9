package org.touchstone.web;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.claims.ClaimSummary;
import org.touchstone.claims.Claims;
import org.touchstone.claims.Standing;
import org.touchstone.engine.Families;
import org.touchstone.engine.ModelFamily;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.MainLayout;
import org.touchstone.web.ui.Make;

/** The front page: what Touchstone is, and the published claims. */
@Route(value = "", layout = MainLayout.class)
@PageTitle("Touchstone · Claims about what happens inside AI, put to the test")
@AnonymousAllowed
class HomeView extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private final transient Claims claims;
    private final transient Families families;

    HomeView(Claims claims, Families families) {
        super("div");
        this.claims = claims;
        this.families = families;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        removeAll();
        add(
                Make.text("h1", "claim-title", "Claims about what happens inside AI, put to the test"),
                Make.text(
                        "p",
                        "lede",
                        "Anyone can judge what a model does; only specialists can judge what is said to happen inside it."
                                + " Touchstone shows both side by side on the same inputs, and lets you rerun the model,"
                                + " change the inputs and see where a claim stops holding."),
                section(claims.list()));
    }

    private Component section(List<ClaimSummary> published) {
        List<ClaimSummary> withdrawn =
                published.stream().filter(HomeView::withdrawn).toList();
        List<ClaimSummary> all =
                published.stream().filter(claim -> !withdrawn(claim)).toList();
        HtmlContainer section = Make.box("section", "", Make.text("h2", "", "Published claims"));
        if (published.isEmpty()) {
            section.add(Make.notice("warn", "No claim is published here yet."));
            return section;
        }
        List<ClaimSummary> left = new ArrayList<>(all);
        for (ModelFamily family : families.all()) {
            List<ClaimSummary> own = all.stream()
                    .filter(claim -> claim.family().name().equals(family.id().name()))
                    .toList();
            if (!own.isEmpty()) {
                left.removeAll(own);
                section.add(
                        Make.box(
                                "h3",
                                "claim-group",
                                Make.link("/models/" + family.id().name(), family.title())),
                        list(own));
            }
        }
        if (!left.isEmpty()) {
            section.add(Make.text("h3", "claim-group", "About models that are no longer built here"), list(left));
        }
        if (!withdrawn.isEmpty()) {
            section.add(Make.text("h3", "claim-group", "Withdrawn"), list(withdrawn));
        }
        return section;
    }

    private static boolean withdrawn(ClaimSummary claim) {
        return claim.standing().word() == Standing.Word.WITHDRAWN;
    }

    private static Component list(List<ClaimSummary> claims) {
        return Make.box("ul", "claim-list", claims.stream().map(HomeView::item).toList());
    }

    private static Component item(ClaimSummary claim) {
        Anchor link = Make.link("/claims/" + claim.slug(), "");
        link.addClassName("claim-link");
        link.add(
                Make.text("span", "scope", claim.titleScope()),
                Make.words(claim.title().substring(claim.titleScope().length())));
        return Make.box(
                "li",
                "",
                link,
                line(
                        "Standing",
                        claim.standing().word().text() + ". " + claim.standing().words()),
                line(
                        "Last rerun",
                        claim.examinedAt() == null ? "the first run is not finished" : Format.day(claim.examinedAt())));
    }

    private static Component line(String name, String words) {
        return Make.box("p", "claim-line", Make.text("strong", "", name + ": "), Make.words(words));
    }
}
