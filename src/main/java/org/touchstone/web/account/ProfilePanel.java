package org.touchstone.web.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.touchstone.people.Account;
import org.touchstone.people.Accounts;
import org.touchstone.people.OwnAccount;
import org.touchstone.people.ReaderGroup;
import org.touchstone.people.RefusedException.About;
import org.touchstone.web.ui.Kept;
import org.touchstone.web.ui.Make;

/** What a person says about themselves. */
final class ProfilePanel {

    private final HtmlContainer panel;

    ProfilePanel(Accounts accounts, OwnAccount own, Account account) {
        Select<ReaderGroup> group = new Select<>();
        group.setLabel("I read as");
        group.setHelperText("How many agree with a critique is shown for each group apart.");
        group.setItems(ReaderGroup.values());
        group.setItemLabelGenerator(one -> one == null ? "rather not say" : one.text());
        group.setEmptySelectionAllowed(true);
        group.setEmptySelectionCaption("rather not say");
        group.setValue(account.readerGroup());

        TextArea about = new TextArea("About you");
        about.setHelperText("At most 500 characters, shown on your page. May stay empty.");
        about.setMaxLength(OwnAccount.LONGEST_ABOUT);
        about.setValueChangeMode(ValueChangeMode.ON_BLUR);
        about.setValue(account.about() == null ? "" : account.about());
        var kept = new Kept("about." + account.id(), about);

        var answers = new Answers().beside(About.TEXT, about);
        panel = AccountPanels.section(
                "What others see",
                Make.box(
                        "div",
                        "form",
                        group,
                        kept,
                        answers.line(),
                        Make.button(
                                "Save",
                                "primary",
                                () -> answers.to("Saved.", () -> {
                                    accounts.chooseReaderGroup(account.id(), group.getValue());
                                    own.describe(account.id(), about.getValue());
                                    kept.done();
                                }))));
    }

    Component component() {
        return panel;
    }
}
