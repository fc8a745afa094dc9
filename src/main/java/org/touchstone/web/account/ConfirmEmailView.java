package org.touchstone.web.account;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.touchstone.people.Limit;
import org.touchstone.people.OwnEmail;
import org.touchstone.web.ui.MainLayout;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Reader;

/** Confirming an e-mail address. Opening the page does nothing yet: mail programs open links by themselves. */
@Route(value = "confirm-email/:token", layout = MainLayout.class)
@PageTitle("Confirm your e-mail address · Touchstone")
@AnonymousAllowed
class ConfirmEmailView extends HtmlContainer implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient OwnEmail emails;
    private final transient Reader reader;

    ConfirmEmailView(OwnEmail emails, Reader reader) {
        super("div");
        this.emails = emails;
        this.reader = reader;
        addClassNames("narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var token = event.getRouteParameters().get("token").orElse("");
        var email = emails.toConfirm(token);
        removeAll();
        add(Make.text("h1", "", "Confirm your e-mail address"));
        if (email.isEmpty()) {
            add(
                    Make.notice("error", "This link was used before or is too old; it works once, for a day."),
                    Make.box("p", "", Make.link("/account", "Ask for another on your account page")));
            return;
        }
        var answers = new Answers();
        HtmlContainer form = Make.box("div", "form");
        form.add(
                answers.line(),
                Make.button(
                        "Confirm " + email.get(),
                        "primary",
                        () -> answers.to("", () -> {
                            reader.spend(Limit.MAIL_LINK);
                            emails.confirm(token);
                            form.removeAll();
                            form.add(
                                    Make.notice("done", "Your address is confirmed."),
                                    Make.box("p", "", Make.link("/account", "Your account")));
                        })));
        add(form);
    }
}
