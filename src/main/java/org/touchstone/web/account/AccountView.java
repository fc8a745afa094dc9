package org.touchstone.web.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.touchstone.people.Account;
import org.touchstone.people.OwnAccount;
import org.touchstone.people.Role;
import org.touchstone.people.SignedIn;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.MainLayout;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.PersonLink;
import org.touchstone.web.ui.Reader;

/** One's own account: all that is kept, changed, taken away and ended. */
@Route(value = "account", layout = MainLayout.class)
@PageTitle("Your account · Touchstone")
@AnonymousAllowed
class AccountView extends HtmlContainer implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient OwnAccount own;
    private final transient AccountPanels panels;
    private final transient Reader reader;

    AccountView(OwnAccount own, AccountPanels panels, Reader reader) {
        super("div");
        this.own = own;
        this.panels = panels;
        this.reader = reader;
        addClassNames("narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(Make.text("h1", "", "Your account"));
        var me = reader.account();
        if (me.isEmpty()) {
            add(Make.box(
                    "p",
                    "actions",
                    Make.plainLink("/sign-in?to=account", "Sign in to see it"),
                    Make.words(" · "),
                    Make.plainLink("/register?to=account", "Make an account")));
            return;
        }
        var parameters = event.getLocation().getQueryParameters();
        parameters.getSingleParameter("elsewhere").ifPresent(what -> add(elsewhere(what)));
        parameters
                .getSingleParameter("password")
                .ifPresent(changed -> add(Make.notice(
                        "done", "Your password is changed. Every other session of your account has ended.")));
        show(me.get());
    }

    private void show(SignedIn me) {
        Account account = own.see(me.accountId());
        add(who(account));
        panels.all(account).forEach(panel -> add(panel));
    }

    private static Component elsewhere(String what) {
        return what.equals("added")
                ? Make.notice("done", "From now on you can sign in with the other site too.")
                : Make.notice(
                        "error",
                        "Nothing was added: whoever you are at the other site has an account here already, or you were"
                                + " signed out meanwhile.");
    }

    private static Component who(Account account) {
        HtmlContainer pairs = Make.box("dl", "pairs");
        Make.pair(pairs, "Name", account.name());
        Make.pair(pairs, "Role", account.role().text());
        Make.pair(pairs, "Since", Format.day(account.createdAt()));
        HtmlContainer links =
                Make.box("p", "note", Make.link(PersonLink.path(account.name()), "Your page as others see it"));
        if (account.role() == Role.ADMINISTRATOR) {
            links.add(Make.words(" · "), Make.link("/people", "All accounts"));
        }
        return Make.box("section", "", pairs, links);
    }
}
