package org.touchstone.web.model;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.touchstone.claims.ClaimPage;
import org.touchstone.claims.ClaimSearch;
import org.touchstone.claims.Claims;
import org.touchstone.engine.ModelFamily;
import org.touchstone.runs.RunKind;
import org.touchstone.runs.RunSearch;
import org.touchstone.runs.RunSummary;
import org.touchstone.runs.Runs;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Make;

/** What a family is, what is claimed about it, and which runs of it are kept here. */
final class ModelHead {

    private static final int MOST_KEPT = 50;
    private static final int MOST_CLAIMS = 50;

    private final Claims claims;
    private final Runs runs;

    ModelHead(Claims claims, Runs runs) {
        this.claims = claims;
        this.runs = runs;
    }

    Component of(ModelFamily family) {
        HtmlContainer head = Make.box(
                "div",
                "part",
                Make.box("p", "eyebrow", Make.link("/models", "Models")),
                Make.text("h1", "", family.title()),
                Make.text("p", "lede", family.description()));
        ClaimPage about = claims.search(new ClaimSearch("", family.id(), ClaimSearch.Order.TITLE, 0, MOST_CLAIMS));
        if (about.total() > 0) {
            HtmlContainer list = Make.box("ul", "claims-about");
            about.claims()
                    .forEach(claim -> list.add(Make.box(
                            "li",
                            "",
                            Make.link("/claims/" + claim.slug(), claim.title()),
                            Make.text(
                                    "span",
                                    "note",
                                    " " + claim.standing().word().text() + "."))));
            HtmlContainer section =
                    Make.box("section", "", Make.text("h2", "sign-plain", "What is claimed about it"), list);
            if (about.hasNext()) {
                section.add(Make.box(
                        "p",
                        "note",
                        Make.link(
                                "/?q=" + URLEncoder.encode(family.id().toString(), StandardCharsets.UTF_8),
                                "All " + Format.count(about.total()) + " claims about it")));
            }
            head.add(section);
        }
        List<RunSummary> kept = runs.search(new RunSearch("", null, RunKind.KEPT, null, 0, MOST_KEPT)).runs().stream()
                .filter(run -> run.family().equals(family.id()))
                .toList();
        if (!kept.isEmpty()) {
            HtmlContainer list = Make.box("ul", "claims-about");
            kept.forEach(run -> list.add(Make.box(
                    "li",
                    "",
                    Make.plainLink("/" + ModelAddress.of(family, run.settings(), run.seed()), "Look at it"),
                    Make.words(" · "),
                    Make.link("/runs/" + run.id(), "its receipt"))));
            head.add(Make.box(
                    "section",
                    "",
                    Make.text("h2", "sign-plain", "Built elsewhere and kept here"),
                    Make.text("p", "note", "Its settings are the source’s own, too heavy to build while you wait."),
                    list));
        }
        return head;
    }
}
