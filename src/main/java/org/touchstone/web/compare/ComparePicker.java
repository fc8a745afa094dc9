package org.touchstone.web.compare;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.comparisons.Comparisons;
import org.touchstone.comparisons.Comparisons.Ready;
import org.touchstone.comparisons.Comparisons.Suggestion;
import org.touchstone.comparisons.Side;
import org.touchstone.web.ui.Make;

/** Chooses what to compare: comparisons that are ready, and whatever may stand beside what was chosen. */
final class ComparePicker {

    private static final int PAUSE = 400;
    private static final int LONGEST = 100;

    private final Comparisons comparisons;
    private final List<Side> chosen;
    private final HtmlContainer found = Make.box("ul", "choices-list");

    ComparePicker(Comparisons comparisons, List<Side> chosen) {
        this.comparisons = comparisons;
        this.chosen = chosen;
        found.getElement().setAttribute("aria-live", "polite");
    }

    Component component() {
        HtmlContainer place = Make.box("div", "compared");
        List<Ready> ready = comparisons.ready().stream()
                .filter(one -> one.sides().containsAll(chosen))
                .toList();
        if (!ready.isEmpty()) {
            place.add(Make.box(
                    "section",
                    "",
                    Make.text("h2", "sign-plain", "Ready to look at"),
                    Make.box(
                            "ul",
                            "claim-list",
                            ready.stream().map(ComparePicker::ready).toList())));
        }
        TextField search = new TextField(chosen.isEmpty() ? "What do you want to compare?" : "Compare it with…");
        search.setPlaceholder("Words of a claim, a model or a task");
        search.setMaxLength(LONGEST);
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE);
        search.addValueChangeListener(event -> show(event.getValue()));
        place.add(Make.box(
                "section",
                "",
                Make.text("h2", "sign-plain", chosen.isEmpty() ? "Choose two yourself" : "Choose the other"),
                search,
                found));
        show("");
        return place;
    }

    private static Component ready(Ready one) {
        return Make.box(
                "li",
                "",
                Make.link(
                        CompareAddress.between(
                                one.sides().stream().map(Side::reference).toList()),
                        one.title()),
                Make.text("p", "claim-line", one.shows()));
    }

    private void show(String words) {
        found.removeAll();
        List<Suggestion> all = comparisons.suggest(chosen, words);
        for (Suggestion one : all) {
            List<String> references =
                    new ArrayList<>(chosen.stream().map(Side::reference).toList());
            references.add(one.side().reference());
            found.add(Make.box(
                    "li",
                    "",
                    Make.link(CompareAddress.between(references), one.title()),
                    Make.text("span", "note", " " + one.kind())));
        }
        if (all.isEmpty()) {
            found.add(Make.text("li", "note", "Nothing here matches these words. Try fewer, or a part of a word."));
        }
    }
}
