package org.touchstone.web.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import org.touchstone.engine.Families;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Name;
import org.touchstone.engine.Setting;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.MainLayout;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Tables;

/** The model families: what each is, what can be set, and what statements may say about it. */
@Route(value = "models", layout = MainLayout.class)
@PageTitle("Models · Touchstone")
@AnonymousAllowed
class ModelsView extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    ModelsView(Families families) {
        super("div");
        add(
                Make.text("h1", "", "Models"),
                Make.text(
                        "p",
                        "lede",
                        "Toy models small enough to train again while you wait. What holds in a toy need not hold in a"
                                + " large model."));
        families.all().forEach(family -> add(section(family)));
    }

    private static Component section(ModelFamily family) {
        return Make.box(
                "section",
                "",
                Make.text("h2", "sign-plain", family.title()),
                Make.text("p", "", family.description()),
                Make.text("p", "note", family.id().toString()),
                Make.text("h3", "", "What can be set"),
                Tables.of(
                        "What can be set",
                        List.of("Setting", "Default", "Range", "What it does"),
                        family.settings().stream().map(ModelsView::setting)),
                Make.details(
                        "Names that statements may use",
                        Tables.of(
                                "Names that statements may use",
                                List.of("Name", "Seen from", "What it is"),
                                family.vocabulary(family.settle(Map.of())).names().stream()
                                        .map(ModelsView::name))));
    }

    private static List<Component> setting(Setting setting) {
        String range = setting.kind() == Setting.Kind.CHOICE
                ? String.join(" or ", setting.choices())
                : Format.figure(setting.min()) + " to " + Format.figure(setting.max());
        return Tables.words(setting.title(), String.valueOf(setting.defaultValue()), range, setting.explanation());
    }

    private static List<Component> name(Name name) {
        return Tables.words(name.name(), name.side().inside() ? "inside" : "outside", name.description());
    }
}
