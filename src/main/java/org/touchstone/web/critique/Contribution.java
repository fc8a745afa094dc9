package org.touchstone.web.critique;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.critiques.Critique;
import org.touchstone.critiques.Discussion;
import org.touchstone.critiques.Markdown;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.PersonLink;

/** One contribution as a reader sees it: who says it, and what. */
final class Contribution {

    private Contribution() {}

    /** Who speaks, and when. */
    static Component speaker(Critique critique) {
        HtmlContainer speaker = Make.box(
                "p",
                "speaker",
                Make.text("strong", "", critique.byClaimAuthor() ? "Claim author" : "Reader"),
                Make.words(" "));
        String author = critique.author();
        if (author == null) {
            speaker.add(
                    Make.text("span", "", critique.state() == Critique.State.WAITING ? "not named yet" : "not named"));
        } else {
            speaker.add(PersonLink.to(author));
        }
        HtmlContainer time = Make.text("time", "", Format.day(critique.createdAt()));
        time.getElement().setAttribute("datetime", critique.createdAt().toString());
        speaker.add(Make.text("span", "comma", ", "), time);
        return speaker;
    }

    /**
     * What was said, and what became of it.
     *
     * @param about what a critique is about; null for a reply
     * @param answered whom a reply answers, where that is not the critique itself
     */
    static Component words(
            Critique critique, Discussion.@Nullable About about, @Nullable String answered, Tools tools) {
        HtmlContainer words = Make.box("div", "remark-words");
        if (about != null) {
            words.add(AboutLine.of(critique, about));
        }
        if (critique.stance() != null) {
            words.add(Make.text("p", "remark-kind stance", critique.stance().text()));
        }
        if (answered != null) {
            words.add(Make.text("p", "note", "In reply to " + answered));
        }
        List<Double> input = critique.input();
        if (input != null) {
            words.add(Make.box(
                    "p",
                    "run-this",
                    Make.words("Put in: " + tools.inputs().words(input) + ". "),
                    RunThis.button(input, tools.inputs())));
        }
        if (!critique.markdown().isBlank()) {
            words.add(new Html("<div class=\"letter\">" + Markdown.toSafeHtml(critique.markdown()) + "</div>"));
            RunThis.of(critique.markdown(), critique.slug(), tools.inputs()).ifPresent(words::add);
        }
        if (critique.interests() != null) {
            words.add(Make.text("p", "note", "Competing interests, in the writer’s words: " + critique.interests()));
        }
        Critique.Check check = critique.check();
        if (check != null) {
            words.add(Make.box(
                    "p",
                    "server-check",
                    Make.text("strong", "", "Server check: "),
                    Make.words(check.outcome().text() + ". " + check.words())));
        }
        fate(critique, words);
        return words;
    }

    private static void fate(Critique critique, HtmlContainer words) {
        switch (critique.state()) {
            case SHOWN -> {}
            case WAITING ->
                words.add(
                        Make.text(
                                "p",
                                "note",
                                critique.author() == null
                                        ? "A moderator will read what its writer says before everyone does."
                                        : "Only its writer and moderators see this: a new account’s first words wait for a moderator."));
            case HIDDEN ->
                words.add(Make.box(
                        "p",
                        "note",
                        Make.text("strong", "", "Moderator: "),
                        Make.words("hidden. " + critique.reason()
                                + (critique.markdown().isBlank()
                                        ? ""
                                        : " Only its writer and moderators still see it."))));
            case WITHDRAWN -> words.add(Make.text("p", "note", "Its writer took this back."));
            case REDACTED ->
                words.add(Make.box(
                        "p",
                        "note",
                        Make.text("strong", "", "Administrator: "),
                        Make.words("the text was taken out for good. " + critique.reason())));
        }
    }
}
