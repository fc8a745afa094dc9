package org.touchstone.web.evals;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.touchstone.web.ui.Make;

/** A native choice of one of a few values under its name. */
final class Chooser extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private final Element select = new Element("select");
    private final Map<String, Element> options = new LinkedHashMap<>();

    Chooser(String name, Consumer<String> chosen) {
        super("label");
        addClassNames("chooser");
        add(Make.text("span", "", name));
        select.addEventListener(
                        "change",
                        event -> chosen.accept(
                                event.getEventData().get("element.value").asString()))
                .addEventData("element.value");
        getElement().appendChild(select);
    }

    /** Adds one; a value that is there already is only named anew. */
    Chooser option(String value, String words) {
        Element option = options.computeIfAbsent(value, it -> {
            Element fresh = new Element("option");
            fresh.setAttribute("value", it);
            select.appendChild(fresh);
            return fresh;
        });
        option.setText(words);
        return this;
    }

    /** Chooses without telling; a value that is not offered is added as it is. */
    void choose(String value) {
        if (!options.containsKey(value)) {
            option(value, value);
        }
        options.forEach((candidate, option) -> {
            boolean here = Objects.equals(candidate, value);
            option.setAttribute("selected", here);
            option.setProperty("selected", here);
        });
    }
}
