package org.touchstone.web.compare;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.touchstone.comparisons.Comparison;
import org.touchstone.comparisons.Comparison.Likeness;
import org.touchstone.comparisons.Comparison.Same;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Tables;

/** Comparable? What differs is said before any number. */
final class ComparableSection {

    private ComparableSection() {}

    static Component of(Comparison comparison) {
        HtmlContainer section = Make.box(
                "section",
                "",
                Make.text("h2", "sign-plain", "Comparable?"),
                Make.text("p", "lede", CompareWords.comparable(comparison)));
        comparison.likenesses().stream()
                .filter(one -> !one.words().isEmpty()
                        && (one.same() != Same.SAME || one.what().equals("Inputs")))
                .map(Likeness::words)
                .distinct()
                .forEach(words -> section.add(Make.text("p", "note", words)));
        section.add(Make.details("What was the same, and what was not", table(comparison)));
        section.setId("comparable");
        return section;
    }

    private static Component table(Comparison comparison) {
        List<String> heads = new ArrayList<>(List.of("What", "Same?"));
        for (int i = 0; i < comparison.parties().size(); i++) {
            heads.add(CompareWords.letter(i));
        }
        return Make.box(
                "div",
                "table-scroll",
                Tables.of(
                        "What must be the same for a fair comparison",
                        heads,
                        comparison.likenesses().stream().map(ComparableSection::row)));
    }

    private static List<Component> row(Likeness one) {
        return Stream.concat(
                        Stream.<Component>of(
                                Make.words(one.what()),
                                Make.text(
                                        "span",
                                        one.same() == Same.SAME ? "chip held" : "chip undecided",
                                        one.same().text())),
                        one.values().stream().map(value -> (Component) Make.text("span", "log-text", value)))
                .toList();
    }
}
