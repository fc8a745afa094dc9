package org.touchstone.web.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.touchstone.people.OwnAccount;
import org.touchstone.people.OwnEmail;
import org.touchstone.people.RefusedException.About;
import org.touchstone.web.ui.Make;

/** The e-mail address: added, changed, confirmed, removed, and whether notices come by mail. */
final class EmailPanel {

    private final OwnEmail emails;
    private final OwnAccount own;
    private final long accountId;
    private final HtmlContainer state = Make.box("div", "");
    private final Answers answers = new Answers();
    private final HtmlContainer panel = AccountPanels.section("E-mail", state, answers.line());

    EmailPanel(OwnEmail emails, OwnAccount own, long accountId) {
        this.emails = emails;
        this.own = own;
        this.accountId = accountId;
        show();
        panel.add(Make.details("Change or remove the address", form()));
    }

    Component component() {
        return panel;
    }

    private void show() {
        state.removeAll();
        var account = own.see(accountId);
        var email = account.email();
        var pending = emails.pending(accountId);
        if (email == null && pending.isEmpty()) {
            state.add(
                    Make.text("p", "", "No address. You can do without; with one you can get a new password by mail."));
        }
        if (email != null) {
            state.add(Make.text(
                    "p", "", email + (account.emailConfirmedAt() == null ? ", not confirmed yet" : ", confirmed")));
        }
        pending.filter(waiting -> !waiting.equals(email))
                .ifPresent(waiting -> state.add(Make.text(
                        "p", "", waiting + " takes its place once you have opened the link that we sent there.")));
        if (!emails.lettersCanBeSent()) {
            state.add(Make.text("p", "note", "This site sends no letters yet, so an address is of no use for now."));
        } else if (pending.isPresent() || (email != null && account.emailConfirmedAt() == null)) {
            state.add(Make.button(
                    "Send the link again",
                    "",
                    () -> act("A link is on its way. It works once, for a day.", () -> emails.sendLink(accountId))));
        }
        if (account.emailConfirmedAt() != null && emails.lettersCanBeSent()) {
            digest(account.digest());
        }
    }

    private void digest(boolean on) {
        state.add(
                Make.text(
                        "p",
                        "",
                        on
                                ? "On days with news for you, one letter tells it."
                                : "You get no letters about news; notices stand on the site."),
                Make.button(
                        on ? "Send me no such letters" : "Send me a letter on days with news",
                        "",
                        () -> act("Saved.", () -> own.digest(accountId, !on))));
    }

    private Component form() {
        TextField email = new TextField("New address");
        email.setHelperText("Leave it empty to remove the address.");
        email.setAutocomplete(Autocomplete.EMAIL);
        email.setMaxLength(254);
        PasswordField password = Fields.currentPassword();
        answers.beside(About.EMAIL, email)
                .beside(About.CURRENT_PASSWORD, own.hasPassword(accountId) ? password : email);
        HtmlContainer form = Make.box("div", "form", email);
        if (own.hasPassword(accountId)) {
            form.add(password);
        } else {
            form.add(
                    Make.text(
                            "p",
                            "note",
                            "Your account has no password, so this needs a sign-in with the other site in the last 10 minutes."));
        }
        form.add(Make.button("Save the address", "primary", () -> {
            var done = email.getValue().isBlank()
                    ? "The address is removed."
                    : emails.lettersCanBeSent() ? "We sent a link to the new address." : "Saved.";
            act(done, () -> {
                emails.change(accountId, email.getValue(), password.getValue());
                email.clear();
                password.clear();
            });
        }));
        return form;
    }

    private void act(String done, Runnable what) {
        answers.to(done, () -> {
            what.run();
            show();
        });
    }
}
