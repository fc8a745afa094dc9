package org.touchstone.web.claim;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.ClaimSpec;
import org.touchstone.claims.ClaimState;
import org.touchstone.claims.Examination;
import org.touchstone.comparisons.Side;
import org.touchstone.critiques.ClaimText;
import org.touchstone.evals.EvalResult;
import org.touchstone.web.critique.Criticise;
import org.touchstone.web.ui.CompareLink;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Named;
import org.touchstone.web.ui.Picture;
import org.touchstone.web.ui.Terms;

/** What the model does: behavioural evals, each with its exact interval and a few worked examples. */
final class OutsideColumn {

    private final Terms terms;
    private final Named named;
    private final Criticise criticise;

    OutsideColumn(Terms terms, Named named, Criticise criticise) {
        this.terms = terms;
        this.named = named;
        this.criticise = criticise;
    }

    Component of(ClaimState state) {
        ClaimSpec spec = state.version().spec();
        HtmlContainer column = Make.box(
                "section",
                "outside",
                Make.box(
                        "div",
                        "column-head",
                        Make.text("h2", "sign-outside", "Outside: what the model does"),
                        Make.box(
                                "p",
                                "note",
                                terms.term("behavioural-eval", "Behavioural evals"),
                                Make.words(". Anyone can repeat them without looking inside."))));
        for (ClaimSpec.Eval eval : spec.evals()) {
            column.add(item(eval, state));
        }
        Examination found = state.examination();
        if (found != null) {
            column.add(baselines(found, spec));
        }
        return column;
    }

    private Component item(ClaimSpec.Eval eval, ClaimState state) {
        String part = ClaimText.EVAL + eval.id();
        HtmlContainer item = Make.box(
                "div",
                "item",
                Criticise.mark(part, Make.text("h3", "", eval.title())),
                Criticise.mark(part, Make.text("p", "", eval.asked())));
        item.setId("eval-" + eval.id());
        EvalResult result = result(eval, state.examination());
        if (result == null) {
            item.add(Make.text("p", "note", "Not measured yet."));
        } else {
            item.add(new Picture.Share(result.rate(), "outside", eval.title()));
            if (result.undecided() > 0) {
                item.add(Make.text(
                        "p",
                        "note",
                        Format.count(result.undecided()) + " of them had no answer and count as not as expected."));
            }
            item.add(Make.details("Worked examples", examples(result, state)));
        }
        item.add(Make.details(
                "The exact statement",
                Make.text("p", "", sentence(state.version().words().evals().getOrDefault(eval.id(), ""))),
                Make.box("pre", "", Make.text("code", "", eval.expression())),
                Make.box(
                        "p",
                        "note",
                        CompareLink.with(new Side.OfEval(state.version().slug(), null, eval.id())))));
        item.add(criticise.button(part, "the eval “" + eval.title() + "”"));
        return item;
    }

    private static @Nullable EvalResult result(ClaimSpec.Eval eval, @Nullable Examination found) {
        return found == null
                ? null
                : found.evals().stream()
                        .filter(result -> result.id().equals(eval.id()))
                        .findFirst()
                        .orElse(null);
    }

    private Component examples(EvalResult result, ClaimState state) {
        return Make.box(
                "ul",
                "examples",
                result.examples().stream()
                        .map(example -> {
                            Anchor load = Make.link(
                                    TryAddress.of(state.version().slug(), example.input(), named.inputs()),
                                    "Try " + named.input(example.input()));
                            return Make.box(
                                    "li",
                                    "",
                                    Make.text(
                                            "span",
                                            "chip " + (example.asExpected() ? "held" : "broken"),
                                            example.asExpected() ? "As expected" : "Not as expected"),
                                    Make.words(" Put in: " + named.input(example.input()) + ". Came out: "
                                            + named.output(example.output()) + ". "),
                                    load);
                        })
                        .toList());
    }

    private Component baselines(Examination found, ClaimSpec spec) {
        HtmlContainer item = Make.box(
                "div",
                "item",
                Make.box("h3", "", terms.term("baseline", "Rules that ignore the mechanism")),
                Make.box(
                        "p",
                        "",
                        Make.words("What the mechanism predicts: "),
                        Criticise.mark(
                                "predicts",
                                Make.text("span", "", spec.predicts().words()))));
        item.add(Make.text("p", "note", "The mechanism’s own prediction was right on:"));
        item.add(new Picture.Share(found.prediction().overall(), "inside", "The mechanism’s prediction, all inputs"));
        for (int i = 0; i < found.baselines().size(); i++) {
            var score = found.baselines().get(i);
            item.add(
                    Make.box(
                            "p",
                            "note",
                            Make.words(score.title() + ": "),
                            Criticise.mark(
                                    "baseline:" + score.title(),
                                    Make.text(
                                            "span", "", spec.baselines().get(i).words()))),
                    new Picture.Share(score.overall(), "outside", score.title()));
        }
        item.add(criticise.button("predicts", "what the mechanism predicts"));
        return item;
    }

    private static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }
}
