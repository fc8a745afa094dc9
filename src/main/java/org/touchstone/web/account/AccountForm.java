package org.touchstone.web.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.touchstone.people.RefusedException.About;
import org.touchstone.web.ui.Make;

/** Name and password for a new account; each refusal stands beside its field and nothing typed is lost. */
final class AccountForm {

    private final TextField name = Fields.name();
    private final TextField email = new TextField("E-mail (may be left out)");
    private final PasswordField password = Fields.newPassword("Password");
    private final HtmlContainer form = Make.box("div", "form");

    /** @param emailHint what happens with an address; blank where none is asked for */
    AccountForm(String action, String emailHint, Submit submit) {
        var answers = new Answers()
                .beside(About.NAME, name)
                .beside(About.EMAIL, email)
                .beside(About.PASSWORD, password);
        form.add(name);
        if (!emailHint.isBlank()) {
            email.setHelperText(emailHint);
            email.setMaxLength(254);
            email.setAutocomplete(Autocomplete.EMAIL);
            form.add(email);
        }
        form.add(
                password,
                answers.line(),
                Make.button(
                        action,
                        "primary",
                        () -> answers.to(
                                "", () -> submit.send(name.getValue(), password.getValue(), email.getValue()))));
    }

    Component component() {
        return form;
    }

    /** Makes the account. */
    @FunctionalInterface
    interface Submit {
        /** @throws org.touchstone.people.RefusedException with the sentence to show */
        void send(String name, String password, String email);
    }
}
