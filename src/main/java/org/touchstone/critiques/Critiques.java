package org.touchstone.critiques;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.touchstone.claims.Publishing;
import org.touchstone.people.CurrentPerson;
import org.touchstone.people.Limit;
import org.touchstone.people.RateLimits;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;
import org.touchstone.people.SignedIn;
import org.touchstone.people.VisitorKey;

/**
 * Criticising claims and answering critiques. Anyone reads; whoever is signed in writes. What a reader may not see yet,
 * or not any more, comes without its text; only its writer and moderators see a text that waits or is hidden.
 */
@Service
public class Critiques {

    /** Characters that a contribution may have, counted as Unicode code points. */
    public static final int LONGEST = 10_000;

    /** Characters for competing interests, counted as Unicode code points. */
    public static final int LONGEST_INTERESTS = 500;

    private static final int MOST_SORTED = 2_000;

    private final CritiqueStore store;
    private final CritiqueReading reading;
    private final VoteStore votes;
    private final ClaimTexts texts;
    private final Publishing publishing;
    private final CurrentPerson current;
    private final RateLimits limits;

    Critiques(
            CritiqueStore store,
            CritiqueReading reading,
            VoteStore votes,
            ClaimTexts texts,
            Publishing publishing,
            CurrentPerson current,
            RateLimits limits) {
        this.store = store;
        this.reading = reading;
        this.votes = votes;
        this.texts = texts;
        this.publishing = publishing;
        this.current = current;
        this.limits = limits;
    }

    /**
     * Stores a critique and tells open pages and those concerned. A new account's first critiques wait for a moderator:
     * the answer's state says so.
     *
     * @param accountId the signed-in person's own account
     * @throws RefusedException with a sentence, when nobody is signed in, a field is blank, too long or does not fit the
     *     claim, the claim was withdrawn, or the person wrote too many of late
     */
    public Critique write(long versionId, long accountId, NewCritique critique) {
        SignedIn writer = current.require(accountId, "write a critique");
        if (!CritiqueKind.written().contains(critique.kind())) {
            throw new RefusedException(
                    About.TEXT, "Inputs that break the claim are sent from “Try it”; replies belong under a critique.");
        }
        String body = body(critique.markdown(), "critique");
        String interests = interests(critique.interests());
        Anchor anchor = Anchors.checked(critique.anchor(), texts.of(versionId));
        return put(
                new CritiqueStore.Row(versionId, critique.kind(), anchor, null, null, body, interests, critique.once()),
                writer);
    }

    /**
     * Answers a critique or another reply.
     *
     * @param stance only the claim's own author may take one, in answer to a critique; null for none
     * @param interests competing interests; null for none told
     * @param once the same text sent twice with the same key stands once; null where the sender does not care
     * @throws RefusedException with a sentence, as {@link #write}, and when what it answers is not shown
     */
    public Critique reply(
            long parentId,
            long accountId,
            @Nullable Stance stance,
            String markdown,
            @Nullable String interests,
            @Nullable UUID once) {
        SignedIn writer = current.require(accountId, "reply");
        Critique parent = reading.find(parentId, writer.accountId())
                .filter(Critique::shown)
                .orElseThrow(() -> new RefusedException(
                        About.TEXT, "What you reply to is not shown any more, so nobody could follow your reply."));
        if (stance != null && (parent.parentId() != null || !isOwner(parent.slug(), accountId))) {
            throw new RefusedException(
                    About.PERMISSION, "Only the claim’s own author concedes or disputes, in a reply to a critique.");
        }
        return put(
                new CritiqueStore.Row(
                        parent.versionId(),
                        CritiqueKind.REPLY,
                        null,
                        parentId,
                        stance,
                        body(markdown, "reply"),
                        interests(interests),
                        once),
                writer);
    }

    private Critique put(CritiqueStore.Row row, SignedIn writer) {
        long id = store.sentBefore(row, writer.accountId()).orElseGet(() -> {
            store.requireOpen(row);
            limits.require(Limit.CRITIQUES, VisitorKey.ofAccount(writer.accountId()));
            return store.insert(row, writer);
        });
        return reading.find(id, writer.accountId()).orElseThrow();
    }

    /**
     * Takes one's own contribution back: its text is no longer shown, its place is.
     *
     * @throws RefusedException unless its writer asks, once
     */
    public void withdraw(long id, long accountId) {
        current.require(accountId, "withdraw a critique");
        if (!store.withdraw(id, accountId)) {
            throw new RefusedException(About.PERMISSION, "Only its writer can take it back, and once.");
        }
    }

    /** A contribution as the person on this thread may see it; empty where they may not know of it. */
    public Optional<Critique> find(long id) {
        return reading.find(id, viewer());
    }

    /** The discussion that a contribution belongs to. */
    public Optional<Discussion> discussion(long id) {
        return reading.root(id)
                .flatMap(root -> discussions(List.of(root)).stream().findFirst());
    }

