package org.touchstone.web.claim;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.checks.Finding;
import org.touchstone.checks.Outcome;
import org.touchstone.checks.Part;
import org.touchstone.checks.Rung;
import org.touchstone.claims.ClaimSpec;
import org.touchstone.claims.ClaimState;
import org.touchstone.claims.EvidenceSentence;
import org.touchstone.claims.Examination;
import org.touchstone.critiques.ClaimText;
import org.touchstone.engine.Exhibit;
import org.touchstone.web.critique.Criticise;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Named;
import org.touchstone.web.ui.Picture;
import org.touchstone.web.ui.Tables;
import org.touchstone.web.ui.Terms;

/** What is claimed to happen inside: mechanism and consequence, the findings with their rung, the pictures. */
final class InsideColumn {

    private final Terms terms;
    private final Named named;
    private final Criticise criticise;

    InsideColumn(Terms terms, Named named, Criticise criticise) {
        this.terms = terms;
        this.named = named;
        this.criticise = criticise;
    }

    Component of(ClaimState state) {
        ClaimSpec spec = state.version().spec();
        var words = state.version().words();
        HtmlContainer column = Make.box(
                "section",
                "inside",
                Make.box(
                        "div",
                        "column-head",
                        Make.text("h2", "sign-inside", "Inside: what is claimed to happen"),
                        Make.box(
                                "p",
                                "note",
                                Make.words("A "),
                                terms.term("mechanism", "mechanism"),
                                Make.words(". Checked here on the same inputs."))));
        String sure = EvidenceSentence.of(
                state.strength().level(), spec.titleScope(), spec.mechanism().heading());
        if (sure != null) {
            column.add(Make.text("p", "evidence-sentence", sure));
        }
        column.add(
                item("The mechanism: ", spec.mechanism(), words.mechanism(), Part.MECHANISM, state),
                item("What it secures: ", spec.consequence(), words.consequence(), Part.CONSEQUENCE, state),
                scope(spec, words.scope()));
        Examination found = state.examination();
        if (found != null && !found.exhibits().isEmpty()) {
            column.add(pictures(found.exhibits()));
        }
        return column;
    }

    private Component item(String lead, ClaimSpec.Clause clause, String generated, Part part, ClaimState state) {
        String statement = part == Part.MECHANISM ? "mechanism" : "consequence";
        HtmlContainer item = Make.box(
                "div",
                "item",
                Make.text("h3", "", lead + clause.heading()),
                Criticise.mark(statement, Make.text("p", "quote", clause.words())));
        List<Finding> findings = findings(state.examination(), part);
        if (findings.isEmpty()) {
            item.add(Make.text("p", "note", "Not checked yet."));
        }
        for (Finding finding : findings) {
            item.add(Make.box(
                    "p",
                    "item-line",
                    Make.text("span", "chip " + chip(finding.outcome()), label(finding)),
                    Make.words(" " + finding.words() + " "),
                    terms.term(finding.rung().name().toLowerCase(java.util.Locale.ROOT), rung(finding.rung()))));
            finding.failures().stream()
                    .limit(3)
                    .forEach(failure -> item.add(Make.box(
                            "p",
                            "note",
                            Make.words("Fails for " + named.input(failure.input()) + ": " + failure.words() + ". "),
                            Make.link(
                                    TryAddress.of(state.version().slug(), failure.input(), named.inputs()),
                                    "Try it"))));
        }
        Examination examination = state.examination();
        if (examination != null
                && part == Part.MECHANISM
                && !examination.retrained().isEmpty()) {
            item.add(retrained(examination.retrained()));
        }
        item.add(
                exact(generated, clause.expression()),
                criticise.button(statement, part == Part.MECHANISM ? "the mechanism" : "what the mechanism secures"));
        return item;
    }

    private static Component retrained(List<Examination.Retrained> models) {
        return Make.details(
                "Each model that was built anew",
                Tables.of(
                        "Models built from seeds that the server drew after publication",
                        List.of("Seed", "Mechanism", "What it secures"),
                        models.stream()
                                .map(one -> Tables.words(
                                        Long.toString(one.seed()),
                                        one.mechanism() ? "✓ there" : "✕ not there",
                                        one.consequence() ? "✓ held" : "✕ failed"))));
    }

    private Component scope(ClaimSpec spec, String generated) {
        return Make.box(
                "div",
                "item",
                Make.box("h3", "", Make.words("Where it is promised: the "), terms.term("scope", "scope")),
                Criticise.mark("scope", Make.text("p", "quote", spec.scope().words())),
                exact(generated, spec.scope().expression()),
                criticise.button("scope", "the scope"));
    }

    private static Component exact(String generated, String expression) {
        return Make.details(
                "The exact statement",
                Make.text("p", "", Character.toUpperCase(generated.charAt(0)) + generated.substring(1) + "."),
                Make.box("pre", "", Make.text("code", "", expression)));
    }

    private Component pictures(List<Exhibit> exhibits) {
        HtmlContainer item = Make.box("div", "item", Make.text("h3", "", "The picture of the inside"));
        item.add(new Picture.Shown(exhibits.getFirst()));
        if (exhibits.size() > 1) {
            HtmlContainer more = Make.details("More pictures");
            exhibits.stream().skip(1).forEach(exhibit -> more.add(new Picture.Shown(exhibit)));
            item.add(more);
        }
        item.setId("part-figure-picture-of-the-inside");
        item.add(criticise.button(ClaimText.PICTURE, "the picture of the inside"));
        return item;
    }

    private static List<Finding> findings(@Nullable Examination found, Part part) {
        return found == null
                ? List.of()
                : found.findings().stream().filter(f -> f.part() == part).toList();
    }

    private static String chip(Outcome outcome) {
        return switch (outcome) {
            case HELD -> "held";
            case BROKEN -> "broken";
            case UNDECIDED -> "undecided";
        };
    }

    private static String label(Finding finding) {
        return switch (finding.outcome()) {
            case HELD -> "Held";
            case BROKEN -> "Broken";
            case UNDECIDED -> "Not decided";
        };
    }

    private static String rung(Rung rung) {
        return switch (rung) {
            case EXAMPLE -> "examples only";
            case SAMPLED -> "sampled";
            case SEARCHED -> "searched";
            case ENUMERATED -> "every case tried";
            case PROVED -> "proved";
        };
    }
}
