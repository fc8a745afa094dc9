package org.touchstone.web.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.touchstone.engine.Input;
import tools.jackson.databind.JsonNode;

/** Sliders to put an input in, beside what came out. */
@Tag("ts-try")
@JsModule("./elements/ts-try.ts")
public final class Sliders extends Component {
    private static final long serialVersionUID = 1L;

    public Sliders(Named named, Consumer<List<Double>> listener) {
        getElement().setPropertyList("inputs", Picture.TryInput.of(named));
        getElement().setPropertyList("outputTitles", named.outputs());
        if (named.inputs().stream().anyMatch(Input::whole)) {
            getElement().setProperty("title", "Input");
        }
        getElement()
                .addEventListener("input-change", event -> {
                    List<Double> values = new ArrayList<>();
                    for (JsonNode node : event.getEventData().get("event.detail.values")) {
                        values.add(node.asDouble());
                    }
                    if (values.size() == named.inputs().size()) {
                        listener.accept(values);
                    }
                })
                .addEventData("event.detail.values");
    }

    /** Says that the sliders are a model's settings, not its input. */
    public void ofSettings() {
        getElement().setProperty("settings", true);
        getElement().removeProperty("title");
    }

    /** @param outputs what came out, or none */
    public void show(List<Double> values, List<Double> outputs) {
        getElement().setPropertyList("values", values);
        getElement().setPropertyList("outputs", outputs);
    }
}
