package org.touchstone.web.evals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Make;

/**
 * Text out of somebody's file, as text and nothing else: whatever it holds, it cannot run, and the direction in which it is
 * written cannot leave its place.
 */
final class Verbatim {

    /** Longer texts begin folded. */
    static final int LONG = 1_500;

    private static final int SHOWN_OF_LONG = 900;
    private static final int MOST = 200_000;

    private Verbatim() {}

    /** A name or another few words inside a line. */
    static Component words(String text) {
        HtmlContainer isolated = Make.text("bdi", "", text);
        isolated.getElement().setAttribute("dir", "auto");
        return isolated;
    }

    /** A text of its own, with its line breaks; a long one begins folded. */
    static Component text(String classes, String text) {
        HtmlContainer box = Make.box("div", "");
        if (text.isBlank()) {
            box.add(Make.text("p", "note", "It is empty."));
        } else if (text.length() <= LONG) {
            box.add(block(classes, text));
        } else {
            int shown = Character.isHighSurrogate(text.charAt(SHOWN_OF_LONG - 1)) ? SHOWN_OF_LONG - 1 : SHOWN_OF_LONG;
            box.add(block(classes, text.substring(0, shown) + " …"));
            box.add(Make.button("Show all " + Format.count(text.length()) + " characters", "quiet", () -> {
                box.removeAll();
                boolean cut = text.length() > MOST;
                HtmlContainer whole = block(classes, cut ? text.substring(0, MOST) : text);
                whole.getElement().setAttribute("tabindex", "-1");
                box.add(whole);
                if (cut) {
                    box.add(Make.text(
                            "p", "note", "The rest is in the original file: download it at the end of the page."));
                }
                whole.getElement().executeJs("this.focus({preventScroll: true})");
            }));
        }
        return box;
    }

    /** An address that somebody named; a link only where it leads to a web page. */
    static Component address(String address) {
        if (!address.matches("https?://[^\\s\"<>]{1,490}")) {
            return words(address);
        }
        Anchor link = Make.plainLink(address, address);
        link.getElement().setAttribute("rel", "nofollow noopener noreferrer");
        link.getElement().setAttribute("dir", "auto");
        return link;
    }

    /** The first words of a text, in one line. */
    static String first(String text, int most) {
        String line = text.substring(0, Math.min(text.length(), 4 * most))
                .replaceAll("\\s+", " ")
                .strip();
        if (line.length() <= most && text.length() <= 4 * most) {
            return line;
        }
        int end = Math.min(most, line.length());
        return line.substring(0, end > 0 && Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + " …";
    }

    private static HtmlContainer block(String classes, String text) {
        HtmlContainer block = Make.text("p", ("verbatim " + classes).strip(), text);
        block.getElement().setAttribute("dir", "auto");
        return block;
    }
}
