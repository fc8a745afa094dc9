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
import org.touchstone.web.security.SignIn;
import org.touchstone.web.ui.MainLayout;
import org.touchstone.web.ui.Make;

/** Signing in. */
@Route(value = "sign-in", layout = MainLayout.class)
@PageTitle("Sign in · Touchstone")
@AnonymousAllowed
class SignInView extends HtmlContainer implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final LoginForm form = new LoginForm();
    private final HtmlContainer notices = Make.box("div", "");

    SignInView() {
        super("div");
        addClassNames("narrow");
        form.setAction("sign-in");
        form.setForgotPasswordButtonVisible(false);
        LoginI18n words = LoginI18n.createDefault();
        words.getForm().setTitle("");
        words.getForm().setUsername("Name");
        words.getForm().setSubmit("Sign in");
        form.setI18n(words);
        add(
                Make.text("h1", "", "Sign in"),
                notices,
                form,
                Make.box("p", "note", Make.plainLink("/register", "Make an account")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        notices.removeAll();
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SignIn.ERROR)
                .flatMap(SignIn.Error::of)
                .ifPresent(error -> notices.add(Make.notice("error", error.sentence())));
        SignIn.returnTo(VaadinSession.getCurrent().getSession(), Destination.of(event));
    }
}
