package org.touchstone.web.evals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.touchstone.evals.EvalCatalogue.SampleSearch.Only;
import org.touchstone.evals.EvalCatalogue.SampleSearch.Order;
import org.touchstone.web.ui.Make;

/** Which samples are listed: words, how they came out, by whose score, in which order. */
final class SampleFilters {

    private static final Map<Only, String> WORDS = Map.of(
            Only.ALL, "All",
            Only.RIGHT, "Right",
            Only.WRONG, "Wrong",
            Only.BETWEEN, "In between",
            Only.UNSCORED, "Not scored",
            Only.ERRORS, "Errors");

    private final Consumer<SampleAddress> changed;
    private final HtmlContainer box = Make.box("div", "sample-filters");
    private final TextField text = new TextField("Search the samples");
    private final Map<Only, NativeButton> only = new EnumMap<>(Only.class);
    private final Chooser scorer;
    private final Chooser order;
    private SampleAddress now;

    /** @param changed told what to list instead */
    SampleFilters(List<String> scorers, SampleAddress first, Consumer<SampleAddress> changed) {
        this.changed = changed;
        this.now = first;
        text.setPlaceholder("words in questions and answers");
        text.setMaxLength(200);
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                look(event.getValue(), now.scorer(), now.only(), now.order());
            }
        });
        HtmlContainer kinds = Make.box("div", "kinds");
        kinds.getElement().setAttribute("role", "group");
        kinds.getElement().setAttribute("aria-label", "How they came out");
        for (Only each : Only.values()) {
            NativeButton button = Make.button(
                    WORDS.getOrDefault(each, ""), "quiet", () -> look(now.words(), now.scorer(), each, now.order()));
            only.put(each, button);
            kinds.add(button);
        }
        scorer = new Chooser(
                "Judged by",
                value -> look(now.words(), value.equals(first(scorers)) ? null : value, now.only(), now.order()));
        scorers.forEach(name -> scorer.option(name, Verbatim.first(name, 60)));
        scorer.setVisible(scorers.size() > 1);
        order = new Chooser("Order", value -> look(now.words(), now.scorer(), now.only(), Order.valueOf(value)))
                .option(Order.AS_ASKED.name(), "as in the log")
                .option(Order.LOWEST_FIRST.name(), "lowest score first")
                .option(Order.HIGHEST_FIRST.name(), "highest score first");
        box.add(text, kinds, Make.box("div", "selects", scorer, order));
        show(first);
        if (first.scorer() == null && !scorers.isEmpty()) {
            scorer.choose(first(scorers));
        }
        text.setValue(first.words());
    }

    Component component() {
        return box;
    }

    void show(SampleAddress address) {
        now = address;
        only.forEach((each, button) ->
                button.getElement().setAttribute("aria-pressed", Boolean.toString(each == address.only())));
        order.choose(address.order().name());
        if (address.scorer() != null) {
            scorer.choose(address.scorer());
        }
    }

    private void look(String words, @org.jspecify.annotations.Nullable String by, Only which, Order how) {
        changed.accept(now.look(words, by, which, how));
    }

    private static String first(List<String> scorers) {
        return scorers.isEmpty() ? "" : scorers.getFirst();
    }
}
