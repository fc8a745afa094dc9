package org.touchstone.web.claim;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.claims.ClaimSpec;
import org.touchstone.claims.ClaimState;
import org.touchstone.claims.Examination;
import org.touchstone.critiques.ClaimText;
import org.touchstone.web.critique.Criticise;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Named;
import org.touchstone.web.ui.Picture;
import org.touchstone.web.ui.Tables;
import org.touchstone.web.ui.Terms;

/** Rivals that may pass the same checks, and published figures beside those measured here. */
final class EvidencePanel {

    private final Terms terms;
    private final Named named;
    private final Criticise criticise;

    EvidencePanel(Terms terms, Named named, Criticise criticise) {
        this.terms = terms;
        this.named = named;
        this.criticise = criticise;
    }

    /** What there is of both. */
    List<Component> all(ClaimState state, Examination found) {
        List<Component> parts = new ArrayList<>();
        if (!found.rivals().isEmpty()) {
            parts.add(rivals(state, found));
        }
        if (!found.figures().isEmpty()) {
            parts.add(figures(found));
        }
        return parts;
    }

    private Component rivals(ClaimState state, Examination found) {
        HtmlContainer section = Make.box(
                "section", "", Make.box("h2", "sign-inside", terms.term("rival", "Other explanations, same checks")));
        for (int i = 0; i < found.rivals().size(); i++) {
            ClaimSpec.Rival rival = state.version().spec().rivals().get(i);
            Examination.RivalResult result = found.rivals().get(i);
            HtmlContainer item = Make.box(
                    "div",
                    "item",
                    Make.text("h3", "", rival.title()),
                    Criticise.mark("rival:" + rival.title(), Make.text("p", "quote", rival.words())),
                    Make.box(
                            "p",
                            "item-line",
                            Make.text(
                                    "span",
                                    "chip " + (result.passes() ? "undecided" : "broken"),
                                    result.passes() ? "Passes too" : "Does not pass"),
                            Make.words(" " + result.words())));
            if (result.rate().tried() > 1) {
                item.add(new Picture.Share(result.rate(), "inside", rival.title()));
            }
            List<Double> parting = result.parting();
            if (parting != null) {
                item.add(Make.box(
                        "p",
                        "note",
                        Make.words("They part at " + named.input(parting) + ". "),
                        Make.link(TryAddress.of(state.version().slug(), parting, named.inputs()), "Try it")));
            }
            item.add(criticise.button("rival:" + rival.title(), "the other explanation “" + rival.title() + "”"));
            section.add(item);
        }
        return section;
    }

    private Component figures(Examination found) {
        return Make.box(
                "section",
                "",
                Make.box("h2", "sign-plain", terms.term("published-figure", "Figures found before, measured again")),
                Tables.of(
                        "Figures found before beside those measured here",
                        List.of("Figure and its source", "Before", "Here", "Tolerance", "Same?"),
                        found.figures().stream().map(this::row)));
    }

    private List<Component> row(Examination.FigureResult figure) {
        return List.of(
                Criticise.mark(
                        ClaimText.FIGURE + figure.id(),
                        Make.box(
                                "span",
                                "",
                                Make.words(figure.title() + " "),
                                Make.text("span", "note", figure.source()))),
                Make.words(Format.range(figure.low(), figure.high())),
                Make.words(Format.figure(figure.found())),
                Make.words("±" + Format.figure(figure.tolerance()) + ": " + figure.toleranceReason()),
                Make.box(
                        "span",
                        "",
                        Make.words(figure.same() ? "✓ same " : "✕ not the same "),
                        criticise.button(ClaimText.FIGURE + figure.id(), "the figure “" + figure.title() + "”")));
    }
}
