package org.touchstone.critiques;

import java.util.Optional;
import org.touchstone.critiques.ClaimText.Part;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;

/** Ties critiques to the words they are about, and finds those words again in a later version. */
public final class Anchors {

    private Anchors() {}

    /** Where the words of an anchor are in another version of the claim. */
    public sealed interface Place {

        /** They stand there unchanged. */
        record Found() implements Place {}

        /**
         * @param then as they read in the version that the critique is about
         * @param now as that passage, or the part it stands in, reads now
         */
        record Changed(String then, String now) implements Place {}

        /** @param then as they read in the version that the critique is about; the part is no more */
        record Gone(String then) implements Place {}
    }

    /**
     * An anchor that holds nothing but words of the claim itself.
     *
     * @param given from a browser; a passage may leave its part blank, then the first that contains it is taken, or its
     *     quote, then all of the part is meant
     * @throws RefusedException with a sentence when the claim has no such part or does not contain the quote
     */
    public static Anchor checked(Anchor given, ClaimText text) {
        if (given.kind() == Anchor.Kind.CLAIM) {
            return Anchor.CLAIM;
        }
        String quote = ClaimText.spaced(given.quote());
        if (quote.codePointCount(0, quote.length()) > Anchor.LONGEST_QUOTE) {
            throw new RefusedException(
                    About.PASSAGE,
                    "The passage is too long; pick at most %,d characters of it.".formatted(Anchor.LONGEST_QUOTE));
        }
        if (given.kind() == Anchor.Kind.PASSAGE) {
            return passage(given, quote, text);
        }
        Part part = text.part(given.part())
                .filter(found -> given.kind() != Anchor.Kind.STATEMENT || ClaimText.STATEMENTS.contains(found.id()))
                .orElseThrow(() -> new RefusedException(
                        About.PASSAGE,
                        "This version of the claim has no such part; choose another or the whole claim."));
        if (!quote.isEmpty() && !part.text().contains(quote)) {
            throw new RefusedException(About.PASSAGE, notThere());
        }
        return new Anchor(given.kind(), given.id(), quote.isEmpty() ? cut(part.text()) : quote, "", "");
    }

    private static Anchor passage(Anchor given, String quote, ClaimText text) {
        if (quote.isEmpty()) {
            return new Anchor(
                    Anchor.Kind.PASSAGE,
                    given.id(),
                    text.part(given.id())
                            .map(whole -> cut(whole.text()))
                            .filter(words -> !words.isEmpty())
                            .orElseThrow(() -> new RefusedException(
                                    About.PASSAGE,
                                    "Say which words of the claim you mean, or choose the whole claim.")),
                    "",
                    "");
        }
        Part part = text.parts().stream()
                .filter(candidate -> given.id().isBlank() || candidate.id().equals(given.id()))
                .filter(candidate -> candidate.text().contains(quote))
                .findFirst()
                .orElseThrow(() -> new RefusedException(About.PASSAGE, notThere()));
        int at = Passages.best(part.text(), quote, ClaimText.spaced(given.prefix()), ClaimText.spaced(given.suffix()));
        return new Anchor(
                Anchor.Kind.PASSAGE,
                part.id(),
                quote,
                Passages.before(part.text(), at),
                Passages.after(part.text(), at + quote.length()));
    }

    private static String notThere() {
        return "The claim does not contain these words. Copy them from the claim as it stands.";
    }

    /**
     * Where an anchor's words are in another version.
     *
     * @param then the version that the critique is about
     * @param now the version that is read
     */
    public static Place resolve(Anchor anchor, ClaimText then, ClaimText now) {
        if (anchor.kind() == Anchor.Kind.CLAIM) {
            return new Place.Found();
        }
        Optional<Part> before = then.part(anchor.part());
        Optional<Part> after = now.part(anchor.part());
        if (anchor.kind() == Anchor.Kind.PASSAGE) {
            return passage(anchor, before.map(Part::text).orElse(anchor.quote()), after, now);
        }
        if (after.isEmpty() || before.isEmpty()) {
            return new Place.Gone(before.map(Part::whole).orElse(anchor.quote()));
        }
        return before.get().same(after.get())
                ? new Place.Found()
                : new Place.Changed(
                        shown(before.get(), after.get(), before.get()), shown(before.get(), after.get(), after.get()));
    }

    /** The expression is shown only where the words alone do not differ. */
    private static String shown(Part before, Part after, Part part) {
        return before.text().equals(after.text()) ? part.whole() : part.text();
    }

    private static Place passage(Anchor anchor, String before, Optional<Part> after, ClaimText now) {
        boolean stands =
                after.filter(part -> Passages.stands(part.text(), anchor)).isPresent()
                        || now.parts().stream()
                                .anyMatch(part -> anchor.quote().length() >= Passages.TELLING
                                        && part.text().contains(anchor.quote()));
        if (stands) {
            return new Place.Found();
        }
        if (after.isEmpty()) {
            return new Place.Gone(anchor.quote());
        }
        String there = Passages.follow(before, anchor, after.get().text());
        return new Place.Changed(anchor.quote(), there.isEmpty() ? after.get().text() : there);
    }

    private static String cut(String text) {
        return text.length() <= Anchor.LONGEST_QUOTE ? text : text.substring(0, Anchor.LONGEST_QUOTE);
    }
}
