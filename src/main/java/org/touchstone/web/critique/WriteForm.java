package org.touchstone.web.critique;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.touchstone.critiques.Anchor;
import org.touchstone.critiques.Critique;
import org.touchstone.critiques.CritiqueKind;
import org.touchstone.critiques.Critiques;
import org.touchstone.critiques.NewCritique;
import org.touchstone.people.RefusedException;
import org.touchstone.people.SignedIn;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Kept;
import org.touchstone.web.ui.Make;

/** A place to write a critique: what kind, what about, the words, and who gains. */
final class WriteForm {

    private static final String WHOLE = "";

    private final long version;
    private final SignedIn me;
    private final Tools tools;
    private final Consumer<Critique> sent;
    private final HtmlContainer form = Make.box("div", "form critique-form");
    private final HtmlContainer outcome = Make.box("div", "");
    private final HtmlContainer kindError = Make.box("div", "");
    private final Element about = new Element("select");
    private final TextField words = new TextField("The words you mean");
    private final TextArea text = new TextArea("Your critique");
    private final TextArea interests = new TextArea("Competing interests");
    private final Kept kept;
    private final List<Kept> all;
    private @Nullable CritiqueKind kind;
    private String part = WHOLE;
    private String prefix = "";
    private String suffix = "";
    private boolean open = true;

    /**
     * @param sent told the critique as it was stored
     * @param restored told when the browser put back what was typed before
     */
    WriteForm(long version, SignedIn me, Tools tools, Consumer<Critique> sent, Runnable restored, Runnable close) {
        this.version = version;
        this.me = me;
        this.tools = tools;
        this.sent = sent;
        String key = "critique/" + tools.slug() + "/";
        this.kept = new Kept(key + "text", text);
        Choices<CritiqueKind> kinds = new Choices<>("What kind of critique is it?", "kind", choice -> kind = choice);
        CritiqueKind.written().forEach(each -> kinds.add(each, each.title(), each.help()));
        Kept keptKind = new Kept(key + "kind", kinds);
        Kept keptAbout = new Kept(key + "about", aboutField());
        Kept keptWords = new Kept(key + "words", words);
        Kept keptInterests = new Kept(key + "interests", interests);
        this.all = List.of(kept, keptKind, keptAbout, keptWords, keptInterests);
        kept.onRestored(restored);
        describe();
        form.add(
                Make.text("h3", "", "Write a critique"),
                keptKind,
                Make.box(
                        "p",
                        "hint",
                        Make.words("Have you found an input that breaks the claim? "),
                        Make.plainLink("#try", "Send it from Try it"),
                        Make.words(": the server checks it at once.")),
                kindError,
                keptAbout,
                keptWords,
                kept,
                keptInterests,
                outcome,
                Make.box(
                        "div",
                        "actions",
                        Make.button("Send critique", "primary", this::send),
                        Make.button("Not now", "quiet", close)));
    }

    HtmlContainer component() {
        return form;
    }

    private void describe() {
        words.setHelperText("Only if you mean some words and not all: copy them from the claim.");
        words.setMaxLength(Anchor.LONGEST_QUOTE * 2);
        words.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                prefix = "";
                suffix = "";
            }
        });
        text.setMaxLength(Critiques.LONGEST * 2);
        text.setHelperText("Markdown works. At most " + Format.count(Critiques.LONGEST)
                + " characters. It stands under your name, " + me.getUsername()
                + ". Paste a link of “Try it” and others can run that input.");
        interests.setMaxLength(Critiques.LONGEST_INTERESTS * 2);
        interests.setHelperText(
                "Do you gain if the claim falls or stands? Did you work with its author? Leave it blank if there is nothing to say.");
    }

    private Component aboutField() {
        about.setAttribute("id", "critique-about");
        about.appendChild(option(WHOLE, "the whole claim"));
        tools.critiques().text(version).parts().forEach(each -> about.appendChild(option(each.id(), each.title())));
        about.addEventListener("change", event -> {
                    part = event.getEventData().get("element.value").asString();
                    prefix = "";
                    suffix = "";
                })
                .addEventData("element.value");
        HtmlContainer label = Make.text("label", "", "What is it about?");
        label.getElement().setAttribute("for", "critique-about");
        HtmlContainer field = Make.box("div", "field", label);
        field.getElement().appendChild(about);
        return field;
    }

    private static Element option(String value, String title) {
        Element option = new Element("option");
        option.setAttribute("value", value);
        option.setText(title);
        return option;
    }

    /** Presets what it is about, and goes there. */
    void about(String id, String quote, String before, String after) {
        part = id;
        prefix = before;
        suffix = after;
        words.setValue(quote);
        about.executeJs("this.value = $0; this.dispatchEvent(new Event('input', {bubbles: true}))", id);
    }

    void focus() {
        form.getElement()
                .executeJs(
                        "const first = this.querySelector('input[type=radio]:checked') ?? this.querySelector('input');"
                                + "this.scrollIntoView({block: 'start'}); first.focus({preventScroll: true})");
    }

    private void send() {
        if (!open) {
            return;
        }
        outcome.removeAll();
        kindError.removeAll();
        text.setInvalid(false);
        words.setInvalid(false);
        interests.setInvalid(false);
        CritiqueKind chosen = kind;
        if (chosen == null) {
            kindError.add(error("Choose what kind of critique it is."));
            focus();
            return;
        }
        try {
            Critique stored = tools.critiques()
                    .write(
                            version,
                            me.accountId(),
                            new NewCritique(
                                    chosen,
                                    Anchor.about(part, words.getValue(), prefix, suffix),
                                    text.getValue(),
                                    interests.getValue(),
                                    kept.once()));
            open = false;
            all.forEach(Kept::done);
            sent.accept(stored);
        } catch (RefusedException e) {
            refused(e);
        }
    }

    private void refused(RefusedException e) {
        switch (e.about()) {
            case TEXT -> {
                text.setErrorMessage(e.getMessage());
                text.setInvalid(true);
                text.focus();
            }
            case PASSAGE -> {
                words.setErrorMessage(e.getMessage());
                words.setInvalid(true);
                words.focus();
            }
            case INTERESTS -> {
                interests.setErrorMessage(e.getMessage());
                interests.setInvalid(true);
                interests.focus();
            }
            default -> outcome.add(Make.notice("error", String.valueOf(e.getMessage())));
        }
    }

    private static Component error(String sentence) {
        HtmlContainer error = Make.text("p", "field-error", sentence);
        error.getElement().setAttribute("role", "alert");
        return error;
    }
}
