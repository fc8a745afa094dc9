package org.touchstone.critiques;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.people.RefusedException;

/**
 * What moderators do. Every method asks for a signed-in moderator or administrator; nobody settles their own
 * contribution, nor one about their own claim where another moderator could. Each change is made once: who acts on
 * what somebody else settled meanwhile is told so. Reasons are public: they hold no name, no address, no quotation.
 */
public interface Moderation {

    /** Characters that a reason may have. */
    int LONGEST_REASON = 1_000;

    /** Contributions that wait for a moderator, oldest first; at most 100. */
    List<Item> waiting();

    /** Contributions with open flags, the one flagged first coming first; at most 100. */
    List<Item> flagged();

    /** Hidden contributions whose writers appealed, oldest appeal first; at most 100. */
    List<Item> appeals();

    /** One contribution, whatever queue it is in; empty when there is none. */
    Optional<Item> find(long critiqueId);

    /** Lets a waiting contribution stand for everyone to read. */
    void approve(long critiqueId, Seen seen, String reason);

    /** Hides a contribution; its place, the rule and the reason stay for everyone to read. Settles its open flags. */
    void hide(long critiqueId, Seen seen, Rule rule, String reason);

    /** Shows a hidden contribution again, which grants its appeal if there is one. */
    void restore(long critiqueId, Seen seen, String reason);

    /** Leaves a flagged contribution where it is and settles the flags that were seen. */
    void dismissFlags(long critiqueId, Seen seen, String reason);

    /** Leaves a contribution hidden; where there is one, by another moderator than the one who hid it. */
    void refuseAppeal(long critiqueId, Seen seen, String reason);

    /**
     * Takes a text out for good where the law asks for it; its hash, the time and the reason stay. Administrators only.
     *
     * @throws RefusedException when another person than an administrator asks, or it was redacted before
     */
    void redact(long critiqueId, Rule rule, String reason);

    /**
     * What a moderator had before their eyes.
     *
     * @param action id of the last moderation of the contribution, 0 for none
     * @param flag id of its newest flag, 0 for none
     */
    record Seen(long action, long flag) {}

    /**
     * @param link the place on the claim's page
     * @param markdown what was written, also while others may not read it
     * @param interests what the writer declared, plain text
     * @param parent the text that it answers, if any
     * @param ruledOn the rule and reason by which it was hidden, while it is
     */
    record Item(
            long critiqueId,
            String link,
            String claimTitle,
            int version,
            CritiqueKind kind,
            Critique.State state,
            String writer,
            Instant createdAt,
            String markdown,
            @Nullable String interests,
            @Nullable String parent,
            @Nullable Ruled ruledOn,
            List<Flagged> flags,
            @Nullable Appealed appeal,
            History history,
            Seen seen) {}

    record Ruled(Instant at, @Nullable Rule rule, String reason) {}

    /** A reader's flag; who flagged is not told. */
    record Flagged(Rule rule, String words, Instant at) {}

    record Appealed(String words, Instant at) {}

    /** The writer's contributions so far, this one included. */
    record History(Instant since, long standing, long waiting, long hidden, long withdrawn) {}
}
