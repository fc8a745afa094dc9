package org.touchstone.web.claim;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.touchstone.checks.Part;
import org.touchstone.claims.Counterexamples.Confirmed;
import org.touchstone.claims.Counterexamples.Replayed;
import org.touchstone.critiques.Submissions;
import org.touchstone.web.ui.Format;
import org.touchstone.web.ui.Make;
import org.touchstone.web.ui.Named;
import org.touchstone.web.ui.PersonLink;

/** Inputs in scope at which the claim fails: each confirmed by the server, with who found it first. */
final class BreaksPanel {

    /** More are folded away. */
    private static final int SHOWN = 10;

    private final String slug;
    private final Named named;
    private final boolean always;
    private final Consumer<List<Double>> load;

    /** @param load puts an input into Try it */
    BreaksPanel(String slug, Named named, boolean always, Consumer<List<Double>> load) {
        this.slug = slug;
        this.named = named;
        this.always = always;
        this.load = load;
    }

    Component of(Breaking.Known known) {
        HtmlContainer section = Make.box(
                "section",
                "breaks",
                Make.text("h2", "sign-plain", always ? "Inputs that break it" : "Inputs at which it fails"));
        section.setId("breaks");
        section.add(Make.box(
                "p",
                "note",
                Make.text("strong", "", "Server check"),
                Make.words(": each input was tried on the published model.")));
        List<Confirmed> confirmed = known.confirmed();
        if (confirmed.isEmpty()) {
            section.add(Make.text("p", "", "Nobody has broken it yet; " + sent(known.counts())));
        } else {
            section.add(Make.text("p", "", found(known.all()) + " " + capital(sent(known.counts()))));
            section.add(list(confirmed.subList(0, Math.min(SHOWN, confirmed.size())), known));
            if (confirmed.size() > SHOWN) {
                section.add(Make.details(
                        "Show " + Format.count(confirmed.size() - SHOWN) + " more",
                        list(confirmed.subList(SHOWN, confirmed.size()), known)));
            }
            rest(known.all() - confirmed.size(), "inputs", section);
        }
        if (!known.replayed().isEmpty()) {
            section.add(Make.text("h3", "", "What broke earlier versions"), replayed(known));
            rest(known.allReplayed() - known.replayed().size(), "earlier inputs", section);
        }
        return section;
    }

    /** Says what the page leaves out, and where it is. */
    private void rest(long left, String what, HtmlContainer section) {
        if (left > 0) {
            section.add(Make.box(
                    "p",
                    "note",
                    Make.words(Format.count(left) + " more " + what + " are not shown here. "),
                    Make.plainLink("/api/v1/claims/" + slug + "/counterexamples?page=1&size=100", "The API lists them"),
                    Make.words(".")));
        }
    }

    private String found(long confirmed) {
        String inputs = confirmed == 1 ? "1 input in the scope" : Format.count(confirmed) + " inputs in the scope";
        String verb = confirmed == 1 ? " breaks it" : " break it";
        return always
                ? inputs + verb + ", and one is enough."
                : inputs + (confirmed == 1 ? " is a known failure." : " are known failures.")
                        + " The claim is about a share, so they do not break it.";
    }

    private static String sent(Submissions.Counts counts) {
        String sent = counts.sent() == 0
                ? "no input was sent"
                : counts.sent() == 1 ? "1 input was sent" : Format.count(counts.sent()) + " inputs were sent";
        String outside = counts.outside() == 0
                ? ""
                : counts.outside() == 1
                        ? ", 1 lies outside the scope"
                        : ", " + Format.count(counts.outside()) + " lie outside the scope";
        return sent + outside + ".";
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private Component list(List<Confirmed> confirmed, Breaking.Known known) {
        return Make.box(
                "div", "", confirmed.stream().map(one -> item(one, known)).toList());
    }

    private Component item(Confirmed one, Breaking.Known known) {
        String promise = one.part() == Part.MECHANISM ? "Mechanism fails" : "Consequence fails";
        HtmlContainer item = Make.box(
                "article",
                "item",
                Make.text("h3", "", capital(named.exact(one.simplest()))),
                Make.box(
                        "p",
                        "item-line",
                        Make.text("span", "chip broken", promise),
                        Make.text("span", "", capital(one.words()) + ".")),
                credit(one, known));
        if (!one.input().equals(one.simplest())) {
            item.add(Make.text(
                    "p", "note", "Made simpler by the server; what was sent: " + named.exact(one.input()) + "."));
        }
        item.add(Make.box("div", "", Make.button("Load into Try it", "quiet", () -> load.accept(one.simplest()))));
        item.setId("counterexample-" + one.id());
        return item;
    }

    private static Component credit(Confirmed one, Breaking.Known known) {
        Submissions.@Nullable Finder finder = known.finders().get(one.id());
        String name = finder == null ? null : finder.name();
        Component who = one.foundBy() == null
                ? Make.words("Found by the server")
                : Make.box(
                        "span",
                        "",
                        Make.words("First found by "),
                        name == null ? Make.words("a reader") : PersonLink.to(name));
        String again = one.repeats() == null ? "" : "; it broke an earlier version too";
        HtmlContainer line = Make.box("p", "note", who, Make.words(", " + Format.day(one.at()) + again + ". "));
        if (finder != null) {
            line.add(Make.link("/critiques/" + finder.critiqueId(), "What became of it"));
        }
        return line;
    }

    private Component replayed(Breaking.Known known) {
        return Make.box(
                "ul",
                "",
                known.replayed().stream().map(one -> replay(one, known)).toList());
    }

    private static Component replay(Replayed one, Breaking.Known known) {
        Submissions.@Nullable Finder finder = known.finders().get(one.counterexampleId());
        HtmlContainer line = Make.box(
                "li",
                "",
                Make.text("strong", "", one.outcome().text() + ". "),
                Make.words("It broke version " + one.fromVersion() + ". " + one.words() + " "));
        if (finder != null) {
            line.add(Make.link("/critiques/" + finder.critiqueId(), "What became of it"));
        }
        return line;
    }
}
