package org.touchstone.claims;

import org.jspecify.annotations.Nullable;

/** How a claim is put into one sentence, by strength of evidence; the scope always comes first. */
public final class EvidenceSentence {

    private EvidenceSentence() {}

    /**
     * @param scope the claim's {@code titleScope}, such as "When exactly one idea is on"
     * @param what what the model is said to use: the mechanism's heading, such as "a ring of five directions"
     * @return a sentence, or null where no strength is shown
     */
    public static @Nullable String of(Strength.@Nullable Level level, String scope, String what) {
        if (level == null) {
            return null;
        }
        String start = scope.strip().replaceAll(",$", "") + ", ";
        return switch (level) {
            case STRONG, VERY_STRONG -> start + "the model uses " + what + ".";
            case MODERATE -> start + "the model appears to use " + what + ".";
            case WEAK -> start + "the model may use " + what + ".";
            case VERY_WEAK -> start + "the evidence is very uncertain about whether the model uses " + what + ".";
        };
    }
}
