package org.touchstone.web.account;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.touchstone.people.Limit;
import org.touchstone.people.OtherIdentities;
import org.touchstone.people.OtherIdentity;
import org.touchstone.people.RefusedException.About;
import org.touchstone.web.security.OtherSiteVisit;
import org.touchstone.web.security.OtherSites;
import org.touchstone.web.security.SignIn;
import org.touchstone.web.ui.MainLayout;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Reader;

/** Where somebody who came with another site for the first time chooses the name that others see. */
@Route(value = "sign-in/name", layout = MainLayout.class)
@PageTitle("Choose a name · Touchstone")
@AnonymousAllowed
class ChooseNameView extends HtmlContainer implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient OtherSiteVisit visit;
    private final transient OtherSites sites;
    private final transient OtherIdentities identities;
    private final transient SignIn signIn;
    private final transient Reader reader;

    ChooseNameView(OtherSiteVisit visit, OtherSites sites, OtherIdentities identities, SignIn signIn, Reader reader) {
        super("div");
        this.visit = visit;
        this.sites = sites;
        this.identities = identities;
        this.signIn = signIn;
        this.reader = reader;
        addClassNames("narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(Make.text("h1", "", "Choose a name"));
        var newcomer = visit.newcomer(VaadinSession.getCurrent().getSession());
        if (newcomer.isEmpty()) {
            add(
                    Make.notice("warn", "Nobody waits for a name here. Sign in with the other site again."),
                    Make.box("p", "", Make.link("/sign-in", "Sign in")));
            return;
        }
        var there = sites.name(newcomer.get().issuer());
        var name = Fields.name();
        var answers = new Answers().beside(About.NAME, name);
        add(
                Make.text(
                        "p",
                        "lede",
                        "You come from %s for the first time. Choose the name that others see here.".formatted(there)),
                Make.box(
                        "div",
                        "form",
                        name,
                        answers.line(),
                        Make.button(
                                "Make the account",
                                "primary",
                                () -> answers.to("", () -> make(newcomer.get(), name.getValue())))),
                Make.text(
                        "p",
                        "note",
                        "From %s we keep an opaque key by which we know you again, not your name or e-mail address there."
                                .formatted(there)),
                Make.box(
                        "p",
                        "note",
                        Make.words("Have an account here already? "),
                        Make.link("/sign-in?to=account", "Sign in to it"),
                        Make.words(" and add %s on your account page.".formatted(there))));
    }

    private void make(OtherIdentity identity, String name) {
        reader.spend(Limit.REGISTER);
        var account = identities.register(identity, name);
        var session = VaadinSession.getCurrent().getSession();
        visit.settled(session);
        Here.signIn(signIn, account);
        UI.getCurrent().getPage().setLocation(SignIn.takeReturnTo(session).orElse("/"));
    }
}
