package org.touchstone.web.critique;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.textfield.TextArea;
import org.jspecify.annotations.Nullable;
import org.touchstone.critiques.Critique;
import org.touchstone.critiques.Critiques;
import org.touchstone.critiques.Stance;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;
import org.touchstone.people.SignedIn;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Kept;
import org.touchstone.web.ui.Make;

/** A place to answer one contribution. */
final class ReplyForm {

    private final Critique to;
    private final SignedIn me;
    private final Tools tools;
    private final Runnable close;
    private final TextArea text = new TextArea();
    private final HtmlContainer outcome = Make.box("div", "");
    private final Kept kept;
    private @Nullable Stance stance;
    private boolean open = true;

    /** @param close called once the reply is sent or given up */
    ReplyForm(Critique to, SignedIn me, Tools tools, Runnable close) {
        this.to = to;
        this.me = me;
        this.tools = tools;
        this.close = close;
        this.kept = new Kept("reply/" + to.id(), text);
        text.setLabel(to.parentId() == null || to.author() == null ? "Your reply" : "Your reply to " + to.author());
        text.setMaxLength(Critiques.LONGEST * 2);
        text.setHelperText("Markdown works. At most " + Format.count(Critiques.LONGEST)
                + " characters. It stands under your name, " + me.getUsername() + ".");
    }

    Component component() {
        HtmlContainer form = Make.box("div", "form reply-form", kept);
        if (tools.owner() && to.parentId() == null) {
            form.add(new Choices<Stance>("Do you concede or dispute?", "stance-" + to.id(), choice -> stance = choice)
                    .add(null, "Neither", "Just reply.")
                    .add(Stance.CONCEDED, "I concede", "The critique is right. Say what follows for the claim.")
                    .add(Stance.DISPUTED, "I dispute it", "Say why the claim stands.")
                    .choose(null));
        }
        form.add(
                outcome,
                Make.box(
                        "div",
                        "actions",
                        Make.button("Send reply", "primary", this::send),
                        Make.button("Not now", "quiet", this::end)));
        text.focus();
        return form;
    }

    private void send() {
        if (!open) {
            return;
        }
        outcome.removeAll();
        text.setInvalid(false);
        try {
            tools.critiques().reply(to.id(), me.accountId(), stance, text.getValue(), null, kept.once());
            kept.done();
            end();
        } catch (RefusedException e) {
            if (e.about() == About.TEXT) {
                text.setErrorMessage(e.getMessage());
                text.setInvalid(true);
                text.focus();
            } else {
                outcome.add(Make.notice("error", String.valueOf(e.getMessage())));
            }
        }
    }

    private void end() {
        open = false;
        close.run();
    }
}
