package org.touchstone.web.critique;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.touchstone.web.ui.Make;

/** Radio buttons, each with a word and a helping sentence. */
@Tag("fieldset")
final class Choices<T> extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final transient Consumer<@Nullable T> chosen;
    private final Map<@Nullable T, Element> radios = new LinkedHashMap<>();

    /** @param name tells this group from others on the page */
    Choices(String legend, String name, Consumer<@Nullable T> chosen) {
        this.name = name;
        this.chosen = chosen;
        addClassNames("field", "choices");
        add(Make.text("legend", "", legend));
    }

    Choices<T> add(@Nullable T value, String word, String help) {
        HtmlContainer label = new HtmlContainer("label");
        Element radio = new Element("input");
        radio.setAttribute("type", "radio");
        radio.setAttribute("name", name);
        radio.setAttribute("value", value == null ? "" : value.toString());
        radio.addEventListener("change", event -> chosen.accept(value));
        radios.put(value, radio);
        label.getElement().appendChild(radio);
        label.add(
                Make.box("span", "", Make.text("strong", "", word), Make.words(" "), Make.text("span", "hint", help)));
        add(label);
        return this;
    }

    /** Chooses without telling. */
    Choices<T> choose(@Nullable T value) {
        radios.forEach((candidate, radio) -> radio.setProperty("checked", Objects.equals(candidate, value)));
        return this;
    }
}
