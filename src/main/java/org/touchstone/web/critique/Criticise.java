package org.touchstone.web.critique;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Locale;
import org.touchstone.web.ui.Make;

/** Begins a critique where a reader reads: a button beside a part of the claim, or any passage they select. */
public final class Criticise {

    private final Asked asked;
    private boolean closed;

    public Criticise(Asked asked) {
        this.asked = asked;
    }

    /** Offers buttons from now on, or none. */
    public void offer(boolean open) {
        closed = !open;
    }

    /** Told what a reader wants to criticise. */
    @FunctionalInterface
    public interface Asked {

        /**
         * @param part the part's id in {@link org.touchstone.critiques.ClaimText}
         * @param quote the words selected; blank for the whole part
         * @param prefix what stands before them
         * @param suffix what stands after them
         */
        void about(String part, String quote, String prefix, String suffix);
    }

    /**
     * A small button beside a part of the claim.
     *
     * @param what the part in words, to follow "Criticise"
     */
    public Component button(String part, String what) {
        NativeButton button = Make.button("Criticise this", "criticise", () -> asked.about(part, "", "", ""));
        button.getElement().setAttribute("aria-label", "Criticise this: " + what);
        button.setVisible(!closed);
        return button;
    }

    /** Marks words of the claim, so that passages of them can be selected and links find them. */
    public static <C extends Component> C mark(String part, C words) {
        words.getElement().setAttribute("data-part", part);
        if (words.getId().isEmpty()) {
            words.setId(place(part));
        }
        return words;
    }

    /** The id of the place on the page where a part stands. */
    static String place(String part) {
        return "part-" + part.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /** Around words of the claim: a selection in it offers to be criticised. */
    @Tag("ts-passage")
    @JsModule("./elements/ts-passage.ts")
    public static final class Readable extends HtmlContainer {
        private static final long serialVersionUID = 1L;

        public Readable(Asked asked) {
            getElement()
                    .addEventListener("passage", event -> {
                        var data = event.getEventData();
                        asked.about(
                                data.get("event.detail.part").asString(),
                                data.get("event.detail.quote").asString(),
                                data.get("event.detail.prefix").asString(),
                                data.get("event.detail.suffix").asString());
                    })
                    .addEventData("event.detail.part")
                    .addEventData("event.detail.quote")
                    .addEventData("event.detail.prefix")
                    .addEventData("event.detail.suffix");
        }
    }
}
