package org.touchstone.web.account;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.touchstone.people.PasswordReset;
import org.touchstone.web.security.OtherSiteVisit;
import org.touchstone.web.security.OtherSites;
import org.touchstone.web.security.SignIn;
import org.touchstone.web.ui.MainLayout;
import org.touchstone.web.ui.Make;

/** Signing in, with a password or, where the operator configured it, with another site. */
@Route(value = "sign-in", layout = MainLayout.class)
@PageTitle("Sign in · Touchstone")
@AnonymousAllowed
class SignInView extends HtmlContainer implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final HtmlContainer notices = Make.box("div", "");
    private final transient OtherSiteVisit visit;

    SignInView(OtherSites sites, OtherSiteVisit visit, PasswordReset reset) {
        super("div");
        this.visit = visit;
        addClassNames("narrow");
        add(Make.text("h1", "", "Sign in"), notices, form());
        if (!sites.all().isEmpty()) {
            HtmlContainer others = Make.box("p", "actions");
            for (var site : sites.all()) {
                var link = Make.plainLink(site.start(), "Sign in with " + site.name());
                link.addClassName("button");
                others.add(link);
            }
            add(others);
        }
        HtmlContainer more = Make.box("p", "note", Make.plainLink("/register", "Make an account"));
        if (reset.offered()) {
            more.add(Make.words(" · "), Make.link("/reset-password", "Forgot your password?"));
        }
        add(more);
    }

    private static LoginForm form() {
        LoginForm form = new LoginForm();
        form.setAction("sign-in");
        form.setForgotPasswordButtonVisible(false);
        LoginI18n words = LoginI18n.createDefault();
        words.getForm().setTitle("");
        words.getForm().setUsername("Name");
        words.getForm().setSubmit("Sign in");
        form.setI18n(words);
        return form;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        notices.removeAll();
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SignIn.ERROR)
                .flatMap(SignIn.Error::of)
                .ifPresent(error -> notices.add(Make.notice("error", error.sentence())));
        var session = VaadinSession.getCurrent().getSession();
        visit.signIn(session);
        SignIn.returnTo(session, Destination.of(event));
    }
}
