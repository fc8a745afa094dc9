package org.touchstone.web.evals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.DepositedLog;
import org.touchstone.evals.EvalCatalogue;
import org.touchstone.web.ui.Later;
import org.touchstone.web.ui.Make;

/** Chooses another eval to lay beside this one: those of the same task first. */
final class ComparePicker {

    private static final int SHOWN = 8;

    private final EvalCatalogue catalogue;
    private final DepositedLog log;
    private final Later later = new Later();
    private final HtmlContainer list = Make.box("div", "");

    ComparePicker(EvalCatalogue catalogue, DepositedLog log) {
        this.catalogue = catalogue;
        this.log = log;
    }

    Component component() {
        TextField text = new TextField("Search the other evals");
        text.setPlaceholder("task, model, dataset or who ran it");
        text.setMaxLength(200);
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(event -> look(event.getValue()));
        list.getElement().setAttribute("aria-live", "polite");
        HtmlContainer details = Make.details("Compare with …", text, later.component(), list);
        details.addClassName("compare-picker");
        details.getElement().addEventListener("toggle", event -> {
            if (list.getElement().getChildCount() == 0) {
                look("");
            }
        });
        return details;
    }

    private void look(String words) {
        later.read(() -> others(words), found -> {
            list.removeAll();
            if (found.isEmpty()) {
                list.add(Make.text(
                        "p", "note", words.isBlank() ? "There is no other eval here yet." : "No other eval matches."));
            } else {
                list.add(Make.box("ul", "others", found.stream().map(this::item).toList()));
            }
        });
    }

    private List<DepositedLog> others(String words) {
        String wanted = words.isBlank() ? null : words.replace("\u0000", "").strip();
        List<DepositedLog> all = new ArrayList<>();
        Stream.of(search(wanted, log.head().task()), search(wanted, null))
                .flatMap(List::stream)
                .filter(other -> other.id() != log.id() && all.stream().noneMatch(known -> known.id() == other.id()))
                .limit(SHOWN)
                .forEach(all::add);
        return all;
    }

    private List<DepositedLog> search(@Nullable String words, @Nullable String task) {
        return catalogue
                .search(new EvalCatalogue.Search(words, null, task, null, null, null, null, 1))
                .items();
    }

    private Component item(DepositedLog other) {
        Anchor link = Make.link("/compare?left=eval:" + log.id() + "&right=eval:" + other.id(), "");
        link.add(
                Verbatim.words(other.head().model().name()),
                Make.words(" on "),
                Verbatim.words(other.head().task()));
        boolean same = other.head().task().equals(log.head().task());
        return Make.box(
                "li",
                "",
                link,
                Make.box(
                        "span",
                        "note",
                        Make.words(" " + (same ? "the same task · " : "another task · ") + EvalWords.headline(other)
                                + " · " + EvalWords.date(other.head()))));
    }
}
