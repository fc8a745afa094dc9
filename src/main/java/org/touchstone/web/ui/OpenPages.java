package org.touchstone.web.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.touchstone.people.Sessions;
import org.touchstone.people.SignedIn;
import org.touchstone.web.security.SignIn;

/**
 * Tells the pages that are open on this node at once when their person's session was ended, wherever that happened, and
 * the other tabs of a browser when somebody signs out in one of them.
 */
@Component
public class OpenPages implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(OpenPages.class);
    private static final String PERSON = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final transient Sessions sessions;
    private final transient Set<VaadinSession> open = ConcurrentHashMap.newKeySet();

    OpenPages(Sessions sessions) {
        this.sessions = sessions;
        sessions.whenSomeEnd(() -> Thread.startVirtualThread(this::look));
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(opened -> open.add(opened.getSession()));
        event.getSource().addSessionDestroyListener(closed -> open.remove(closed.getSession()));
    }

    private void look() {
        Map<VaadinSession, SignedIn> people = new HashMap<>();
        open.forEach(session -> person(session).ifPresent(person -> people.put(session, person)));
        Set<SignedIn> ended = sessions.ended(people.values());
        people.forEach((session, person) -> {
            if (ended.contains(person)) {
                tellSoon(session);
            }
        });
    }

    private void tellSoon(VaadinSession session) {
        try {
            session.access(() -> tell(session));
        } catch (RuntimeException e) {
            LOG.debug("An open page could not be told; its next request will be.", e);
        }
    }

    private static Optional<SignedIn> person(VaadinSession session) {
        try {
            var wrapped = session.getSession();
            return wrapped != null
                            && wrapped.getAttribute(PERSON) instanceof SecurityContext context
                            && context.getAuthentication() != null
                            && context.getAuthentication().getPrincipal() instanceof SignedIn person
                    ? Optional.of(person)
                    : Optional.empty();
        } catch (IllegalStateException gone) {
            return Optional.empty();
        }
    }

    /** With the session locked; by now the person may have signed in again, as after a change of password. */
    private void tell(VaadinSession session) {
        if (person(session).filter(person -> !sessions.goesOn(person)).isPresent()) {
            session.getSession().removeAttribute(PERSON);
            session.getUIs().forEach(ui -> ui.access(() -> show(ui)));
        }
    }

    /** Signs the person of the current page out, after telling the other tabs of their browser. */
    public void signOut(AuthenticationContext authentication) {
        var here = UI.getCurrent();
        var session = VaadinSession.getCurrent();
        var others = session.getUIs().stream().filter(ui -> ui != here).toList();
        if (others.isEmpty()) {
            authentication.logout();
            return;
        }
        // At once, should this page not live to say the rest.
        session.getSession().removeAttribute(PERSON);
        others.forEach(ui -> ui.access(() -> show(ui)));
        // What is pushed to a session that ends at once never arrives.
        here.getPage()
                .executeJs("return new Promise(done => setTimeout(done, 200))")
                .then(done -> authentication.logout());
    }

    private static void show(UI ui) {
        var notice = new Notification();
        notice.setDuration(0);
        notice.setAssertive(true);
        notice.setPosition(Notification.Position.BOTTOM_START);
        notice.add(
                Make.text("p", "", "You are signed out. What you typed here is kept in this browser."),
                Make.box(
                        "p",
                        "",
                        Make.plainLink(SignIn.backTo(ui.getActiveViewLocation().getPath()), "Sign in again"),
                        Make.words(" "),
                        Make.button("Dismiss", "quiet", notice::close)));
        ui.add(notice);
        notice.open();
    }
}
