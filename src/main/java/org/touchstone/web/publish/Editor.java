package org.touchstone.web.publish;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.touchstone.claims.Draft;
import org.touchstone.claims.Drafts;
import tools.jackson.databind.JsonNode;

/** The text of a draft, with line numbers; it saves itself and keeps in the browser what is not saved. */
@Tag("ts-editor")
@JsModule("./elements/ts-editor.ts")
final class Editor extends Component {
    private static final long serialVersionUID = 1L;

    /** Told of a text to be saved. */
    @FunctionalInterface
    interface Saving {
        /** @param revision of the draft that the text was written from */
        void save(String text, int revision);
    }

    Editor(Draft draft, Saving saving) {
        getElement().setProperty("label", "The claim file");
        getElement()
                .setProperty(
                        "hint",
                        "YAML. It saves itself a moment after you stop typing. You can also drop a file on it.");
        getElement().setProperty("longest", Drafts.LONGEST);
        getElement().setProperty("text", draft.yaml());
        getElement().setProperty("revision", draft.revision());
        getElement().setProperty("key", "draft-" + draft.id());
        getElement()
                .addEventListener("editor-save", event -> {
                    JsonNode data = event.getEventData();
                    saving.save(
                            data.get("event.detail.text").asString(),
                            data.get("event.detail.revision").asInt());
                })
                .addEventData("event.detail.text")
                .addEventData("event.detail.revision");
    }

    /** The server has this text. */
    void saved(Draft draft, String text) {
        getElement().callJsFunction("saved", text, draft.revision());
    }

    /** The server does not take this text. */
    void failed() {
        getElement().callJsFunction("failed");
    }

    /** Nothing is sent until a person has chosen. */
    void refused() {
        getElement().callJsFunction("refused");
    }

    void replace(Draft draft) {
        getElement().callJsFunction("replace", draft.yaml(), draft.revision());
    }

    /** Sends what is typed over the text of this revision. */
    void overwrite(int revision) {
        getElement().callJsFunction("overwrite", revision);
    }

    void save() {
        getElement().callJsFunction("save");
    }

    void mark(List<Integer> lines) {
        getElement().setPropertyList("marks", lines);
    }

    void jump(int line, int column) {
        getElement().callJsFunction("jump", line, column);
    }
}
