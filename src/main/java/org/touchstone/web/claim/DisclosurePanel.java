package org.touchstone.web.claim;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.ClaimSpec;
import org.touchstone.claims.ClaimState;
import org.touchstone.claims.LifeEvent;
import org.touchstone.critiques.Submissions;
import org.touchstone.web.critique.Criticise;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Make;

/** What the author discloses, what others have objected in print, and what happened to the claim. */
final class DisclosurePanel {

    /** What the claim's file says beside its statements. */
    List<Component> of(ClaimState state) {
        ClaimSpec.Disclosure disclosure = state.version().spec().disclosure();
        HtmlContainer verdict = Make.box("section", "", Make.text("h2", "sign-plain", "What would change the verdict"));
        verdict.setId("would-change");
        verdict.add(
                Make.text("p", "note", "Said by the claim’s author."),
                disclosure.wouldChange().isEmpty()
                        ? Make.text("p", "", "Not reported.")
                        : Make.box(
                                "ul",
                                "",
                                disclosure.wouldChange().stream()
                                        .map(one -> Criticise.mark("would-change", Make.text("li", "", one)))
                                        .toList()),
                pairs(disclosure));
        List<Component> sections = new ArrayList<>(List.of(verdict));
        if (!state.version().spec().quoted().isEmpty()) {
            HtmlContainer objections = Make.box("section", "", Make.text("h2", "sign-plain", "Objections in print"));
            state.version().spec().quoted().forEach(quoted -> objections.add(quote(quoted)));
            sections.add(objections);
        }
        return sections;
    }

    /** @param finders who found which counterexample, by its id */
    Component happened(List<LifeEvent> life, Map<Long, Submissions.Finder> finders) {
        return Make.box(
                "section", "", Make.text("h2", "sign-plain", "What happened to this claim"), life(life, finders));
    }

    private static Component pairs(ClaimSpec.Disclosure disclosure) {
        HtmlContainer pairs = Make.box("dl", "pairs");
        pair(
                pairs,
                "tried",
                "Explanations tried before this one",
                Objects.toString(disclosure.explanationsTried(), null));
        pair(pairs, "causal", "Is it causal?", disclosure.causal());
        pair(pairs, "why-toy", "Why a toy bears on real models", disclosure.whyToy());
        pair(pairs, "funding", "Who pays", disclosure.funding());
        return pairs;
    }

    private static void pair(HtmlContainer pairs, String part, String name, @Nullable String value) {
        HtmlContainer said = Make.text("dd", "", value == null ? "Not reported." : value);
        pairs.add(Make.text("dt", "", name), value == null ? said : Criticise.mark(part, said));
    }

    private static Component quote(ClaimSpec.Quoted quoted) {
        return Make.box(
                "figure",
                "item",
                Make.text("blockquote", "quote", quoted.words()),
                Make.box(
                        "figcaption",
                        "note",
                        Make.words("Quoted: " + quoted.by() + ", "),
                        Make.plainLink(quoted.url(), quoted.source()),
                        Make.words(", " + quoted.date() + ".")));
    }

    private static Component life(List<LifeEvent> life, Map<Long, Submissions.Finder> finders) {
        return Make.box(
                "ol",
                "life-line",
                life.stream()
                        .map(event -> {
                            HtmlContainer item = Make.box(
                                    "li",
                                    "",
                                    Make.text(
                                            "span",
                                            "note",
                                            Format.moment(event.at()) + ", version " + event.number() + ": "),
                                    Make.words(event.words() + " "));
                            if (event.runId() != null) {
                                item.add(Make.link("/runs/" + event.runId(), "Run " + event.runId()));
                            }
                            Submissions.@Nullable Finder finder =
                                    event.counterexampleId() == null ? null : finders.get(event.counterexampleId());
                            if (finder != null) {
                                item.add(Make.link("/critiques/" + finder.critiqueId(), "What became of it"));
                            }
                            return item;
                        })
                        .toList());
    }
}
