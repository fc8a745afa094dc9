package org.touchstone.web.model;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.touchstone.engine.Input;
import org.touchstone.engine.InvalidSettingException;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Setting;
import org.touchstone.engine.Settings;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Named;
import org.touchstone.web.ui.Sliders;

/** Settings of a model that is placed by formula: it is built anew while a slider moves. */
final class InstantSettings {

    private final ModelFamily family;
    private final Consumer<Settings> listener;
    private final HtmlContainer form = Make.box("section", "", Make.text("h2", "sign-plain", "Choose its settings"));
    private final HtmlContainer refusal = Make.box("div", "");
    private Settings settings;

    /** @param listener told each change; where it refuses by an {@link InvalidSettingException}, nothing has changed */
    InstantSettings(ModelFamily family, Settings from, Consumer<Settings> listener) {
        this.family = family;
        this.listener = listener;
        this.settings = from;
        List<Setting> numbers = new ArrayList<>();
        HtmlContainer choices = Make.box("div", "search-row");
        for (Setting setting : family.settings()) {
            if (setting.kind() == Setting.Kind.CHOICE) {
                choices.add(choice(setting));
            } else {
                numbers.add(setting);
            }
        }
        if (choices.getElement().getChildCount() > 0) {
            form.add(choices);
        }
        if (!numbers.isEmpty()) {
            form.add(sliders(numbers));
        }
        HtmlContainer words = Make.box("ul", "note settings-words");
        family.settings()
                .forEach(setting -> words.add(Make.text("li", "", setting.title() + ": " + setting.explanation())));
        form.add(words, refusal);
    }

    Component component() {
        return form;
    }

    private Component choice(Setting setting) {
        Select<String> select = new Select<>();
        select.setLabel(setting.title());
        select.setItems(setting.choices());
        select.setValue(settings.choice(setting.name()));
        select.addValueChangeListener(event -> set(Map.of(setting.name(), event.getValue())));
        return select;
    }

    private Component sliders(List<Setting> numbers) {
        List<Input> inputs = numbers.stream()
                .map(setting -> new Input(
                        setting.name(),
                        setting.title(),
                        setting.min(),
                        setting.max(),
                        ((Number) setting.defaultValue()).doubleValue(),
                        setting.kind() == Setting.Kind.INTEGER))
                .toList();
        Named named = new Named(inputs, inputs.stream().map(Input::title).toList(), List.of());
        Sliders sliders = new Sliders(named, moved -> {
            Map<String, Object> given = new LinkedHashMap<>();
            for (int i = 0; i < numbers.size(); i++) {
                given.put(numbers.get(i).name(), moved.get(i));
            }
            set(given);
        });
        sliders.ofSettings();
        sliders.show(
                numbers.stream().map(setting -> settings.real(setting.name())).toList(), List.of());
        return sliders;
    }

    private void set(Map<String, ?> changed) {
        refusal.removeAll();
        Map<String, Object> given = new LinkedHashMap<>(settings.values());
        given.putAll(changed);
        try {
            Settings settled = family.settle(given);
            listener.accept(settled);
            settings = settled;
        } catch (InvalidSettingException e) {
            refusal.add(Make.notice("error", String.valueOf(e.getMessage())));
        }
    }
}
