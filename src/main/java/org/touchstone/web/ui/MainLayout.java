package org.touchstone.web.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.touchstone.notices.NoticeNews;
import org.touchstone.notices.Notices;
import org.touchstone.people.Role;
import org.touchstone.web.Release;

/** What stands around every page: skip link, header, the page itself, footer. */
@SpringComponent
@UIScope
@AnonymousAllowed
public class MainLayout extends HtmlContainer implements RouterLayout, AfterNavigationObserver {
    private static final long serialVersionUID = 1L;

    private final HtmlContainer main = Make.box("main", "");
    private final Map<String, Anchor> places = new LinkedHashMap<>();
    private boolean first = true;

    MainLayout(
            Release release,
            Reader reader,
            AuthenticationContext authentication,
            OpenPages openPages,
            Notices notices,
            NoticeNews news) {
        super("div");
        addClassName("site");
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        add(skipLink(), header(reader, tools(reader, authentication, openPages, notices, news)), main, footer(release));
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.removeAll();
        content.getElement().getClassList().add("page");
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String path = "/" + event.getLocation().getPath();
        places.forEach((prefix, anchor) -> {
            boolean here =
                    prefix.equals("/") ? path.equals("/") || path.startsWith("/claims") : path.startsWith(prefix);
            if (here) {
                anchor.getElement().setAttribute("aria-current", "page");
            } else {
                anchor.getElement().removeAttribute("aria-current");
            }
        });
        if (!first) {
            main.getElement().executeJs("this.focus({preventScroll: true}); window.scrollTo(0, 0)");
        }
        first = false;
    }

    private static boolean has(Reader reader, Role role) {
        return reader.account()
                .filter(person -> person.role().included().contains(role))
                .isPresent();
    }

    private static Component skipLink() {
        Anchor skip = Make.plainLink("#main", "Skip to the content");
        skip.addClassName("skip-link");
        return skip;
    }

    private Component header(Reader reader, Component tools) {
        Anchor name = Make.link("/", "Touchstone");
        name.addClassName("site-name");
        places.put("/", Make.link("/", "Claims"));
        places.put("/evals", Make.link("/evals", "Evals"));
        places.put("/runs", Make.link("/runs", "Runs"));
        places.put("/models", Make.link("/models", "Models"));
        places.put("/compare", Make.link("/compare", "Compare"));
        if (has(reader, Role.AUTHOR)) {
            places.put("/publish", Make.link("/publish", "Publish"));
        }
        if (has(reader, Role.MODERATOR)) {
            places.put("/moderation", Make.link("/moderation", "Moderation"));
        }
        HtmlContainer nav = Make.box("nav", "site-nav", places.values());
        nav.add(Make.plainLink("/how-to-read", "How to read this"));
        nav.getElement().setAttribute("aria-label", "Site");
        return Make.box("header", "site-header", name, nav, tools);
    }

    private static Component tools(
            Reader reader,
            AuthenticationContext authentication,
            OpenPages openPages,
            Notices notices,
            NoticeNews news) {
        return reader.account()
                .map(person -> Make.box(
                        "div",
                        "site-tools",
                        new NoticesLink(notices, news, person),
                        Make.link("/account", person.getUsername()),
                        Make.button("Sign out", "quiet", () -> openPages.signOut(authentication))))
                .orElseGet(() -> Make.box("div", "site-tools", Make.link("/sign-in", "Sign in")));
    }

    private static Component footer(Release release) {
        HtmlContainer nav = Make.box(
                "nav",
                "",
                Make.plainLink("/glossary", "Glossary"),
                Make.plainLink("/privacy", "Privacy"),
                Make.plainLink("/rules", "House rules"),
                Make.plainLink("/moderation/log", "Moderation log"),
                Make.plainLink("/api/v1/openapi.json", "API"),
                Make.plainLink("/feed.atom", "Feed"));
        nav.getElement().setAttribute("aria-label", "About");
        return Make.box(
                "footer",
                "site-footer",
                Make.text(
                        "p",
                        "",
                        "Touchstone " + release.version() + ". Claim texts are CC BY 4.0, the program is Apache-2.0."),
                nav);
    }
}
