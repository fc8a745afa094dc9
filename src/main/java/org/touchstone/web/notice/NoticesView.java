package org.touchstone.web.notice;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.notices.Follows;
import org.touchstone.notices.Notice;
import org.touchstone.notices.NoticeNews;
import org.touchstone.notices.Notices;
import org.touchstone.people.RefusedException;
import org.touchstone.people.SignedIn;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.MainLayout;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Paced;
import org.touchstone.web.ui.Reader;

/** What a person was told, newest first, and the claims they follow. */
@Route(value = "notices", layout = MainLayout.class)
@PageTitle("Notices · Touchstone")
@AnonymousAllowed
class NoticesView extends HtmlContainer implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private static final int SIZE = 25;

    private final transient Notices notices;
    private final transient NoticeNews news;
    private final transient Follows follows;
    private final transient @Nullable SignedIn me;
    private final HtmlContainer list = Make.box("div", "");
    private transient NoticeNews.@Nullable Subscription subscription;
    private transient @Nullable Paced paced;
    private int page;

    NoticesView(Notices notices, NoticeNews news, Follows follows, Reader reader) {
        super("div");
        this.notices = notices;
        this.news = news;
        this.follows = follows;
        this.me = reader.account().orElse(null);
        addClassNames("narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        page = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("page")
                .filter(number -> number.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
        removeAll();
        add(Make.text("h1", "", "Notices"));
        SignedIn person = me;
        if (person == null) {
            add(
                    Make.text(
                            "p",
                            "lede",
                            "Notices tell you what became of what you wrote and of claims that you follow."),
                    Make.box(
                            "p",
                            "actions",
                            Make.plainLink("/sign-in?to=notices", "Sign in to read yours"),
                            Make.words(" · "),
                            Make.plainLink("/register?to=notices", "Make an account")));
            return;
        }
        add(
                Make.text("p", "lede", "What became of what you wrote, and of the claims that you follow."),
                list,
                new FollowedPanel(follows, person.accountId()).component());
        show(person, read(person));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        SignedIn person = me;
        if (person != null) {
            UI ui = event.getUI();
            Paced look = new Paced(() -> look(ui, person));
            paced = look;
            subscription = news.subscribe(person.accountId(), unread -> look.news());
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        NoticeNews.Subscription open = subscription;
        Paced look = paced;
        if (open != null && look != null) {
            open.close();
            look.close();
            subscription = null;
        }
    }

    /** What is read takes a while, so it is read before the page is locked. */
    private void look(UI ui, SignedIn person) {
        Shown found;
        try {
            found = read(person);
        } catch (RefusedException ended) {
            // The session is over, and the page is told so elsewhere.
            return;
        }
        ui.access(() -> show(person, found));
    }

    /**
     * @param found those of the page, and one more where there is another page
     * @param newest id of the newest of all; 0 for none
     */
    private record Shown(List<Notice> found, long unread, long newest) {}

    private Shown read(SignedIn person) {
        long me = person.accountId();
        long unread = notices.unread(me);
        List<Notice> first = notices.list(me, 0, 1);
        return new Shown(
                notices.list(me, page, SIZE + 1),
                unread,
                first.isEmpty() ? 0 : first.getFirst().id());
    }

    private void show(SignedIn person, Shown shown) {
        List<Notice> found = shown.found();
        list.removeAll();
        if (found.isEmpty()) {
            list.add(Make.text(
                    "p",
                    "note",
                    page == 0
                            ? "Nothing yet. Follow a claim, or write about one, and you will be told here what comes of it."
                            : "There are no older notices."));
        } else {
            list.add(
                    unread(person, shown),
                    Make.box(
                            "ol",
                            "notice-list",
                            found.stream().limit(SIZE).map(NoticesView::item).toList()));
        }
        HtmlContainer pages = Make.box("p", "actions");
        if (page > 0) {
            pages.add(Make.link(page == 1 ? "/notices" : "/notices?page=" + (page - 1), "Newer notices"));
        }
        if (found.size() > SIZE) {
            pages.add(Make.link("/notices?page=" + (page + 1), "Older notices"));
        }
        list.add(pages);
    }

    private Component unread(SignedIn person, Shown shown) {
        long unread = shown.unread();
        HtmlContainer line = Make.box("div", "actions");
        line.add(Make.text(
                "span",
                "",
                unread == 0
                        ? "You have read them all."
                        : Format.count(unread) + (unread == 1 ? " is new." : " are new.")));
        line.getElement().setAttribute("role", "status");
        if (unread > 0) {
            // What comes in after the page was drawn stays new.
            line.add(Make.button("Mark all as read", "quiet", () -> notices.read(person.accountId(), shown.newest())));
        }
        return line;
    }

    private static Component item(Notice notice) {
        boolean unread = notice.readAt() == null;
        String about = notice.about();
        HtmlContainer words = Make.box("p", "");
        if (unread) {
            words.add(Make.text("strong", "notice-new", "New"), Make.words(" "));
        }
        words.add(Make.words(notice.words()));
        return Make.box(
                "li",
                unread ? "notice-unread" : "",
                words,
                Make.box(
                        "p",
                        "note",
                        Make.words(Format.moment(notice.at()) + " · "),
                        Make.link(notice.link(), about == null ? "Look at it" : about)));
    }
}
