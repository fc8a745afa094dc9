package org.touchstone.web.notice;

import com.vaadin.flow.component.HtmlContainer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.touchstone.claims.Publishing;
import org.touchstone.notices.Follows;
import org.touchstone.people.RefusedException;
import org.touchstone.people.SignedIn;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Reader;

/** On the page of a claim: follow it or stop, and how many do. */
@Component
public class FollowButton {

    private final Follows follows;
    private final Publishing publishing;
    private final Reader reader;

    FollowButton(Follows follows, Publishing publishing, Reader reader) {
        this.follows = follows;
        this.publishing = publishing;
        this.reader = reader;
    }

    /** A line of the page, for who is reading it now. Call it while a request is handled. */
    public HtmlContainer of(String slug) {
        HtmlContainer line = Make.box("div", "follow");
        SignedIn me = reader.account().orElse(null);
        boolean own = me != null
                && publishing
                        .owner(slug)
                        .filter(owner -> owner == me.accountId())
                        .isPresent();
        show(line, slug, me, own, null);
        return line;
    }

    private void show(HtmlContainer line, String slug, @Nullable SignedIn me, boolean own, @Nullable String refusal) {
        line.removeAll();
        boolean following = me != null && follows.isFollowing(me.accountId(), slug);
        long count = follows.count(slug);
        if (me == null) {
            line.add(Make.plainLink("/sign-in?to=claims/" + slug, "Sign in to follow this claim"));
        } else if (own && !following) {
            line.add(Make.text("span", "", "Your own claim: you are told when its standing changes."));
        } else {
            var button = Make.button(following ? "Stop following" : "Follow this claim", "quiet", () -> {
                String refused = change(slug, me, following);
                show(line, slug, me, own, refused);
            });
            line.add(button);
        }
        var said = Make.text("span", "note", words(following, count));
        said.getElement().setAttribute("role", "status");
        line.add(said);
        if (refusal != null) {
            line.add(Make.notice("error", refusal));
        }
    }

    private @Nullable String change(String slug, SignedIn me, boolean following) {
        try {
            if (following) {
                follows.unfollow(me.accountId(), slug);
            } else {
                follows.follow(me.accountId(), slug);
            }
            return null;
        } catch (RefusedException e) {
            return e.getMessage();
        }
    }

    private static String words(boolean following, long count) {
        if (!following) {
            return "Whoever follows it is told when its standing or version changes."
                    + (count == 0 ? "" : count == 1 ? " 1 person does." : " " + Format.count(count) + " people do.");
        }
        long others = count - 1;
        return others == 0
                ? "You follow it."
                : "You and " + (others == 1 ? "1 other person" : Format.count(others) + " others") + " follow it.";
    }
}
