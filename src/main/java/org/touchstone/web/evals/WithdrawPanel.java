package org.touchstone.web.evals;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import org.touchstone.evals.DepositedLog;
import org.touchstone.evals.EvalImports;
import org.touchstone.people.RefusedException;
import org.touchstone.people.SignedIn;
import org.touchstone.web.ui.Kept;
import org.touchstone.web.ui.Make;

/** For who brought an eval, and for moderators: taking it back. */
final class WithdrawPanel extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 2_000;

    private final transient EvalImports imports;
    private final transient SignedIn person;
    private final long log;
    private final HtmlContainer outcome = Make.box("div", "");

    WithdrawPanel(EvalImports imports, DepositedLog of, SignedIn person) {
        super("div");
        this.imports = imports;
        this.person = person;
        this.log = of.id();
        addClassNames("owner");
        add(Make.box("div", "actions", Make.button("Withdraw this eval", "danger", this::ask)), outcome);
    }

    private void ask() {
        outcome.removeAll();
        TextArea why = new TextArea("Why do you withdraw it?");
        why.setHelperText("Everyone who opens the eval reads this. At most 2,000 characters.");
        why.setMaxLength(LONGEST);
        Kept kept = new Kept("withdraw-eval-" + log, why);
        HtmlContainer trouble = Make.box("div", "");
        outcome.add(Make.box(
                "div",
                "form",
                Make.text(
                        "p",
                        "",
                        "Withdrawing is for good. The page stays at its address and says when and why; the questions, the"
                                + " answers and the file are no longer shown."),
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
            imports.withdraw(person.accountId(), log, why.getValue());
            kept.done();
            UI.getCurrent().refreshCurrentRoute(false);
        } catch (RefusedException e) {
            trouble.add(Make.notice("error", String.valueOf(e.getMessage())));
        }
    }
}
