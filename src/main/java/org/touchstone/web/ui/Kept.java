package org.touchstone.web.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Keeps what is typed in the browser until the server has it. */
@Tag("ts-keep")
@JsModule("./elements/ts-keep.ts")
public final class Kept extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    /** @param key names the field among all fields of the site */
    public Kept(String key, Component field) {
        getElement().setProperty("key", key);
        add(field);
    }

    /** The server has it. */
    public void done() {
        getElement().callJsFunction("clear");
    }
}
