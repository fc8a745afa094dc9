package org.touchstone.web.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.people.Account;
import org.touchstone.people.Accounts;
import org.touchstone.people.Closing;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.MainLayout;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.PersonLink;
import org.touchstone.web.ui.Tables;

/** All accounts, for administrators: found, given another role, closed. The address keeps what was looked for. */
@Route(value = "people", layout = MainLayout.class)
@PageTitle("People · Touchstone")
@RolesAllowed("ADMINISTRATOR")
class PeopleView extends HtmlContainer implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private static final int SIZE = 50;

    private final transient Accounts accounts;
    private final transient Closing closing;
    private final TextField part = new TextField("Name or e-mail address");
    private final HtmlContainer one = Make.box("div", "");
    private final HtmlContainer list = Make.box("div", "");
    private int page;

    PeopleView(Accounts accounts, Closing closing) {
        super("div");
        this.accounts = accounts;
        this.closing = closing;
        part.setMaxLength(254);
        part.addKeyPressListener(Key.ENTER, event -> search(0));
        add(
                Make.text("h1", "", "People"),
                Make.box("div", "search-row", part, Make.button("Search", "primary", () -> search(0))),
                one,
                list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        part.setValue(parameters.getSingleParameter("q").orElse(""));
        page = parameters
                .getSingleParameter("page")
                .filter(number -> number.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
        one.removeAll();
        show();
    }

    private void search(int at) {
        var query = new LinkedHashMap<String, String>();
        if (!part.getValue().isBlank()) {
            query.put("q", part.getValue().strip());
        }
        if (at > 0) {
            query.put("page", Integer.toString(at));
        }
        UI.getCurrent().navigate("people", QueryParameters.simple(Map.copyOf(query)));
    }

    private void show() {
        var found = accounts.search(part.getValue(), page, SIZE + 1);
        list.removeAll();
        if (found.isEmpty()) {
            list.add(Make.text("p", "note", "Nobody of that name or address."));
        } else {
            list.add(Tables.of(
                    "Accounts, newest first",
                    List.of("Name", "E-mail", "Role", "Since", ""),
                    found.stream().limit(SIZE).map(this::row)));
        }
        HtmlContainer pages = Make.box("p", "actions");
        if (page > 0) {
            pages.add(Make.button("Newer accounts", "", () -> search(page - 1)));
        }
        if (found.size() > SIZE) {
            pages.add(Make.button("Older accounts", "", () -> search(page + 1)));
        }
        list.add(pages);
    }

    private List<Component> row(Account account) {
        return List.of(
                account.open() ? PersonLink.to(account.name()) : Make.words(account.name()),
                Make.words(email(account)),
                Make.words(account.open() ? account.role().text() : "closed"),
                Make.words(Format.day(account.createdAt())),
                account.open() ? change(account) : Make.words(""));
    }

    private Component change(Account account) {
        var button = Make.button("Change", "quiet", () -> {
            one.removeAll();
            one.add(new PersonPanel(accounts, closing, account, this::show).component());
        });
        button.getElement().setAttribute("aria-label", "Change " + account.name());
        return button;
    }

    private static String email(Account account) {
        var email = account.email();
        if (email == null) {
            return "none";
        }
        return account.emailConfirmedAt() == null ? email + " (not confirmed)" : email;
    }
}
