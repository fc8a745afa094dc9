package org.touchstone.web.account;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.touchstone.people.Accounts;
import org.touchstone.people.Limit;
import org.touchstone.people.OwnEmail;
import org.touchstone.web.security.SignIn;
import org.touchstone.web.ui.MainLayout;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Reader;

/** Making an account. */
@Route(value = "register", layout = MainLayout.class)
@PageTitle("Make an account · Touchstone")
@AnonymousAllowed
class RegisterView extends HtmlContainer implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private String to = "/";

    RegisterView(Accounts accounts, OwnEmail emails, SignIn signIn, Reader reader) {
        super("div");
        addClassNames("narrow");
        var hint = emails.lettersCanBeSent()
                ? "A link to confirm it is sent there. With it you can get a new password, and letters about replies."
                : "This site sends no letters yet.";
        add(
                Make.text("h1", "", "Make an account"),
                Make.text("p", "lede", "You need one to comment. Reading, trying and rerunning need none."),
                new AccountForm("Make the account", hint, (name, password, email) -> {
                            reader.spend(Limit.REGISTER);
                            var account = accounts.register(name, password, email);
                            Here.signIn(signIn, account);
                            if (account.email() != null && emails.lettersCanBeSent()) {
                                emails.sendLink(account.id());
                            }
                            UI.getCurrent().getPage().setLocation(to);
                        })
                        .component(),
                Make.box(
                        "p",
                        "note",
                        Make.plainLink("/privacy", "What is stored about you"),
                        Make.words(" · "),
                        Make.plainLink("/sign-in", "Sign in instead")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        to = Destination.of(event);
    }
}
