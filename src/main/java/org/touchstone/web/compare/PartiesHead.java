package org.touchstone.web.compare;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.claims.Examination.BoxKind;
import org.touchstone.comparisons.Comparison;
import org.touchstone.comparisons.Comparison.Party;
import org.touchstone.comparisons.Side;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Picture;
import org.touchstone.web.ui.SixBoxes;

/** What is compared: titles at the top, insides and boxes further down, always in the same columns. */
final class PartiesHead {

    private PartiesHead() {}

    static Component of(Comparison comparison) {
        List<String> references = comparison.parties().stream()
                .map(party -> party.side().reference())
                .toList();
        List<Component> sides = new ArrayList<>();
        for (int i = 0; i < comparison.parties().size(); i++) {
            Party party = comparison.parties().get(i);
            HtmlContainer side = Make.box(
                    "section",
                    "side",
                    Make.text("p", "eyebrow", CompareWords.letter(i) + " · " + party.kind()),
                    Make.box("h2", "side-title", Make.link(party.link(), party.title())));
            if (!party.says().isEmpty()) {
                side.add(Make.text("p", "note log-text", party.says()));
            }
            if (references.size() > 2) {
                side.add(Make.link(CompareAddress.between(without(references, i)), "Leave out"));
            }
            sides.add(side);
        }
        HtmlContainer head = Make.box("div", "sides", sides);
        HtmlContainer links = Make.box("p", "note");
        List<String> turned = new ArrayList<>(references.subList(1, references.size()));
        turned.add(references.getFirst());
        links.add(Make.link(
                CompareAddress.between(turned),
                references.size() == 2 ? "Change sides" : "Let " + CompareWords.letter(1) + " stand first"));
        if (references.size() < Side.MOST) {
            List<String> more = new ArrayList<>(references);
            links.add(Make.words(" · "), Make.link(CompareAddress.between(more) + "&add=1", "Add one more"));
        }
        return Make.box("div", "", head, links);
    }

    private static List<String> without(List<String> references, int party) {
        List<String> left = new ArrayList<>(references);
        left.remove(party);
        return left;
    }

    /** Pictures of the insides and the six boxes, where there are any. */
    static List<Component> insides(Comparison comparison, BoxOpener opener) {
        List<Component> parts = new ArrayList<>();
        if (comparison.parties().stream().anyMatch(party -> party.picture() != null)) {
            List<Component> pictures = comparison.parties().stream()
                    .<Component>map(party -> party.picture() == null
                            ? Make.text("p", "note", "No picture of its inside.")
                            : Make.box("div", "side", new Picture.Shown(party.picture())))
                    .toList();
            parts.add(Make.box(
                    "section",
                    "",
                    Make.text("h2", "sign-inside", "Their insides"),
                    Make.box("div", "sides", pictures)));
        }
        if (comparison.parties().stream().anyMatch(party -> !party.boxes().isEmpty())) {
            List<Component> boxes = new ArrayList<>();
            for (int i = 0; i < comparison.parties().size(); i++) {
                boxes.add(boxes(comparison.parties().get(i), i, opener));
            }
            parts.add(Make.box(
                    "section",
                    "",
                    Make.text("h2", "sign-plain", "Each claim’s six boxes"),
                    Make.text("p", "note", "Open a box to walk through its inputs."),
                    Make.box("div", "sides", boxes)));
        }
        return parts;
    }

    private static Component boxes(Party party, int place, BoxOpener opener) {
        HtmlContainer side =
                Make.box("section", "side", Make.text("h3", "", CompareWords.letter(place) + ": " + party.title()));
        if (party.boxes().isEmpty()) {
            side.add(Make.text("p", "note", "No claim is about it, so it has no boxes."));
        } else {
            long drawn =
                    party.boxes().values().stream().mapToLong(Long::longValue).sum();
            side.add(new SixBoxes(drawn, party.boxes(), kind -> opener.open(kind, place)));
        }
        return side;
    }

    /** Opens a box of a party. */
    interface BoxOpener {
        void open(BoxKind kind, int party);
    }
}
