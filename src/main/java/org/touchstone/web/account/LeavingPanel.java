package org.touchstone.web.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import org.touchstone.people.Account;
import org.touchstone.people.Closing;
import org.touchstone.people.OwnAccount;
import org.touchstone.people.RefusedException.About;
import org.touchstone.web.ui.Make;

/** Signing out everywhere, taking one's data along, and closing the account. */
final class LeavingPanel {

    private LeavingPanel() {}

    static Component sessions(OwnAccount own, Runnable signOut, long accountId) {
        var answers = new Answers();
        return AccountPanels.section(
                "Sessions",
                Make.text(
                        "p",
                        "",
                        "Signed in on a machine that you no longer have? This ends every session, this one too."),
                answers.line(),
                Make.button(
                        "Sign out everywhere",
                        "",
                        () -> answers.to("", () -> {
                            own.signOutEverywhere(accountId);
                            signOut.run();
                        })));
    }

    static Component data() {
        var link = Make.plainLink("/account/data.json", "Download your data (JSON)");
        link.addClassName("button");
        link.getElement().setAttribute("download", true);
        return AccountPanels.section(
                "Your data",
                Make.text(
                        "p",
                        "",
                        "All that is stored about you: account, contributions, votes, flags, follows, notices, drafts,"
                                + " runs and tokens, these without their secrets."),
                Make.box("p", "", link));
    }

    static Component closing(Closing closing, Runnable signOut, Account account) {
        var typed = new TextField("To close it, type the name of your account");
        typed.setHelperText(account.name());
        typed.setMaxLength(60);
        typed.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        var answers = new Answers().beside(About.NAME, typed);
        return AccountPanels.section(
                "Close the account",
                Make.text(
                        "p",
                        "",
                        "Erased at once and for good: your e-mail address, password, ways to sign in, tokens, reader group,"
                                + " the text about you, notices, follows and drafts. What you published stays, under “%s”."
                                        .formatted(Closing.NAME)),
                Make.details(
                        "Close it",
                        Make.box(
                                "div",
                                "form",
                                typed,
                                answers.line(),
                                Make.button(
                                        "Close the account for good",
                                        "danger",
                                        () -> answers.to("", () -> {
                                            closing.close(account.id(), typed.getValue());
                                            signOut.run();
                                        })))));
    }
}
