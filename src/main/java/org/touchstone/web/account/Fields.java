package org.touchstone.web.account;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;

/** Fields that several forms about accounts have. */
final class Fields {

    private Fields() {}

    static TextField name() {
        var name = new TextField("Name to be shown");
        name.setHelperText("3 to 40 characters; a pseudonym is fine.");
        name.setAutocomplete(Autocomplete.USERNAME);
        name.setMaxLength(60);
        return name;
    }

    static PasswordField newPassword(String label) {
        var password = password(label, Autocomplete.NEW_PASSWORD);
        password.setHelperText("10 to 200 characters, not your name.");
        return password;
    }

    static PasswordField currentPassword() {
        return password("Your password now", Autocomplete.CURRENT_PASSWORD);
    }

    private static PasswordField password(String label, Autocomplete kind) {
        var password = new PasswordField(label);
        password.setAutocomplete(kind);
        password.setMaxLength(300);
        return password;
    }
}
