package org.touchstone.web.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what is typed in a field in the browser until the server has it, through reloads and ended sessions. */
@Tag("ts-keep")
@JsModule("./elements/ts-keep.ts")
public final class Kept extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private final String key;
    private @Nullable UUID once;

    /**
     * @param key names the field in this browser, with what it is about
     * @param field holds one text field, select or group of radio buttons
     */
    public Kept(String key, Component field) {
        this.key = key;
        getElement().setProperty("key", key);
        getElement()
                .addEventListener(
                        "keep-once",
                        event -> once = uuid(
                                event.getEventData().get("event.detail.once").asString()))
                .addEventData("event.detail.once");
        add(field);
    }

    /** Told when the browser put back what was typed before. */
    public void onRestored(Runnable told) {
        getElement().addEventListener("keep-restored", event -> told.run());
    }

    /**
     * The browser's own key for what is typed now: the same until {@link #done()}, also after a reload, so that a text
     * whose first sending was not answered can be sent again and stands once. Null before anything was typed.
     */
    public @Nullable UUID once() {
        return once;
    }

    /** Forgets the kept text: the server has it. The field may be taken off the page at once. */
    public void done() {
        once = null;
        getElement().callJsFunction("clear");
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "try { localStorage.removeItem('touchstone.keep.' + $0) } catch (e) { /* none is kept */ }",
                        key);
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }
}
