package org.touchstone.web.claim;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import org.touchstone.claims.Authoring;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.Drafts;
import org.touchstone.people.RefusedException;
import org.touchstone.people.SignedIn;
import org.touchstone.web.ui.Kept;
import org.touchstone.web.ui.Make;

/** What the owner of a claim may do with it. */
final class OwnerPanel extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private final transient ClaimVersion version;
    private final transient Authoring authoring;
    private final transient Drafts drafts;
    private final transient SignedIn person;
    private final HtmlContainer outcome = Make.box("div", "");

    OwnerPanel(ClaimVersion version, Authoring.Rights rights, Authoring authoring, Drafts drafts, SignedIn person) {
        super("div");
        addClassNames("owner");
        this.version = version;
        this.authoring = authoring;
        this.drafts = drafts;
        this.person = person;
        HtmlContainer actions = Make.box("div", "actions");
        if (rights.publish()) {
            actions.add(Make.button("Publish a new version", "", this::write));
        }
        if (rights.withdraw()) {
            actions.add(Make.button("Withdraw this claim", "danger", this::ask));
        }
        add(actions, outcome);
    }

    private void write() {
        outcome.removeAll();
        try {
            UI.getCurrent()
                    .navigate("publish/"
                            + drafts.begin(person.accountId(), version.yaml()).id());
        } catch (RefusedException e) {
            outcome.add(Make.notice("error", String.valueOf(e.getMessage())));
        }
    }

    private void ask() {
        outcome.removeAll();
        TextArea why = new TextArea("Why do you withdraw it?");
        why.setHelperText("Everyone who opens the claim reads this. At most 2,000 characters.");
        why.setMaxLength(2 * Authoring.LONGEST_REASON);
        Kept kept = new Kept("withdraw-" + version.slug(), why);
        HtmlContainer trouble = Make.box("div", "");
        outcome.add(Make.box(
                "div",
                "form",
                Make.text(
                        "p",
                        "",
                        "Withdrawing is for good. The page stays at its address and says that you withdrew it, when and"
                                + " why; nothing more is run, tried or published on it."),
                kept,
                trouble,
                Make.box(
                        "div",
                        "actions",
                        Make.button("Withdraw it for good", "danger", () -> withdraw(why, kept, trouble)),
                        Make.button("Keep it", "quiet", outcome::removeAll))));
        why.focus();
    }

    private void withdraw(TextArea why, Kept kept, HtmlContainer trouble) {
        trouble.removeAll();
        try {
            authoring.withdraw(person.accountId(), version.slug(), why.getValue());
            kept.done();
            UI.getCurrent().refreshCurrentRoute(false);
        } catch (RefusedException e) {
            trouble.add(Make.notice("error", String.valueOf(e.getMessage())));
        }
    }
}
