package org.touchstone.web.notice;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import org.touchstone.notices.Followed;
import org.touchstone.notices.Follows;
import org.touchstone.people.RefusedException;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Make;

/** The claims that a person follows, each to be left. */
final class FollowedPanel {

    private final Follows follows;
    private final long me;
    private final HtmlContainer list = Make.box("div", "");
    private final HtmlContainer outcome = Make.box("div", "");

    FollowedPanel(Follows follows, long me) {
        this.follows = follows;
        this.me = me;
        outcome.getElement().setAttribute("aria-live", "polite");
    }

    Component component() {
        show();
        return Make.box("section", "", Make.text("h2", "sign-plain", "Claims that you follow"), outcome, list);
    }

    private void show() {
        List<Followed> all = follows.list(me);
        list.removeAll();
        list.add(
                all.isEmpty()
                        ? Make.text("p", "note", "None. The page of each claim has a button to follow it.")
                        : Make.box(
                                "ul",
                                "notice-list",
                                all.stream().map(this::item).toList()));
    }

    private Component item(Followed followed) {
        var leave = Make.button("Stop following", "quiet", () -> leave(followed));
        leave.getElement().setAttribute("aria-label", "Stop following: " + followed.title());
        return Make.box(
                "li",
                "",
                Make.link("/claims/" + followed.slug(), followed.title()),
                Make.box("p", "note", Make.words("since " + Format.day(followed.since()) + " "), leave));
    }

    private void leave(Followed followed) {
        outcome.removeAll();
        try {
            follows.unfollow(me, followed.slug());
            outcome.add(Make.text("p", "note", "You no longer follow: " + followed.title()));
            show();
        } catch (RefusedException e) {
            outcome.add(Make.notice("error", String.valueOf(e.getMessage())));
        }
    }
}
