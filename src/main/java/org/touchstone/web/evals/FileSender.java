package org.touchstone.web.evals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.server.streams.UploadHandler;

/** A place to drop one large file, or to choose it; it is sent when the page says so, and never held whole in memory. */
@Tag("ts-send")
@JsModule("./elements/ts-send.ts")
final class FileSender extends Component {
    private static final long serialVersionUID = 1L;

    /** @param longest the most bytes that the file may have */
    FileSender(String label, long longest, UploadHandler taken) {
        getElement().setProperty("label", label);
        getElement().setProperty("accept", ".eval,.json,.jsonl,.zip");
        getElement().setProperty("longest", (double) longest);
        getElement().setAttribute("target", taken);
    }

    /** Sends the chosen file; where none is chosen, it says so. */
    void send() {
        getElement().callJsFunction("send");
    }

    /** Forgets the file: the server has it. */
    void clear() {
        getElement().callJsFunction("clear");
    }
}
