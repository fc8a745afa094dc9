package org.touchstone.web.publish;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.Authoring;
import org.touchstone.claims.ClaimFormatException;
import org.touchstone.claims.ClaimPreview;
import org.touchstone.claims.ClaimSpec;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.Draft;
import org.touchstone.claims.ScopeSample;
import org.touchstone.critiques.Critiques;
import org.touchstone.people.RefusedException;
import org.touchstone.people.SignedIn;
import org.touchstone.runs.Runs;
import org.touchstone.web.ui.ChangesPanel;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Named;

/** Check your answers: what is claimed, where it holds, what the server will run, and the button that publishes. */
final class AnswersPanel {

    private final Authoring authoring;
    private final Critiques critiques;
    private final Runs runs;
    private final SignedIn author;
    private final Draft draft;
    private final Authoring.Checked checked;
    private final ClaimPreview preview;
    private final ClaimSpec spec;
    private final Named named;
    private final HtmlContainer outcome = Make.box("div", "");

    private AnswersPanel(
            Authoring authoring,
            Critiques critiques,
            Runs runs,
            SignedIn author,
            Draft draft,
            Authoring.Checked checked) {
        this.authoring = authoring;
        this.critiques = critiques;
        this.runs = runs;
        this.author = author;
        this.draft = draft;
        this.checked = checked;
        this.preview = checked.preview();
        this.spec = preview.claim().spec();
        this.named = Named.of(preview.claim().family(), preview.claim().settings(), spec.ideas());
    }

    Component component() {
        HtmlContainer panel = Make.box("div", "", Make.text("h1", "", "Check your answers"));
        panel.add(Make.text(
                "p",
                "lede",
                "This is what readers will see and what the server will do. A published version never changes: a mistake is"
                        + " mended by a new version, and the old one stays."));
        panel.add(summary());
        if (preview.number() > 1) {
            panel.add(Make.box(
                    "section",
                    "",
                    Make.text("h2", "sign-plain", "What changes against version " + (preview.number() - 1)),
                    ChangesPanel.shift(preview.shift()),
                    ChangesPanel.of("h3", preview.changes())));
        }
        String refusal = checked.refusal();
        panel.add(refusal == null ? publishing() : Make.notice("error", refusal));
        return panel;
    }

    private Component summary() {
        HtmlContainer summary = Make.box("dl", "summary");
        row(
                summary,
                "The claim",
                Make.box(
                        "p",
                        "",
                        Make.text("span", "scope", spec.titleScope()),
                        Make.words(spec.title().substring(spec.titleScope().length()))));
        row(summary, "Its address", Make.text("p", "", "/claims/" + spec.slug() + ", version " + preview.number()));
        row(
                summary,
                "Who says so",
                Make.text("p", "", spec.author().name() + ", published by the account " + author.getUsername()));
        row(
                summary,
                "Where it holds: the scope",
                Make.text("p", "", spec.scope().words()),
                Make.text(
                        "p",
                        "note",
                        "In words of the program: " + preview.words().scope() + "."),
                Make.box("p", "", Make.text("code", "", spec.scope().expression())));
        samples(summary);
        row(summary, "The mechanism", clause(spec.mechanism(), preview.words().mechanism()));
        row(
                summary,
                "What it secures",
                clause(spec.consequence(), preview.words().consequence()));
        row(summary, "What the server will run", Make.list("ul", "inputs", preview.tasks()), time());
        if (!preview.warnings().isEmpty()) {
            row(summary, "Worth a thought", Make.list("ul", "inputs", preview.warnings()));
        }
        return summary;
    }

    private void samples(HtmlContainer summary) {
        ScopeSample sample = preview.sample();
        if (sample == null) {
            row(
                    summary,
                    "Inputs in scope",
                    Make.text("p", "", "Only the built model can tell. You see them once the first run is done."));
            return;
        }
        row(
                summary,
                "Some inputs in scope",
                inputs(sample.inside()),
                Make.text(
                        "p",
                        "note",
                        Format.count(sample.inScope()) + " of " + Format.count(sample.drawn())
                                + " inputs drawn just now are in scope. The checks draw their own, after publication."));
        row(
                summary,
                "Some outside",
                sample.outside().isEmpty()
                        ? Make.text("p", "", "None of those drawn: nearly every input is in scope.")
                        : inputs(sample.outside()),
                Make.text("p", "note", "You promise nothing for these."));
    }

    private Component inputs(List<List<Double>> inputs) {
        return Make.list("ul", "inputs", inputs.stream().map(named::input).toList());
    }

    private static Component clause(ClaimSpec.Clause clause, String generated) {
        return Make.box(
                "div",
                "",
                Make.text("p", "", clause.words()),
                Make.text("p", "note", "In words of the program: " + generated + "."));
    }

    private Component time() {
        String words = runs.usualSeconds(preview.claim().family().id())
                .map(seconds -> "Runs with this kind of model took about " + Format.duration(seconds) + " lately.")
                .orElse("Nobody has run a claim about this kind of model here yet, so how long it takes is not known.");
        return Make.text(
                "p",
                "note",
                words + " A run may take " + Format.duration(runs.longest().toSeconds())
                        + ". If this one takes longer, the server stops it, says so, and the claim stays “not checked"
                        + " yet”.");
    }

    private static void row(HtmlContainer summary, String name, Component... value) {
        summary.add(Make.box("div", "", Make.text("dt", "", name), Make.box("dd", "", value)));
    }

    private Component publishing() {
        ChangeForm form = preview.number() == 1 ? null : new ChangeForm(preview, critiques, draft.id());
        HtmlContainer box = Make.box("section", "");
        if (form != null) {
            box.add(form);
        }
        box.add(
                Make.text(
                        "p",
                        "note",
                        "By publishing you license the claim’s text under CC BY 4.0. Its first run is queued at once."),
                outcome,
                Make.box("div", "actions", button(form), Make.link("/publish/" + draft.id(), "Go back to the text")));
        return box;
    }

    private NativeButton button(@Nullable ChangeForm form) {
        NativeButton publish = new NativeButton("Publish version " + preview.number());
        publish.addClassNames("button", "primary");
        publish.addClickListener(click -> {
            publish.setEnabled(false);
            outcome.removeAll();
            publish(form);
            publish.setEnabled(true);
        });
        return publish;
    }

    private void publish(@Nullable ChangeForm form) {
        try {
            ClaimVersion version = authoring.publish(
                    author.accountId(),
                    form == null ? Authoring.Publication.first(draft.yaml()) : form.publication(draft.yaml()),
                    draft.id());
            if (form != null) {
                form.done();
            }
            UI.getCurrent().navigate("claims/" + version.slug());
        } catch (ClaimFormatException | RefusedException e) {
            outcome.add(Make.notice("error", String.valueOf(e.getMessage())));
        }
    }

    /** Makes the panel for a draft that has no mistakes. */
    @org.springframework.stereotype.Component
    static final class Maker {

        private final Authoring authoring;
        private final Critiques critiques;
        private final Runs runs;

        Maker(Authoring authoring, Critiques critiques, Runs runs) {
            this.authoring = authoring;
            this.critiques = critiques;
            this.runs = runs;
        }

        AnswersPanel of(SignedIn author, Draft draft, Authoring.Checked checked) {
            return new AnswersPanel(authoring, critiques, runs, author, draft, checked);
        }
    }
}
