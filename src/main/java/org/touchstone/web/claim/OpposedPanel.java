package org.touchstone.web.claim;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import org.touchstone.claims.ClaimSpec;
import org.touchstone.claims.ClaimState;
import org.touchstone.claims.Claims;
import org.touchstone.web.ui.Make;

/** Claims that say otherwise, so that nobody takes one side of a dispute for the whole. */
final class OpposedPanel {

    private final Claims claims;

    OpposedPanel(Claims claims) {
        this.claims = claims;
    }

    /** Nothing where the claim names none that is published here. */
    Component of(ClaimState state) {
        HtmlContainer panel = Make.box("div", "opposed");
        for (ClaimSpec.Opposed opposed : state.version().spec().opposes()) {
            claims.find(opposed.slug())
                    .ifPresent(other -> panel.add(Make.box(
                            "p",
                            "",
                            Make.text("strong", "", "Another claim disagrees: "),
                            Make.link(
                                    "/claims/" + opposed.slug(),
                                    other.version().spec().title()),
                            Make.words(" (" + other.standing().word().text() + ".) " + opposed.words()))));
        }
        return panel;
    }
}
