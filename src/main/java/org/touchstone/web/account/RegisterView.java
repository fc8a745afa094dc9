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

    RegisterView(Accounts accounts, SignIn signIn, Reader reader) {
        super("div");
        addClassNames("narrow");
        add(
                Make.text("h1", "", "Make an account"),
                Make.text("p", "lede", "You need one to comment. Reading, trying and rerunning need none."),
                new AccountForm("Make the account", true, (name, password, email) -> {
                            reader.spend(Limit.REGISTER);
                            Here.signIn(signIn, accounts.register(name, password, email));
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
