package org.touchstone.web.critique;

import com.vaadin.flow.component.Component;
import org.touchstone.web.ui.Make;

/** What stands before the critiques: a way to write one, or why there is none. */
final class Entrance {

    private Entrance() {}

    static Component rules() {
        return Make.box(
                "p",
                "note",
                Make.words("Readers question the claim here and try to break it, by the "),
                Make.plainLink("/rules", "house rules"),
                Make.words(". What they say stays as it was written."));
    }

    /** @param begin opens the form */
    static Component of(Tools tools, Component begin) {
        if (tools.closed()) {
            return Make.text("p", "note", "This claim was withdrawn, so it takes no new critiques and replies.");
        }
        if (tools.me() != null) {
            return Make.box("p", "actions", begin);
        }
        String back = "claims/" + tools.slug() + "%23critique";
        return Make.box(
                "p",
                "actions",
                Make.plainLink("/sign-in?to=" + back, "Sign in to write, reply and vote"),
                Make.words(" · "),
                Make.plainLink("/register?to=" + back, "Make an account"));
    }
}
