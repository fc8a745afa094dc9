package org.touchstone.web.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.PasswordField;
import org.touchstone.people.OwnAccount;
import org.touchstone.people.RefusedException.About;
import org.touchstone.web.security.SignIn;
import org.touchstone.web.ui.Make;

/** Another password; the other sessions of the account end, this one goes on. */
final class PasswordPanel {

    private final HtmlContainer panel;

    PasswordPanel(OwnAccount own, SignIn signIn, long accountId) {
        boolean has = own.hasPassword(accountId);
        PasswordField now = Fields.currentPassword();
        PasswordField next = Fields.newPassword(has ? "New password" : "Password");
        Answers answers =
                new Answers().beside(About.CURRENT_PASSWORD, has ? now : next).beside(About.PASSWORD, next);
        Checkbox tokens = new Checkbox("Revoke the tokens of my programs too", true);
        HtmlContainer form = Make.box("div", "form");
        if (has) {
            form.add(now);
        }
        form.add(
                next,
                tokens,
                Make.text(
                        "p",
                        "note",
                        "Every other session ends. Keep the tokens only if nobody else can have seen them."),
                answers.line(),
                Make.button(
                        has ? "Change the password" : "Set the password",
                        "primary",
                        () -> answers.to("", () -> {
                            Here.signIn(
                                    signIn,
                                    own.changePassword(accountId, now.getValue(), next.getValue(), tokens.getValue()));
                            UI.getCurrent().getPage().setLocation("/account?password=changed");
                        })));
        panel = AccountPanels.section(
                "Password",
                has
                        ? Make.details("Change the password", form)
                        : Make.details("You have none, since you sign in with another site. Set one", form));
    }

    Component component() {
        return panel;
    }
}
