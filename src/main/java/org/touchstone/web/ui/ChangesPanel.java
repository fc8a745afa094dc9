package org.touchstone.web.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.ScopeShift;
import org.touchstone.claims.VersionDiff;
import org.touchstone.claims.WordDiff;

/** What differs between two versions of a claim: each part before and now, with the words that went and came. */
public final class ChangesPanel {

    private ChangesPanel() {}

    /** What the draws say of the scope; nothing where it says the same or it cannot be told. */
    public static Component shift(@Nullable ScopeShift shift) {
        return shift == null
                ? Make.box("div", "")
                : Make.box("p", "server-check", Make.text("strong", "", "Server check. "), Make.words(shift.words()));
    }

    /** @param heading tag of each part's heading, such as "h3" */
    public static Component of(String heading, List<VersionDiff.Part> parts) {
        return parts.isEmpty()
                ? Make.text("p", "note", "No part differs.")
                : Make.box(
                        "ol",
                        "changes",
                        parts.stream().map(part -> item(heading, part)).toList());
    }

    private static Component item(String heading, VersionDiff.Part part) {
        HtmlContainer item = Make.box("li", "", Make.text(heading, "", part.title()));
        HtmlContainer pairs = Make.box("dl", "pairs");
        String before = part.before();
        String after = part.after();
        String classes = part.path().endsWith("expression") ? "code" : "";
        if (before == null || after == null) {
            pairs.add(
                    Make.text("dt", "", before == null ? "New" : "Gone"),
                    Make.text("dd", classes, String.valueOf(before == null ? after : before)));
        } else {
            List<WordDiff.Piece> pieces = WordDiff.between(before, after);
            pairs.add(
                    Make.text("dt", "", "Before"),
                    words(classes, pieces, WordDiff.Kind.GONE, "del"),
                    Make.text("dt", "", "Now"),
                    words(classes, pieces, WordDiff.Kind.NEW, "ins"));
        }
        item.add(pairs);
        return item;
    }

    private static Component words(String classes, List<WordDiff.Piece> pieces, WordDiff.Kind own, String tag) {
        HtmlContainer words = Make.box("dd", classes);
        for (WordDiff.Piece piece : pieces) {
            if (piece.kind() == own) {
                words.add(Make.text(tag, "", piece.text()));
            } else if (piece.kind() == WordDiff.Kind.SAME) {
                words.add(Make.words(piece.text()));
            }
        }
        return words;
    }
}
