package org.touchstone.critiques;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.ClaimSpec;
import org.touchstone.claims.Examination.BoxKind;

/** The words of one version of a claim, part by part: what a critique can be about. */
public record ClaimText(List<Part> parts) {

    public static final String EVAL = "eval:";
    public static final String FIGURE = "figure:";
    public static final String BOX = "box:";

    /** The pictures that the family draws of the inside. */
    public static final String PICTURE = FIGURE + "picture-of-the-inside";

    /** Parts of the claim that are statements, by their ids. */
    public static final List<String> STATEMENTS = List.of("scope", "mechanism", "consequence", "predicts");

    /**
     * @param id stays the same from version to version
     * @param title in words, to follow "about"
     * @param text what a reader reads, with single spaces
     * @param exact the expression behind it; blank where there is none
     */
    public record Part(String id, String title, String text, String exact) {

        public Part {
            text = spaced(text);
        }

        /** What a reader reads, and the expression behind it. */
        String whole() {
            return exact.isEmpty() ? text : text + " [" + exact + "]";
        }

        boolean same(Part other) {
            return text.equals(other.text) && exact.equals(other.exact);
        }
    }

    public static ClaimText of(ClaimSpec spec) {
        List<Part> parts = new ArrayList<>(List.of(
                new Part("title", "the title", spec.title(), ""),
                new Part("summary", "the summary", spec.summary(), ""),
                new Part(
                        "limits",
                        "what the claim does not tell",
                        String.join(" ", spec.disclosure().doesNotTell()),
                        ""),
                clause("scope", "the scope", spec.scope()),
                clause("mechanism", "the mechanism", spec.mechanism()),
                clause("consequence", "what the mechanism secures", spec.consequence()),
                new Part(
                        "predicts",
                        "what the mechanism predicts",
                        spec.predicts().words(),
                        spec.predicts().expression())));
        spec.evals()
                .forEach(eval -> parts.add(new Part(
                        EVAL + eval.id(),
                        "the eval “" + eval.title() + "”",
                        eval.title() + " " + eval.asked(),
                        eval.expression())));
        spec.baselines()
                .forEach(rule -> parts.add(new Part(
                        "baseline:" + rule.title(),
                        "the rule “" + rule.title() + "”",
                        rule.words(),
                        rule.expression())));
        spec.rivals()
                .forEach(rival -> parts.add(new Part(
                        "rival:" + rival.title(),
                        "the other explanation “" + rival.title() + "”",
                        rival.words(),
                        rival.expression())));
        spec.figures()
                .forEach(figure -> parts.add(new Part(
                        FIGURE + figure.id(),
                        "the figure “" + figure.title() + "”",
                        figure.title() + " " + figure.source() + " " + figure.toleranceReason(),
                        figure.expression())));
        parts.add(new Part(PICTURE, "the picture of the inside", "The picture of the inside", ""));
        boxes(spec).forEach(parts::add);
        disclosure(spec.disclosure()).forEach(parts::add);
        return new ClaimText(List.copyOf(parts));
    }

    public Optional<Part> part(String id) {
        return parts.stream().filter(part -> part.id().equals(id)).findFirst();
    }

    /** A text with single spaces, as browsers show it. */
    static String spaced(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    private static Part clause(String id, String title, ClaimSpec.Clause clause) {
        return new Part(id, title, clause.heading() + " " + clause.words(), clause.expression());
    }

    private static Stream<Part> boxes(ClaimSpec spec) {
        ClaimSpec.Eval primary = spec.evals().stream()
                .filter(ClaimSpec.Eval::primary)
                .findFirst()
                .orElseThrow();
        String exact = String.join(
                "; ",
                primary.expression(),
                spec.scope().expression(),
                spec.mechanism().expression());
        return Stream.of(BoxKind.values())
                .map(kind -> new Part(
                        BOX + kind.name(),
                        "the box “" + kind.text() + "”",
                        kind.text() + ": " + primary.title(),
                        exact));
    }

    private static Stream<Part> disclosure(ClaimSpec.Disclosure disclosure) {
        return Stream.of(
                        said(
                                "would-change",
                                "what would change the verdict",
                                String.join(" ", disclosure.wouldChange())),
                        said("causal", "whether it is causal", disclosure.causal()),
                        said("why-toy", "why a toy bears on real models", disclosure.whyToy()),
                        said("funding", "who pays", disclosure.funding()))
                .flatMap(Optional::stream);
    }

    private static Optional<Part> said(String id, String title, @Nullable String text) {
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(new Part(id, title, text, ""));
    }
}
