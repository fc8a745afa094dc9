package org.touchstone.critiques;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.Counterexamples;
import org.touchstone.claims.Publishing;
import org.touchstone.claims.Standing;

/**
 * What became of a contribution, as one person may see it: what the server said is for everyone, the words and the name
 * are for its writer and moderators until everyone may read them.
 *
 * @param title of the claim
 * @param number of the version that it is about
 * @param parentId what it answers; null for a critique
 * @param own whether this reader wrote it
 * @param text the words and the name; null where this reader may not see them
 * @param check what the server said about the input; null where there was none to check
 * @param moderation what moderators did, oldest first
 * @param effect the standing before and after; null where it did not bear on it
 * @param replays what came of it on later versions
 * @param stances what the claim's author said to it, oldest first
 * @param answers versions that their author says answer it
 */
public record Becoming(
        long id,
        CritiqueKind kind,
        String slug,
        long versionId,
        String title,
        int number,
        @Nullable Long parentId,
        Instant receivedAt,
        boolean own,
        @Nullable Text text,
        Critique.State state,
        @Nullable Check check,
        List<Act> moderation,
        @Nullable Effect effect,
        List<Replay> replays,
        List<Said> stances,
        List<Answer> answers) {

    /**
     * @param writer the pseudonym, or what stands for a closed account
     * @param markdown blank where nothing but an input was sent
     */
    public record Text(String writer, String markdown) {}

    /**
     * @param words one or two plain sentences
     * @param input as it was sent
     * @param simplest the simplest input that fails in the same way, where it was confirmed or known
     * @param firstCritiqueId of a duplicate: the contribution that found it first, if one did
     */
    public record Check(
            Counterexamples.Outcome outcome,
            String words,
            Instant at,
            List<Double> input,
            @Nullable List<Double> simplest,
            @Nullable Long firstCritiqueId) {}

    /** @param rule where one was named */
    public record Act(ModerationLog.Action action, @Nullable Rule rule, String reason, Instant at) {}

    /** @param changed whether the word changed */
    public record Effect(Standing.@Nullable Word before, Standing.Word after, Instant at, boolean changed) {}

    public record Replay(int number, Counterexamples.Replay outcome, String words, Instant at) {}

    public record Said(Stance stance, long replyId, Instant at) {}

    public record Answer(int number, Publishing.Kind change, Instant at) {}
}
