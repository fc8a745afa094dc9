package org.touchstone.web.publish;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.Consumer;
import org.touchstone.claims.Drafts;

/** A place to drop a claim file, or to choose one. */
@Tag("ts-drop")
@JsModule("./elements/ts-drop.ts")
final class FileDrop extends Component {
    private static final long serialVersionUID = 1L;

    FileDrop(String label, Consumer<String> taken) {
        getElement().setProperty("label", label);
        getElement().setProperty("accept", ".yaml,.yml,text/yaml");
        getElement().setProperty("longest", Drafts.LONGEST);
        getElement()
                .addEventListener(
                        "file-text",
                        event -> taken.accept(
                                event.getEventData().get("event.detail.text").asString()))
                .addEventData("event.detail.text");
    }
}
