package org.touchstone.web.model;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Name;
import org.touchstone.engine.Setting;
import org.touchstone.engine.Settings;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Tables;

/** What can be set in a family, and the names that statements about it may use. */
final class ModelReference {

    private ModelReference() {}

    static Component of(ModelFamily family, Settings settings) {
        return Make.box(
                "section",
                "",
                Make.text("h2", "sign-plain", "For authors of claims"),
                Make.box("p", "note", Make.words("Written in a claim as "), Make.text("code", "", family.id() + "")),
                Make.details(
                        "What can be set",
                        Tables.of(
                                "What can be set",
                                List.of("Setting", "Written as", "Default", "Range", "What it does"),
                                family.settings().stream().map(ModelReference::setting))),
                Make.details(
                        "Names that statements may use",
                        Tables.of(
                                "Names that statements may use",
                                List.of("Name", "Seen from", "What it is"),
                                family.vocabulary(settings).names().stream().map(ModelReference::name))));
    }

    private static List<Component> setting(Setting setting) {
        String range = setting.kind() == Setting.Kind.CHOICE
                ? String.join(" or ", setting.choices())
                : Format.figure(setting.min()) + " to " + Format.figure(setting.max());
        return Tables.words(
                setting.title(), setting.name(), String.valueOf(setting.defaultValue()), range, setting.explanation());
    }

    private static List<Component> name(Name name) {
        return Tables.words(name.name(), name.side().inside() ? "inside" : "outside", name.description());
    }
}
