package org.touchstone.web.account;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.touchstone.people.Limit;
import org.touchstone.people.PasswordReset;
import org.touchstone.people.RefusedException.About;
import org.touchstone.web.ui.MainLayout;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Reader;

/** Getting a new password by mail: asking for the link, and following it. */
@Route(value = "reset-password/:token?", layout = MainLayout.class)
@PageTitle("A new password · Touchstone")
@AnonymousAllowed
class ResetPasswordView extends HtmlContainer implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient PasswordReset reset;
    private final transient Reader reader;

    ResetPasswordView(PasswordReset reset, Reader reader) {
        super("div");
        this.reset = reset;
        this.reader = reader;
        addClassNames("narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(Make.text("h1", "", "A new password"));
        var token = event.getRouteParameters().get("token");
        if (token.isPresent()) {
            choose(token.get());
        } else if (reset.offered()) {
            ask();
        } else {
            add(
                    Make.notice(
                            "warn",
                            "This site sends no letters, so it cannot help with a forgotten password. You can make a new account."));
        }
    }

    private void ask() {
        var who = new TextField("Your name here, or your e-mail address");
        who.setMaxLength(254);
        var answers = new Answers().beside(About.NAME, who);
        add(
                Make.text("p", "lede", "We send a link to the e-mail address that you confirmed for your account."),
                Make.box(
                        "div",
                        "form",
                        who,
                        answers.line(),
                        Make.button(
                                "Send the link",
                                "primary",
                                () -> answers.to(
                                        PasswordReset.ASKED, () -> reset.ask(who.getValue(), reader.address())))));
    }

    private void choose(String token) {
        var whyNot = reset.whyNot(token);
        if (whyNot.isPresent()) {
            add(
                    Make.notice("error", whyNot.get()),
                    Make.box("p", "", Make.link("/reset-password", "Ask for another link")));
            return;
        }
        var password = Fields.newPassword("New password");
        var answers = new Answers().beside(About.PASSWORD, password);
        add(
                Make.text("p", "lede", "It signs you out everywhere and revokes the tokens that you made for the API."),
                Make.box(
                        "div",
                        "form",
                        password,
                        answers.line(),
                        Make.button(
                                "Set the new password",
                                "primary",
                                () -> answers.to("", () -> {
                                    reader.spend(Limit.MAIL_LINK);
                                    reset.reset(token, password.getValue());
                                    done();
                                }))));
    }

    private void done() {
        removeAll();
        add(
                Make.text("h1", "", "A new password"),
                Make.notice("done", "Your new password is set. Sign in with it."),
                Make.box("p", "", Make.link("/sign-in", "Sign in")));
    }
}
