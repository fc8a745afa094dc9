package org.touchstone.web.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import org.jspecify.annotations.Nullable;
import org.touchstone.notices.NoticeNews;
import org.touchstone.notices.Notices;
import org.touchstone.people.SignedIn;

/** The way to a signed-in person's notices, with how many are new; it counts along while the page is open. */
final class NoticesLink extends Anchor {
    private static final long serialVersionUID = 1L;

    private final transient Notices notices;
    private final transient NoticeNews news;
    private final long me;
    private transient NoticeNews.@Nullable Subscription subscription;

    NoticesLink(Notices notices, NoticeNews news, SignedIn person) {
        super("/notices", "Notices");
        this.notices = notices;
        this.news = news;
        this.me = person.accountId();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        subscription = news.subscribe(me, unread -> ui.access(() -> show(unread)));
        show(notices.unread(me));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        NoticeNews.Subscription open = subscription;
        if (open != null) {
            open.close();
            subscription = null;
        }
        super.onDetach(event);
    }

    private void show(long unread) {
        setText(unread == 0 ? "Notices" : "Notices (" + Format.count(unread) + ")");
        if (unread == 0) {
            getElement().removeAttribute("aria-label");
        } else {
            getElement().setAttribute("aria-label", "Notices, " + Format.count(unread) + " new");
        }
    }
}
