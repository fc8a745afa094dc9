package org.touchstone.web.critique;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.critiques.Critique;
import org.touchstone.critiques.Discussion;
import org.touchstone.people.RefusedException;
import org.touchstone.people.SignedIn;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Make;

/** A critique with its voices and replies. What changes is shown in place: what a reader types or has open stays. */
final class DiscussionBlock {

    private final Tools tools;
    private final Runnable changed;
    private final HtmlContainer article = Make.box("article", "remark");
    private final HtmlContainer speaker = Make.box("div", "");
    private final HtmlContainer words = Make.box("div", "");
    private final HtmlContainer replies = Make.box("div", "replies");
    private final HtmlContainer more = Make.box("div", "");
    private final HtmlContainer writing = Make.box("div", "");
    private final HtmlContainer actions = Make.box("div", "remark-actions");
    private final Map<Long, Reply> shown = new LinkedHashMap<>();
    private final VoicePanel voices;
    private @Nullable Discussion now;

    /** @param changed called after the reader did something that all who look should see */
    DiscussionBlock(Discussion discussion, Tools tools, Runnable changed) {
        this.tools = tools;
        this.changed = changed;
        this.voices = new VoicePanel(discussion.critique(), tools, changed);
        article.setId("critique-" + discussion.critique().id());
        article.getElement().setAttribute("tabindex", "-1");
        article.add(speaker, Make.box("div", "remark-body", words, actions, voices.counts(), replies, more, writing));
        show(discussion);
    }

    Component component() {
        return article;
    }

    /** Whether somebody is writing a reply here. */
    boolean writing() {
        return writing.getComponentCount() > 0;
    }

    void show(Discussion discussion) {
        Discussion before = now;
        if (discussion.equals(before)) {
            return;
        }
        now = discussion;
        if (before == null
                || !before.critique().equals(discussion.critique())
                || !before.about().equals(discussion.about())) {
            critique(discussion.critique(), discussion.about());
        }
        voices.show(discussion.voices());
        discussion.replies().forEach(this::reply);
        long left = discussion.allReplies() - shown.size();
        more.removeAll();
        if (left > 0) {
            more.add(Make.button("Show " + Format.count(left) + " more replies", "quiet", this::moreReplies));
        }
    }

    private void critique(Critique critique, Discussion.About about) {
        speaker.removeAll();
        speaker.add(Contribution.speaker(critique));
        words.removeAll();
        words.add(Contribution.words(critique, about, null, tools));
        actions.removeAll();
        if (critique.shown()) {
            actions.add(voices.buttons());
        }
        actions.add(actions(critique));
    }

    private List<Component> actions(Critique critique) {
        List<Component> all = new java.util.ArrayList<>();
        SignedIn me = tools.me();
        if (me != null && critique.shown() && !tools.closed()) {
            all.add(Make.button("Reply", "quiet", () -> write(critique, me)));
        }
        if (me != null
                && critique.writtenBy(me.accountId())
                && (critique.shown() || critique.state() == Critique.State.WAITING)) {
            all.add(Make.button("Take it back", "quiet", () -> withdraw(critique, me)));
        }
        all.addAll(tools.actions().of(critique, changed));
        return all;
    }

    private void write(Critique to, SignedIn me) {
        writing.removeAll();
        writing.add(new ReplyForm(to, me, tools, () -> {
                    writing.removeAll();
                    changed.run();
                    article.getElement().executeJs("this.focus({preventScroll: true})");
                })
                .component());
    }

    private void withdraw(Critique critique, SignedIn me) {
        try {
            tools.critiques().withdraw(critique.id(), me.accountId());
        } catch (RefusedException e) {
            words.add(Make.notice("error", String.valueOf(e.getMessage())));
        }
        changed.run();
    }

    private void moreReplies() {
        Discussion discussion = now;
        if (discussion != null) {
            tools.critiques().replies(discussion.critique().id(), shown.size()).forEach(this::reply);
            long left = discussion.allReplies() - shown.size();
            more.setVisible(left > 0);
        }
    }

    private void reply(Critique reply) {
        Reply known = shown.get(reply.id());
        if (known == null) {
            known = new Reply(Make.box("article", "reply"));
            known.box().setId("critique-" + reply.id());
            known.box().getElement().setAttribute("tabindex", "-1");
            shown.put(reply.id(), known);
            replies.add(known.box());
        } else if (reply.equals(known.critique)) {
            return;
        }
        known.critique = reply;
        known.box().removeAll();
        HtmlContainer own = Make.box("div", "remark-actions");
        own.add(actions(reply));
        known.box().add(Contribution.speaker(reply), Contribution.words(reply, null, answered(reply), tools), own);
    }

    private @Nullable String answered(Critique reply) {
        Reply parent = reply.parentId() == null ? null : shown.get(reply.parentId());
        return parent == null || parent.critique == null ? null : parent.critique.author();
    }

    private static final class Reply {

        private final HtmlContainer box;
        private @Nullable Critique critique;

        Reply(HtmlContainer box) {
            this.box = box;
        }

        HtmlContainer box() {
            return box;
        }
    }
}
