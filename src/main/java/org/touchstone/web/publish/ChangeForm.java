package org.touchstone.web.publish;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.touchstone.claims.Authoring;
import org.touchstone.claims.Authoring.Publication;
import org.touchstone.claims.ClaimPreview;
import org.touchstone.claims.Publishing;
import org.touchstone.critiques.Critique;
import org.touchstone.critiques.CritiqueSearch;
import org.touchstone.critiques.Critiques;
import org.touchstone.critiques.Discussion;
import org.touchstone.web.ui.Kept;

/** What a new version does, why, and which critiques it answers. */
final class ChangeForm extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    private static final int FIRST_WORDS = 90;

    private final int after;
    private final RadioButtonGroup<Publishing.Kind> change = new RadioButtonGroup<>("What the new version does");
    private final CheckboxGroup<Critique> answers = new CheckboxGroup<>("Critiques that it answers");
    private final TextArea why = new TextArea("Why");
    private final Kept kept;

    ChangeForm(ClaimPreview preview, Critiques critiques, long draftId) {
        super("div");
        addClassName("form");
        after = preview.number() - 1;
        change.setItems(Publishing.Kind.NARROWS, Publishing.Kind.WIDENS, Publishing.Kind.CORRECTS);
        change.setItemLabelGenerator(kind -> "It " + kind.text());
        change.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        if (preview.shift() != null) {
            preview.shift().direction().ifPresent(hint -> {
                change.setValue(hint);
                change.setHelperText("Chosen by what the draws say of its scope. Change it where they miss the point.");
            });
        }
        kept = new Kept("why-" + draftId, why);
        why.setHelperText("A sentence or two, for critics and followers. At most 2,000 characters.");
        why.setMaxLength(2 * Authoring.LONGEST_REASON);
        add(change, kept);
        List<Critique> open = open(preview.claim().spec().slug(), critiques);
        if (!open.isEmpty()) {
            answers.setItems(open);
            answers.setItemLabelGenerator(ChangeForm::words);
            answers.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
            answers.setHelperText("Tick those that the new text really deals with. The claim’s page lists them.");
            add(answers);
        }
    }

    private static List<Critique> open(String slug, Critiques critiques) {
        return critiques.search(CritiqueSearch.newest(slug, 0, CritiqueSearch.LARGEST_PAGE)).discussions().stream()
                .map(Discussion::critique)
                .filter(critique -> critique.state() == Critique.State.SHOWN)
                .limit(Authoring.MOST_ANSWERS)
                .toList();
    }

    private static String words(Critique critique) {
        String text = critique.markdown().strip().replaceAll("\\s+", " ");
        String first = text.length() <= FIRST_WORDS ? text : text.substring(0, FIRST_WORDS) + " …";
        return critique.kind().title() + " " + critique.id() + (first.isEmpty() ? "" : ": " + first);
    }

    /** What the author chose and wrote, complete or not. */
    Publication publication(String yaml) {
        return new Publication(
                yaml,
                after,
                change.getValue(),
                why.getValue(),
                answers.getValue().stream().map(Critique::id).sorted().toList());
    }

    /** The server has the reason. */
    void done() {
        kept.done();
    }
}
