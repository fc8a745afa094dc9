package org.touchstone.web.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.touchstone.people.Account;
import org.touchstone.people.Accounts;
import org.touchstone.people.Closing;
import org.touchstone.people.RefusedException.About;
import org.touchstone.people.Role;
import org.touchstone.web.ui.Make;

/** What an administrator does with one account. */
final class PersonPanel {

    private final HtmlContainer panel = Make.box("section", "account-part");

    /** @param then called after something changed */
    PersonPanel(Accounts accounts, Closing closing, Account account, Runnable then) {
        HtmlContainer heading = Make.text("h2", "", account.name());
        heading.getElement().setAttribute("tabindex", "-1");
        panel.add(heading, role(accounts, account, then), closing(closing, account, then));
        heading.getElement().executeJs("this.focus()");
    }

    Component component() {
        return panel;
    }

    private static Component role(Accounts accounts, Account account, Runnable then) {
        Select<Role> role = new Select<>();
        role.setLabel("Role");
        role.setItems(Role.values());
        role.setItemLabelGenerator(Role::text);
        role.setValue(account.role());
        role.setHelperText("Another role ends the person's sessions; they sign in again.");
        var answers = new Answers();
        return Make.box(
                "div",
                "form",
                role,
                answers.line(),
                Make.button(
                        "Give this role",
                        "primary",
                        () -> answers.to("", () -> {
                            accounts.changeRole(account.id(), role.getValue());
                            answers.to(
                                    "%s is now: %s."
                                            .formatted(
                                                    account.name(),
                                                    role.getValue().text()),
                                    then);
                        })));
    }

    private Component closing(Closing closing, Account account, Runnable then) {
        var typed = new TextField("To close it, type the name of the account");
        typed.setHelperText(account.name());
        typed.setMaxLength(60);
        var answers = new Answers().beside(About.NAME, typed);
        return Make.details(
                "Close this account",
                Make.box(
                        "div",
                        "form",
                        Make.text(
                                "p",
                                "hint",
                                "All that is the person's own is erased for good; what they published stays."),
                        typed,
                        answers.line(),
                        Make.button(
                                "Close the account for good",
                                "danger",
                                () -> answers.to("", () -> {
                                    closing.close(account.id(), typed.getValue());
                                    panel.removeAll();
                                    panel.add(Make.notice("done", "The account is closed."));
                                    then.run();
                                }))));
    }
}
