package org.touchstone.web.claim;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import org.touchstone.checks.Rate;
import org.touchstone.claims.ClaimSpec;
import org.touchstone.claims.ClaimState;
import org.touchstone.claims.Examination;
import org.touchstone.claims.Standing;
import org.touchstone.claims.Strength;
import org.touchstone.comparisons.Side;
import org.touchstone.web.critique.Criticise;
import org.touchstone.web.ui.CompareLink;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Picture;
import org.touchstone.web.ui.Terms;

/** The first screen of a claim: what is claimed, where, how sure one can be, what it does not say. */
final class ClaimHead {

    private final Terms terms;

    ClaimHead(Terms terms) {
        this.terms = terms;
    }

    Component of(ClaimState state) {
        ClaimSpec spec = state.version().spec();
        HtmlContainer title = Make.box(
                state.standing().word() == Standing.Word.WITHDRAWN ? "h2" : "h1",
                "claim-title",
                Make.text("span", "scope", spec.titleScope()),
                Make.words(spec.title().substring(spec.titleScope().length())));
        HtmlContainer head = Make.box(
                "div",
                "claim-head",
                Make.box(
                        "p",
                        "eyebrow",
                        Make.words(eyebrow(state) + " · "),
                        CompareLink.with(new Side.OfClaim(state.version().slug(), null))),
                Make.box(
                        "div",
                        "",
                        Criticise.mark("title", title),
                        Criticise.mark("summary", Make.text("p", "lede", spec.summary()))),
                limits(spec));
        return Make.box("div", "", head, facts(state));
    }

    private static String eyebrow(ClaimState state) {
        ClaimSpec spec = state.version().spec();
        String by =
                "Version " + state.version().number() + " · by " + spec.author().name() + " · about a toy model";
        return state.examinedAt() == null
                ? by + ", its first run is not finished"
                : by + ", retrained here on " + Format.day(state.examinedAt());
    }

    private static Component limits(ClaimSpec spec) {
        HtmlContainer limits = Make.box("aside", "limits", Make.text("h2", "", "What this does not tell you"));
        limits.getElement().setAttribute("aria-label", "What this does not tell you");
        List<String> told = spec.disclosure().doesNotTell();
        limits.add(
                told.isEmpty()
                        ? Make.text("p", "", "Not reported by the author.")
                        : Make.box(
                                "ul",
                                "",
                                told.stream()
                                        .map(one -> Criticise.mark("limits", Make.text("li", "", one)))
                                        .toList()));
        limits.add(Make.plainLink("#would-change", "What would change the verdict"));
        return limits;
    }

    private Component facts(ClaimState state) {
        return Make.box("div", "facts", standing(state), strength(state.strength()), coverage(state.examination()));
    }

    private Component standing(ClaimState state) {
        HtmlContainer fact = fact(
                "standing", "Standing", sign(state) + state.standing().word().text());
        fact.add(Make.text("p", "fact-text", state.standing().words()));
        if (state.examinedAt() != null) {
            fact.add(Make.text("p", "fact-text", "Last rerun " + Format.day(state.examinedAt()) + "."));
        }
        return fact;
    }

    private static String sign(ClaimState state) {
        return switch (state.standing().word()) {
            case HELD -> "✓ ";
            case BROKEN, NARROWER -> "✕ ";
            case EXCEPTIONS -> "✓ ";
            case UNDECIDED, NOT_CHECKED, WITHDRAWN -> "";
        };
    }

    private Component strength(Strength strength) {
        HtmlContainer fact = Make.box(
                "div",
                "fact",
                Make.box("p", "fact-name", terms.term("strength-of-evidence", "How strong is the evidence?")),
                new Picture.Scale(strength.level()),
                Make.text("p", "fact-text", strength.start()));
        if (!strength.steps().isEmpty()) {
            fact.add(Make.list(
                    "ul",
                    "fact-text",
                    strength.steps().stream()
                            .map(step -> (step.direction() > 0 ? "One step up: " : "One step down: ") + step.reason())
                            .toList()));
        }
        return fact;
    }

    private Component coverage(@org.jspecify.annotations.Nullable Examination found) {
        if (found == null) {
            HtmlContainer fact = fact("coverage", "How much does it cover?", "Not measured yet");
            fact.add(Make.text("p", "fact-text", "The first run is not finished."));
            return fact;
        }
        Rate in = found.coverage().inScope();
        HtmlContainer fact = fact("coverage", "How much does it cover?", ofTen(in) + " inputs that the tests draw");
        fact.add(Make.text("p", "fact-text", found.coverage().words()));
        return fact;
    }

    private static String ofTen(Rate rate) {
        double share = rate.tried() == 0 ? 0 : (double) rate.held() / rate.tried();
        if ((share > 0.95 && share < 1) || (share < 0.05 && share > 0)) {
            long percent = Math.round(share * 100);
            return percent == 100
                    ? "More than 99 of every 100"
                    : percent == 0 ? "Fewer than 1 of every 100" : percent + " of every 100";
        }
        return share == 1 ? "All" : Math.round(share * 10) + " of every 10";
    }

    private HtmlContainer fact(String term, String name, String value) {
        return Make.box(
                "div", "fact", Make.box("p", "fact-name", terms.term(term, name)), Make.text("p", "fact-value", value));
    }
}
