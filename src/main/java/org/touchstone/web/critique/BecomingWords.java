package org.touchstone.web.critique;

import org.touchstone.claims.Counterexamples;
import org.touchstone.critiques.Becoming;
import org.touchstone.critiques.Critique;
import org.touchstone.critiques.CritiqueKind;

/** Sentences of the page of what became of a contribution. */
final class BecomingWords {

    private BecomingWords() {}

    static String whyNoText(Critique.State state) {
        return switch (state) {
            case SHOWN -> "";
            case WAITING -> "Its words and its writer’s name wait for a moderator. What the server said does not wait.";
            case HIDDEN -> "Its words are hidden by a moderator; the rule and the reason stand below.";
            case WITHDRAWN -> "Its writer took the words back.";
            case REDACTED -> "Its words were taken out for good by an administrator; the reason stands below.";
        };
    }

    static String onlyFor(Critique.State state) {
        return switch (state) {
            case WAITING -> "Only its writer and moderators see this text until a moderator has read it.";
            case HIDDEN -> "Only its writer and moderators see this text: a moderator hid it.";
            case SHOWN, WITHDRAWN, REDACTED -> "";
        };
    }

    /** What moderation came to, where nobody has done anything. */
    static String untouched(Critique.State state) {
        return switch (state) {
            case WAITING ->
                "Not yet. A moderator reads the first contributions of a new account before everyone does. You need not do"
                        + " anything.";
            case WITHDRAWN -> "Its writer took the words back. No moderator did anything.";
            case SHOWN, HIDDEN, REDACTED -> "Nothing had to be done: it stands as it was written.";
        };
    }

    static String nothingToCheck(CritiqueKind kind) {
        return kind == CritiqueKind.COUNTEREXAMPLE
                ? "Not yet. The server has not said anything about the input."
                : "Not needed: the server checks inputs, and this is in words.";
    }

    /** What an input without effect means for the claim. */
    static String noEffect(Counterexamples.Outcome outcome) {
        return switch (outcome) {
            case CONFIRMED -> "It is counted among the claim’s counterexamples. The standing did not change.";
            case HELD -> "None: the claim held there, so its standing stays.";
            case OUTSIDE -> "None: the claim promised nothing there. It shows how narrow the claim is.";
            case NOT_AN_INPUT -> "None: the model cannot be given this.";
            case UNCHECKED -> "None yet: it could not be checked. You can send it again.";
            case DUPLICATE -> "None of its own: this failure was known, and its first finder is credited.";
        };
    }

    static String effect(Becoming.Effect effect) {
        var before = effect.before();
        return before == null || !effect.changed()
                ? "The standing is “%s”; its counts now include this counterexample."
                        .formatted(effect.after().text())
                : "The standing changed from “%s” to “%s”."
                        .formatted(before.text(), effect.after().text());
    }
}