    /** Critiques of a claim, as the person on this thread may see them. */
    public Discussion.Page search(CritiqueSearch search) {
        long viewer = viewer();
        long from = (long) search.page() * search.size();
        Map<CritiqueKind, Long> kinds = reading.kinds(search, viewer);
        long all = reading.count(search, viewer);
        if (search.order() == CritiqueSearch.Order.NEWEST) {
            return new Discussion.Page(discussions(reading.ids(search, viewer, search.size(), from)), all, kinds);
        }
        List<Long> ids = reading.ids(search, viewer, MOST_SORTED, 0);
        Map<Long, Voices> voices = votes.of(ids, 0);
        Map<Voices, Consensus> known = new HashMap<>();
        Map<Long, Integer> ties = new java.util.LinkedHashMap<>();
        List<List<Long>> groups =
                Consensus.ties(ids, id -> known.computeIfAbsent(voices.getOrDefault(id, Voices.NONE), Consensus::of));
        for (int i = 0; i < groups.size(); i++) {
            int tie = i + 1;
            groups.get(i).forEach(id -> ties.put(id, tie));
        }
        List<Long> wanted =
                ties.keySet().stream().skip(from).limit(search.size()).toList();
        List<Discussion> found = discussions(wanted).stream()
                .map(one -> new Discussion(
                        one.critique(),
                        one.voices(),
                        one.replies(),
                        one.allReplies(),
                        one.about(),
                        ties.getOrDefault(one.critique().id(), 0)))
                .sorted(Comparator.comparingInt(Discussion::tie))
                .toList();
        return new Discussion.Page(found, all, kinds);
    }

    private List<Discussion> discussions(List<Long> ids) {
        long viewer = viewer();
        Map<Long, Voices> voices = votes.of(ids, viewer);
        Map<Long, List<Critique>> replies = reading.replies(ids, viewer, Discussion.MOST_REPLIES, 0);
        Map<Long, Long> counts = reading.replyCounts(ids, viewer);
        Map<String, Long> newest = new HashMap<>();
        return reading.all(ids, viewer).stream()
                .map(critique -> new Discussion(
                        critique,
                        voices.getOrDefault(critique.id(), Voices.NONE),
                        replies.getOrDefault(critique.id(), List.of()),
                        counts.getOrDefault(critique.id(), 0L),
                        about(critique, newest),
                        0))
                .toList();
    }

    /**
     * More replies of a discussion, oldest first.
     *
     * @param critiqueId the critique that it begins with
     * @param from how many to leave out
     */
    public List<Critique> replies(long critiqueId, long from) {
        return reading.replies(List.of(critiqueId), viewer(), Discussion.MOST_REPLIES, from)
                .getOrDefault(critiqueId, List.of());
    }

    /**
     * Contributions about a claim that everyone may read, replies included, oldest first.
     *
     * @param page from 0
     * @param size at least 1
     */
    public List<Critique> shown(String slug, int page, int size) {
        return reading.shown(slug, size, (long) page * size);
    }

    /** How many contributions about a claim everyone may read, replies included. */
    public long countShown(String slug) {
        return reading.countShown(slug);
    }

    /** @param newest ids of newest versions asked for so far, by slug */
    private Discussion.About about(Critique critique, Map<String, Long> newest) {
        Anchor anchor = critique.anchor();
        if (anchor.kind() == Anchor.Kind.CLAIM) {
            return Discussion.About.CLAIM;
        }
        ClaimText then = texts.of(critique.versionId());
        long now = newest.computeIfAbsent(critique.slug(), texts::newest);
        return new Discussion.About(
                then.part(anchor.part()).map(ClaimText.Part::title).orElse("a part of the claim"),
                now == critique.versionId() ? new Anchors.Place.Found() : Anchors.resolve(anchor, then, texts.of(now)));
    }

    /** The words of a version, part by part. */
    public ClaimText text(long versionId) {
        return texts.of(versionId);
    }

    /** Whether this account published the claim. */
    public boolean isOwner(String slug, long accountId) {
        return publishing.owner(slug).filter(owner -> owner == accountId).isPresent();
    }

    private long viewer() {
        return current.get().map(SignedIn::accountId).orElse(CritiqueRows.ANYONE);
    }

    private static String body(String markdown, String what) {
        String body = markdown.replace("\u0000", "").strip();
        if (body.isEmpty()) {
            throw new RefusedException(About.TEXT, "The " + what + " is empty; write something first.");
        }
        int length = body.codePointCount(0, body.length());
        if (length > LONGEST) {
            throw new RefusedException(
                    About.TEXT,
                    "The %s has %,d characters; at most %,d fit. Shorten it, or write two."
                            .formatted(what, length, LONGEST));
        }
        return body;
    }

    private static @Nullable String interests(@Nullable String told) {
        String interests = told == null ? "" : told.replace("\u0000", "").strip();
        int length = interests.codePointCount(0, interests.length());
        if (length > LONGEST_INTERESTS) {
            throw new RefusedException(
                    About.INTERESTS,
                    "Competing interests have %,d characters; at most %,d fit.".formatted(length, LONGEST_INTERESTS));
        }
        return interests.isEmpty() ? null : interests;
    }
}
