package org.touchstone.web.claim;

import com.vaadin.flow.component.Component;
import org.touchstone.claims.ClaimState;
import org.touchstone.web.ui.Make;

/** Where to read, keep, cite and check this version. */
final class CitePanel {

    Component of(ClaimState state) {
        String slug = state.version().slug();
        return Make.box(
                "section",
                "cite",
                Make.text("h2", "sign-plain", "Read, cite, check"),
                Make.box(
                        "p",
                        "",
                        Make.plainLink(
                                "/brief/" + slug + "/" + state.version().number(),
                                "The brief of this version, to print and cite"),
                        Make.words(" · "),
                        Make.plainLink("/api/v1/claims/" + slug, "All its numbers as JSON"),
                        Make.words(" · "),
                        Make.link("/runs?claim=" + slug, "Every run of it"),
                        Make.words(" · "),
                        Make.plainLink("/claims/" + slug + "/feed.atom", "Feed of what happens to it")),
                Make.text(
                        "p",
                        "note",
                        "SHA-256 of the claim file: " + state.version().hash()));
    }
}
