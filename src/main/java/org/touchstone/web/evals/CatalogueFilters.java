package org.touchstone.web.evals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.touchstone.evals.EvalCatalogue.Choice;
import org.touchstone.evals.EvalCatalogue.Choices;
import org.touchstone.evals.LogFormat;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Make;

/** What the catalogue is narrowed to. */
final class CatalogueFilters {

    private final HtmlContainer box = Make.box("div", "catalogue-filters");
    private final HtmlContainer more;
    private final TextField text = new TextField("Search");
    private final Map<String, Chooser> choosers = new LinkedHashMap<>();
    private final Map<String, Element> days = new LinkedHashMap<>();
    private final Consumer<CatalogueAddress> changed;
    private CatalogueAddress now = new CatalogueAddress(Map.of(), 1);

    /** @param changed told what to show instead */
    CatalogueFilters(Consumer<CatalogueAddress> changed) {
        this.changed = changed;
        text.setPlaceholder("task, model, dataset or who ran it");
        text.setMaxLength(200);
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.accept(now.with(CatalogueAddress.WORDS, event.getValue()));
            }
        });
        HtmlContainer row = Make.box("div", "choosers");
        row.add(
                chooser(CatalogueAddress.MODEL, "Model", "any model"),
                chooser(CatalogueAddress.TASK, "Task", "any task"),
                chooser(CatalogueAddress.SOURCE, "Who ran it", "anyone"),
                chooser(CatalogueAddress.FORMAT, "Format", "any format"),
                day(CatalogueAddress.FROM, "Run from"),
                day(CatalogueAddress.TO, "Run until"));
        more = Make.details("Narrow by model, task, who ran it, format or date", row);
        box.add(text, more);
    }

    Component component() {
        return box;
    }

    void show(CatalogueAddress address) {
        now = address;
        text.setValue(address.value(CatalogueAddress.WORDS));
        choosers.forEach((name, chooser) -> chooser.choose(address.value(name)));
        days.forEach((name, day) -> day.setProperty("value", address.value(name)));
        if (address.narrowed()) {
            more.getElement().setAttribute("open", true);
        }
    }

    /** Offers what there is, each with how many evals it has. */
    void offer(Choices found) {
        offer(CatalogueAddress.MODEL, found.models());
        offer(CatalogueAddress.TASK, found.tasks());
        offer(CatalogueAddress.SOURCE, found.sources());
        Chooser formats = choosers.get(CatalogueAddress.FORMAT);
        for (LogFormat format : LogFormat.values()) {
            if (formats != null) {
                formats.option(CatalogueAddress.lower(format), format.text());
            }
        }
        show(now);
    }

    private void offer(String name, List<Choice> choices) {
        Chooser chooser = choosers.get(name);
        if (chooser != null) {
            choices.forEach(choice -> chooser.option(
                    choice.value(), Verbatim.first(choice.value(), 60) + " (" + Format.count(choice.evals()) + ")"));
        }
    }

    private Chooser chooser(String name, String label, String any) {
        Chooser chooser = new Chooser(label, value -> changed.accept(now.with(name, value))).option("", any);
        choosers.put(name, chooser);
        return chooser;
    }

    private Component day(String name, String label) {
        Element input = new Element("input");
        input.setAttribute("type", "date");
        input.addEventListener(
                        "change",
                        event -> changed.accept(now.with(
                                name, event.getEventData().get("element.value").asString())))
                .addEventData("element.value");
        days.put(name, input);
        HtmlContainer box = Make.box("label", "chooser", Make.text("span", "", label));
        box.getElement().appendChild(input);
        return box;
    }
}
