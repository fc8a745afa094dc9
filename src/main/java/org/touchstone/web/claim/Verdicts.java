package org.touchstone.web.claim;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import org.touchstone.claims.Attempt;
import org.touchstone.statements.Verdict;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Make;

/** What one tried input showed, in signs and sentences. */
final class Verdicts {

    private Verdicts() {}

    static Component of(Attempt attempt) {
        boolean in = attempt.scope().holds();
        return Make.box(
                "div",
                "",
                Make.text("span", "chip " + (in ? "in-scope" : "out-of-scope"), in ? "In scope" : "Outside the scope"),
                Make.box("p", "", Make.text("strong", "", "The mechanism said: "), Make.words(attempt.predicted())),
                Make.box("p", "", Make.text("strong", "", "The model did: "), Make.words(attempt.did())),
                line("Mechanism", attempt.mechanism()),
                line("Consequence", attempt.consequence()),
                Make.text("p", "note", in ? attempt.words() : "The claim promises nothing here. " + attempt.words()));
    }

    private static Component line(String name, Verdict verdict) {
        HtmlContainer line = Make.box("p", "item-line");
        if (!verdict.decided()) {
            line.add(Make.text("span", "chip undecided", name + ": no answer"), Make.words(" " + verdict.error()));
        } else {
            line.add(Make.text(
                    "span",
                    "chip " + (verdict.holds() ? "held" : "broken"),
                    name + (verdict.holds() ? " holds" : " fails")));
            if (verdict.margin() != 0) {
                line.add(Make.text("span", "num", " by " + Format.figure(Math.abs(verdict.margin())) + unit(verdict)));
            }
        }
        return line;
    }

    private static String unit(Verdict verdict) {
        return verdict.unit().isBlank() ? "" : " (" + verdict.unit() + ")";
    }
}
