package org.touchstone.web.evals;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.EvalImports.Said;
import org.touchstone.evals.EvalLog.Relation;
import org.touchstone.web.ui.Kept;
import org.touchstone.web.ui.Make;

/** What whoever brings a file says about it; all of it may be left out, and is then shown as not stated. */
@Tag("div")
final class ImportForm extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private static final String UNKNOWN = "I do not know";

    private final TextField ranBy = field("Who ran the eval?", "A person or an organisation.", 200);
    private final TextField licence = field("Its licence", "For example CC BY 4.0.", 200);
    private final TextField source = field("Where did you find it?", "An address, such as https://…", 500);
    private final Map<Relation, Element> radios = new EnumMap<>(Relation.class);
    private final Element unknown = new Element("input");
    private final List<Kept> kept;
    private @Nullable Relation relation;

    ImportForm() {
        addClassNames("form");
        kept = List.of(
                new Kept("eval-ran-by", ranBy),
                new Kept("eval-relation", relations()),
                new Kept("eval-licence", licence),
                new Kept("eval-source", source));
        kept.forEach(this::add);
    }

    Said said() {
        return new Said(typed(ranBy), relation, typed(licence), typed(source));
    }

    /** The server has it all. */
    void done() {
        kept.forEach(Kept::done);
        List.of(ranBy, licence, source).forEach(TextField::clear);
        relation = null;
        radios.values().forEach(radio -> radio.setProperty("checked", false));
        unknown.setProperty("checked", false);
    }

    private HtmlContainer relations() {
        HtmlContainer group = Make.box("fieldset", "field choices");
        group.add(Make.text("legend", "", "How does whoever ran it stand to the model’s maker?"));
        for (Relation each : Relation.values()) {
            Element radio = new Element("input");
            radios.put(each, radio);
            group.add(choice(radio, each.name(), EvalWords.relation(each), each));
        }
        group.add(choice(unknown, "UNKNOWN", UNKNOWN, null));
        return group;
    }

    private HtmlContainer choice(Element radio, String value, String words, @Nullable Relation meant) {
        radio.setAttribute("type", "radio");
        radio.setAttribute("name", "relation");
        radio.setAttribute("value", value);
        radio.addEventListener("change", event -> relation = meant);
        HtmlContainer label = new HtmlContainer("label");
        label.getElement().appendChild(radio);
        label.add(Make.text("span", "", words));
        return label;
    }

    private static @Nullable String typed(TextField field) {
        String text = field.getValue().replace("\u0000", "").strip();
        return text.isEmpty() ? null : text;
    }

    private static TextField field(String label, String help, int longest) {
        TextField field = new TextField(label);
        field.setHelperText(help);
        field.setMaxLength(longest);
        return field;
    }
}
