package org.touchstone.web.moderation;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.touchstone.critiques.Rule;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;
import org.touchstone.web.ui.Kept;
import org.touchstone.web.ui.Make;

/** Asks for a reason, and for a rule where one is needed, before something is done. What is typed stays until it is. */
final class DecisionForm {

    private final TextArea reason;
    private final @Nullable Select<Rule> rule;
    private final HtmlContainer outcome = Make.box("div", "");
    private final HtmlContainer form;
    private final Kept kept;

    /**
     * @param key names the decision among all of the site
     * @param action the words on the button
     * @param field what the words are called
     * @param help what is asked for and who will read it
     * @param longest characters that fit
     * @param withRule whether a rule has to be chosen
     * @param decide does it; may refuse
     * @param cancel closes the form
     */
    DecisionForm(
            String key,
            String action,
            String field,
            String help,
            int longest,
            boolean withRule,
            BiConsumer<Rule, String> decide,
            Runnable cancel) {
        reason = new TextArea(field);
        reason.setHelperText(help);
        reason.setMaxLength(longest * 2);
        reason.setMinRows(2);
        kept = new Kept(key, reason);
        rule = withRule ? rules() : null;
        form = Make.box("div", "form");
        if (rule != null) {
            form.add(rule);
        }
        form.add(
                kept,
                outcome,
                Make.box(
                        "div",
                        "actions",
                        Make.button(action, "primary", () -> send(decide)),
                        Make.button("Cancel", "quiet", cancel)));
    }

    HtmlContainer component() {
        return form;
    }

    void focus() {
        if (rule == null) {
            reason.focus();
        } else {
            rule.focus();
        }
    }

    private void send(BiConsumer<Rule, String> decide) {
        outcome.removeAll();
        reason.setInvalid(false);
        Rule chosen = Rule.OTHER;
        if (rule != null) {
            rule.setInvalid(rule.isEmpty());
            if (rule.isEmpty()) {
                rule.setErrorMessage("Choose the rule that it breaks.");
                rule.focus();
                return;
            }
            chosen = rule.getValue();
        }
        try {
            decide.accept(chosen, reason.getValue());
            kept.done();
        } catch (RefusedException refusal) {
            show(refusal);
        }
    }

    private void show(RefusedException refusal) {
        String sentence = String.valueOf(refusal.getMessage());
        if (refusal.about() == About.TEXT) {
            reason.setErrorMessage(sentence);
            reason.setInvalid(true);
            reason.focus();
        } else {
            outcome.add(Make.notice("error", sentence));
        }
    }

    private static Select<Rule> rules() {
        Select<Rule> rules = new Select<>();
        rules.setLabel("Rule");
        rules.setItems(Rule.values());
        rules.setItemLabelGenerator(Rule::text);
        return rules;
    }
}
