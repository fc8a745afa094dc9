package org.touchstone.web.claim;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.textfield.TextArea;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.ClaimState;
import org.touchstone.critiques.Anchor;
import org.touchstone.critiques.Critique;
import org.touchstone.critiques.CritiqueKind;
import org.touchstone.critiques.CritiqueSearch;
import org.touchstone.critiques.Critiques;
import org.touchstone.critiques.Discussion;
import org.touchstone.critiques.Markdown;
import org.touchstone.critiques.NewCritique;
import org.touchstone.people.RefusedException;
import org.touchstone.people.SignedIn;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Kept;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Reader;

/** What readers wrote about this version, and a place to write. */
final class CommentsPanel {

    private static final int PAGE = 50;

    private final ClaimState state;
    private final Critiques comments;
    private final Reader reader;
    private final @Nullable SignedIn me;
    private final HtmlContainer thread = Make.box("div", "thread");
    private final HtmlContainer more = Make.box("div", "actions");
    private int pages = 1;

    private CommentsPanel(ClaimState state, Critiques comments, Reader reader) {
        this.state = state;
        this.comments = comments;
        this.reader = reader;
        this.me = reader.account().orElse(null);
        thread.getElement().setAttribute("aria-live", "polite");
    }

    HtmlContainer component() {
        HtmlContainer section = Make.box(
                "section",
                "",
                Make.text("h2", "sign-plain", "Comments"),
                Make.text(
                        "p",
                        "note",
                        "Readers speak here, about version " + state.version().number() + " of the claim."),
                thread,
                more,
                form());
        section.setId("comments");
        refresh();
        return section;
    }

    void refresh() {
        thread.removeAll();
        Discussion.Page found =
                comments.search(CritiqueSearch.newest(state.version().slug(), 0, PAGE * pages));
        long all = found.all();
        found.discussions().forEach(one -> thread.add(remark(one.critique())));
        more.removeAll();
        if (all > (long) pages * PAGE) {
            more.add(Make.button("Show more comments", "quiet", () -> {
                pages++;
                refresh();
            }));
        }
    }

    private Component remark(Critique comment) {
        HtmlContainer body = Make.box("div", "remark-body");
        if (comment.shown()) {
            body.add(new Html("<div>" + Markdown.toSafeHtml(comment.markdown()) + "</div>"));
            if (me != null && comment.writtenBy(me.accountId())) {
                body.add(Make.button("Take it back", "quiet", () -> {
                    comments.withdraw(comment.id(), me.accountId());
                    refresh();
                }));
            }
        } else if (comment.state() == Critique.State.WITHDRAWN) {
            body.add(Make.text("p", "note", "Its writer took this comment back."));
        } else {
            body.add(Make.text("p", "note", "Hidden by a moderator. " + comment.reason()));
        }
        HtmlContainer remark = Make.box(
                "article",
                "remark",
                Make.box(
                        "div",
                        "speaker",
                        Make.text("strong", "", "Reader"),
                        Make.text("span", "", " " + comment.author() + ", " + Format.day(comment.createdAt()))),
                body);
        remark.setId("comment-" + comment.id());
        return remark;
    }

    private Component form() {
        return reader.account().<Component>map(this::writing).orElseGet(() -> {
            String back = "claims/" + state.version().slug();
            return Make.box(
                    "p",
                    "actions",
                    Make.plainLink("/sign-in?to=" + back, "Sign in to comment"),
                    Make.words(" · "),
                    Make.plainLink("/register?to=" + back, "Make an account"));
        });
    }

    private Component writing(SignedIn person) {
        TextArea text = new TextArea("Your comment");
        text.setMaxLength(Critiques.LONGEST * 2);
        text.setHelperText("Markdown works. At most " + Format.count(Critiques.LONGEST)
                + " characters. It stands under your name, " + person.getUsername() + ".");
        HtmlContainer outcome = Make.box("div", "");
        Kept kept = new Kept("comment-" + state.version().id(), text);
        return Make.box("div", "form", kept, outcome, Make.button("Publish comment", "primary", () -> {
            outcome.removeAll();
            try {
                comments.write(
                        state.version().id(),
                        person.accountId(),
                        new NewCritique(CritiqueKind.COMMENT, Anchor.CLAIM, text.getValue(), null, null));
                text.clear();
                kept.done();
                outcome.add(Make.notice("done", "Your comment is published."));
                refresh();
            } catch (RefusedException e) {
                outcome.add(Make.notice("error", String.valueOf(e.getMessage())));
            }
        }));
    }

    /** Makes the panel for a claim. */
    @org.springframework.stereotype.Component
    static final class Maker {

        private final Critiques comments;
        private final Reader reader;

        Maker(Critiques comments, Reader reader) {
            this.comments = comments;
            this.reader = reader;
        }

        CommentsPanel of(ClaimState state) {
            return new CommentsPanel(state, comments, reader);
        }
    }
}
