package org.touchstone.web.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.touchstone.people.RefusedException;
import org.touchstone.web.ui.Make;

/** Name and password for a new account; each refusal stands beside its field and nothing typed is lost. */
final class AccountForm {

    private final TextField name = new TextField("Name to be shown");
    private final TextField email = new TextField("E-mail (may be left out)");
    private final PasswordField password = new PasswordField("Password");
    private final HtmlContainer outcome = Make.box("div", "");
    private final HtmlContainer form = Make.box("div", "form");

    AccountForm(String action, boolean withEmail, Submit submit) {
        name.setHelperText("3 to 40 characters; a pseudonym is fine.");
        name.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.USERNAME);
        name.setMaxLength(60);
        email.setMaxLength(254);
        email.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.EMAIL);
        password.setHelperText("10 to 200 characters, not your name.");
        password.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NEW_PASSWORD);
        password.setMaxLength(300);
        form.add(name);
        if (withEmail) {
            form.add(email);
        }
        form.add(password, outcome, Make.button(action, "primary", () -> send(submit)));
    }

    Component component() {
        return form;
    }

    private void send(Submit submit) {
        outcome.removeAll();
        name.setInvalid(false);
        email.setInvalid(false);
        password.setInvalid(false);
        try {
            submit.send(name.getValue(), password.getValue(), email.getValue());
        } catch (RefusedException e) {
            show(e);
        }
    }

    private void show(RefusedException refusal) {
        String sentence = String.valueOf(refusal.getMessage());
        switch (refusal.about()) {
            case NAME -> {
                name.setErrorMessage(sentence);
                name.setInvalid(true);
                name.focus();
            }
            case PASSWORD -> {
                password.setErrorMessage(sentence);
                password.setInvalid(true);
                password.focus();
            }
            case EMAIL -> {
                email.setErrorMessage(sentence);
                email.setInvalid(true);
                email.focus();
            }
            default -> outcome.add(Make.notice("error", sentence));
        }
    }

    /** Makes the account. */
    @FunctionalInterface
    interface Submit {
        /** @throws RefusedException with the sentence to show */
        void send(String name, String password, String email);
    }
}
