package org.touchstone.web.critique;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import org.touchstone.critiques.Anchor;
import org.touchstone.critiques.Anchors;
import org.touchstone.critiques.Critique;
import org.touchstone.critiques.Discussion;
import org.touchstone.web.ui.Make;

/** What a critique is about: the part, the words, and both texts where a later version reads otherwise. */
final class AboutLine {

    private AboutLine() {}

    static Component of(Critique critique, Discussion.About where) {
        Anchor anchor = critique.anchor();
        HtmlContainer about = Make.box(
                "div",
                "about",
                Make.text("strong", "remark-kind", critique.kind().title()));
        if (anchor.kind() == Anchor.Kind.CLAIM) {
            about.add(Make.words(" about version " + critique.version()));
            return Make.box("div", "", about);
        }
        about.add(
                Make.words(" about "),
                Make.plainLink("#" + place(anchor), where.title()),
                Make.words(", version " + critique.version()));
        HtmlContainer all = Make.box("div", "", about);
        switch (where.place()) {
            case Anchors.Place.Found found -> quote(anchor, all);
            case Anchors.Place.Changed changed ->
                all.add(Make.box(
                        "div",
                        "then-and-now",
                        side("Version " + critique.version() + " read", changed.then()),
                        side("The newest version reads", changed.now())));
            case Anchors.Place.Gone gone ->
                all.add(
                        Make.box("div", "then-and-now", side("Version " + critique.version() + " read", gone.then())),
                        Make.text("p", "note", "The newest version no longer has this part."));
        }
        return all;
    }

    private static String place(Anchor anchor) {
        return anchor.kind() == Anchor.Kind.EVAL
                ? "eval-" + anchor.id()
                : anchor.kind() == Anchor.Kind.BOX ? "boxes" : Criticise.place(anchor.part());
    }

    private static void quote(Anchor anchor, HtmlContainer all) {
        if (anchor.kind() == Anchor.Kind.PASSAGE) {
            HtmlContainer quote = Make.box(
                    "blockquote", "passage", Make.text("span", "quoted", "Quoted"), Make.words(anchor.quote()));
            all.add(quote);
        }
    }

    private static Component side(String head, String text) {
        return Make.box("figure", "", Make.text("figcaption", "note", head), Make.text("blockquote", "passage", text));
    }
}
