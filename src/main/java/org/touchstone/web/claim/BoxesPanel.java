package org.touchstone.web.claim;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.touchstone.claims.ClaimState;
import org.touchstone.claims.Examination;
import org.touchstone.claims.Examination.BoxKind;
import org.touchstone.critiques.ClaimText;
import org.touchstone.web.critique.Criticise;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Named;
import org.touchstone.web.ui.SixBoxes;

/** The six boxes over the primary eval's inputs; opening a box lists its inputs, each of which can be tried. */
final class BoxesPanel {

    private static final int PAGE = 20;

    private final ClaimState state;
    private final Named named;
    private final Consumer<List<Double>> load;
    private final Criticise criticise;
    private final HtmlContainer opened = Make.box("div", "opened-box");

    BoxesPanel(ClaimState state, Named named, Consumer<List<Double>> load, Criticise criticise) {
        this.state = state;
        this.named = named;
        this.load = load;
        this.criticise = criticise;
        opened.getElement().setAttribute("aria-live", "polite");
    }

    Component of(Examination.Boxes boxes) {
        String primary = state.version().spec().evals().stream()
                .filter(eval -> eval.primary())
                .findFirst()
                .orElseThrow()
                .title();
        HtmlContainer section = Make.box(
                "section",
                "",
                Make.text("h2", "sign-plain", "The same " + Format.count(boxes.drawn()) + " inputs, both columns"),
                Make.text("p", "note", "Behaves as expected means: “" + primary + "” Open a box to see its inputs."),
                new SixBoxes(boxes.drawn(), counts(boxes), kind -> open(boxes, kind, 0)),
                opened);
        section.setId("boxes");
        return section;
    }

    private static Map<BoxKind, Long> counts(Examination.Boxes boxes) {
        Map<BoxKind, Long> counts = new EnumMap<>(BoxKind.class);
        boxes.boxes().forEach(box -> counts.put(box.kind(), box.count()));
        return counts;
    }

    private void open(Examination.Boxes boxes, BoxKind kind, int from) {
        Examination.Box box =
                boxes.boxes().stream().filter(b -> b.kind() == kind).findFirst().orElseThrow();
        if (from == 0) {
            opened.removeAll();
            opened.add(Make.box(
                    "h3",
                    "",
                    Make.words(name(kind) + ": " + Format.count(box.count()) + " inputs "),
                    criticise.button(ClaimText.BOX + kind.name(), "the box “" + kind.text() + "”")));
            opened.add(Make.box("ul", "box-inputs"));
        }
        HtmlContainer list = (HtmlContainer) opened.getComponentAt(1);
        List<List<Double>> inputs = box.inputs();
        inputs.stream().skip(from).limit(PAGE).forEach(input -> list.add(item(input)));
        int shown = Math.min(inputs.size(), from + PAGE);
        while (opened.getComponentCount() > 2) {
            opened.remove(opened.getComponentAt(2));
        }
        if (shown < inputs.size()) {
            opened.add(Make.button("Show more of them", "quiet", () -> open(boxes, kind, shown)));
        }
        if (box.count() == 0) {
            opened.add(Make.text("p", "note", "No input that was drawn is in this box."));
        }
    }

    private Component item(List<Double> input) {
        return Make.box("li", "", Make.button(named.input(input), "quiet", () -> load.accept(input)));
    }

    private static String name(BoxKind kind) {
        return kind == BoxKind.SURPRISE
                ? kind.text() + ": the mechanism is there and does not secure the behaviour"
                : kind.text();
    }
}
