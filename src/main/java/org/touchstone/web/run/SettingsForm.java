package org.touchstone.web.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.touchstone.engine.InvalidSettingException;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Setting;
import org.touchstone.engine.Settings;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Make;

/** A family's settings to change before a run. What is typed stays when the family refuses it. */
public final class SettingsForm {

    private final ModelFamily family;
    private final Asking asking;
    private final Map<String, Supplier<Object>> values = new LinkedHashMap<>();
    private final Map<String, TextField> numbers = new LinkedHashMap<>();
    private final TextField seed = new TextField("Seed");
    private final HtmlContainer refusal = Make.box("div", "");
    private final HtmlContainer form = Make.box("div", "form settings-form");

    /**
     * @param from the settings to start from
     * @param fromSeed the seed to start from
     */
    public SettingsForm(ModelFamily family, Settings from, long fromSeed, Wording wording, Asking asking) {
        this.family = family;
        this.asking = asking;
        form.add(Make.text(wording.tag(), "", wording.heading()), Make.text("p", "note", wording.note()));
        for (Setting setting : family.settings()) {
            form.add(
                    field(setting, String.valueOf(from.values().getOrDefault(setting.name(), setting.defaultValue()))));
        }
        seed.setValue(Long.toString(fromSeed));
        seed.setHelperText("A whole number; the same seed and settings give the same model.");
        form.add(seed, refusal, Make.button(wording.action(), "primary", this::submit));
    }

    public Component component() {
        return form;
    }

    private Component field(Setting setting, String value) {
        if (setting.kind() == Setting.Kind.CHOICE) {
            Select<String> select = new Select<>();
            select.setLabel(setting.title());
            select.setHelperText(setting.explanation());
            select.setItems(setting.choices());
            select.setValue(value);
            values.put(setting.name(), select::getValue);
            return select;
        }
        TextField field = new TextField(setting.title());
        field.setValue(value);
        field.setMaxLength(24);
        field.setHelperText(setting.explanation() + " From " + Format.figure(setting.min()) + " to "
                + Format.figure(setting.max()) + ".");
        numbers.put(setting.name(), field);
        values.put(setting.name(), () -> number(setting, field.getValue()));
        return field;
    }

    private static Object number(Setting setting, String text) {
        try {
            String plain = text.strip();
            return setting.kind() == Setting.Kind.INTEGER
                    ? (Object) Long.valueOf(plain)
                    : (Object) Double.valueOf(plain);
        } catch (NumberFormatException e) {
            throw new InvalidSettingException(
                    setting.name(),
                    setting.title() + " must be a " + (setting.kind() == Setting.Kind.INTEGER ? "whole " : "")
                            + "number from " + Format.figure(setting.min()) + " to " + Format.figure(setting.max())
                            + ".");
        }
    }

    private void submit() {
        refusal.removeAll();
        numbers.values().forEach(field -> field.setInvalid(false));
        try {
            Map<String, Object> given = new LinkedHashMap<>();
            values.forEach((name, value) -> given.put(name, value.get()));
            Settings settled = family.settle(given);
            asking.ask(settled.values(), seed());
        } catch (InvalidSettingException e) {
            TextField wrong = numbers.get(e.setting());
            if (wrong != null) {
                wrong.setErrorMessage(e.getMessage());
                wrong.setInvalid(true);
                wrong.focus();
            }
            refusal.add(Make.notice("error", String.valueOf(e.getMessage())));
        }
    }

    private long seed() {
        try {
            return Long.parseLong(seed.getValue().strip());
        } catch (NumberFormatException e) {
            throw new InvalidSettingException("seed", "The seed must be a whole number.");
        }
    }

    /**
     * What the form says of itself.
     *
     * @param tag of its heading, such as {@code h3}
     */
    public record Wording(String tag, String heading, String note, String action) {}

    /** Takes complete, checked settings and a seed. */
    @FunctionalInterface
    public interface Asking {
        void ask(Map<String, ?> settings, long seed);
    }
}
