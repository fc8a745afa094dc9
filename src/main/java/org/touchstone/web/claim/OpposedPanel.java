package org.touchstone.web.claim;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import org.touchstone.claims.ClaimSpec;
import org.touchstone.claims.ClaimState;
import org.touchstone.claims.Claims;
import org.touchstone.claims.Models;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Named;

/** Claims that say otherwise, so that nobody takes one side of a dispute for the whole. */
final class OpposedPanel {

    private final Claims claims;
    private final Models models;
    private final Named named;

    OpposedPanel(Claims claims, Models models, Named named) {
        this.claims = claims;
        this.models = models;
        this.named = named;
    }

    /** Nothing where the claim names none that is published here. */
    Component of(ClaimState state) {
        HtmlContainer panel = Make.box("div", "opposed");
        for (ClaimSpec.Opposed opposed : state.version().spec().opposes()) {
            claims.find(opposed.slug()).ifPresent(other -> panel.add(item(state, other, opposed.words())));
        }
        return panel;
    }

    private Component item(ClaimState state, ClaimState other, String words) {
        HtmlContainer item = Make.box(
                "p",
                "",
                Make.text("strong", "", "Another claim disagrees: "),
                Make.link(
                        "/claims/" + other.version().slug(),
                        other.version().spec().title()),
                Make.words(" (" + other.standing().word().text() + ".) " + words));
        models.parting(state.version().id(), other.version().id())
                .ifPresent(parting -> item.add(
                        Make.words(words(parting)),
                        Make.link(TryAddress.of(state.version().slug(), parting.input(), named.inputs()), "Try it")));
        return item;
    }

    private String words(Models.Parting parting) {
        return " They part at " + named.input(parting.input())
                + (parting.inScope() ? ": there " : ", outside this claim’s scope: there ")
                + (parting.holds()
                        ? "this claim’s promises hold and the other’s do not. "
                        : "the other claim’s promises hold" + " and this one’s do not. ");
    }
}
