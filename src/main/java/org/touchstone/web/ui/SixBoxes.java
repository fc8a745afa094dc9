package org.touchstone.web.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Map;
import java.util.function.Consumer;
import org.touchstone.claims.Examination.BoxKind;

/** The six boxes as dots, each of which can be opened. */
@Tag("ts-boxes")
@JsModule("./elements/ts-boxes.ts")
public final class SixBoxes extends Component {
    private static final long serialVersionUID = 1L;

    /**
     * @param drawn inputs in all boxes together
     * @param opener told the box that the reader opens
     */
    public SixBoxes(long drawn, Map<BoxKind, Long> boxes, Consumer<BoxKind> opener) {
        getElement().setProperty("drawn", drawn);
        getElement()
                .setPropertyList(
                        "boxes",
                        boxes.entrySet().stream()
                                .map(box -> new Count(box.getKey(), box.getValue()))
                                .toList());
        getElement()
                .addEventListener("box-open", event -> {
                    BoxKind kind = BoxKind.valueOf(
                            event.getEventData().get("event.detail.kind").asString());
                    select(kind);
                    opener.accept(kind);
                })
                .addEventData("event.detail.kind");
    }

    /** Marks a box as the open one. */
    public void select(BoxKind kind) {
        getElement().setProperty("selected", kind.name());
    }

    record Count(BoxKind kind, long count) {}
}
