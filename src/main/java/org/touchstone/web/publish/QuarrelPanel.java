package org.touchstone.web.publish;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import org.touchstone.claims.Draft;
import org.touchstone.claims.Drafts;
import org.touchstone.claims.Drafts.NewerDraftException;
import org.touchstone.people.RefusedException;
import org.touchstone.people.SignedIn;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Make;

/**
 * Two texts of one draft: its author chooses which to go on with, and the other becomes a draft of its own, told of in
 * {@code asides}.
 */
final class QuarrelPanel extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private final transient Drafts drafts;
    private final transient SignedIn author;
    private final transient Editor editor;
    private final transient Draft newer;
    private final String mine;
    private final transient HtmlContainer asides;

    QuarrelPanel(
            Drafts drafts,
            SignedIn author,
            Editor editor,
            NewerDraftException refusal,
            String mine,
            HtmlContainer asides) {
        super("div");
        this.drafts = drafts;
        this.author = author;
        this.editor = editor;
        this.newer = refusal.newer();
        this.mine = mine;
        this.asides = asides;
        add(
                Make.notice("error", String.valueOf(refusal.getMessage())),
                Make.details(
                        "What was saved elsewhere, " + Format.moment(newer.changedAt()),
                        Make.text("pre", "", newer.yaml())),
                Make.box(
                        "div",
                        "actions",
                        Make.button("Go on with what stands here", "", this::keepMine),
                        Make.button("Go on with what was saved elsewhere", "", this::takeNewer)));
    }

    private void keepMine() {
        other(newer.yaml(), () -> editor.overwrite(newer.revision()));
    }

    private void takeNewer() {
        other(mine, () -> editor.replace(newer));
    }

    /** Nothing is lost: the text that is not gone on with is put aside first. */
    private void other(String text, Runnable then) {
        try {
            Draft aside = drafts.begin(author.accountId(), text);
            removeFromParent();
            Anchor link = Make.link("/publish/" + aside.id(), "a draft of its own");
            HtmlContainer done =
                    Make.box("p", "notice done", Make.words("The other text is kept as "), link, Make.words("."));
            done.getElement().setAttribute("role", "status");
            asides.add(done);
            then.run();
        } catch (RefusedException e) {
            add(Make.notice("error", String.valueOf(e.getMessage())));
        }
    }
}
