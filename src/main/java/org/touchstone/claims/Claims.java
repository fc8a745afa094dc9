package org.touchstone.claims;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.Model;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Settings;

/** Published claims: what they say, what was found, where they stand. */
public interface Claims {

    /** Published claims in their newest version, a page at a time. */
    ClaimPage search(ClaimSearch search);

    /** The newest version of a claim, as it stands in a list. */
    Optional<ClaimSummary> summary(String slug);

    /** How many claims are about which family; a family without any is left out. */
    Map<FamilyId, Long> counts();

    /** Newest versions about a family that have been examined, by title; the first twenty. */
    List<Long> examined(FamilyId family);

    /**
     * Those whose model has this seed and whose stored settings all are among these; the first twenty. A setting that
     * came later is not stored with an early version.
     */
    List<Long> examined(FamilyId family, Settings settings, long seed);

    /** The newest version of a claim with all that is known about it. */
    Optional<ClaimState> find(String slug);

    /** One version of a claim, by its number, with all that is known about it. */
    Optional<ClaimState> find(String slug, int number);

    /** One version by its id. */
    Optional<ClaimVersion> version(long id);

    /** Numbers of all versions of a claim, oldest first; empty for an unknown slug. */
    List<Integer> numbers(String slug);

    /** What happened to all versions of a claim, newest first. */
    List<LifeEvent> history(String slug);

    /**
     * Publishes every shipped file whose content is new. Running it twice changes nothing; a file that cannot be read
     * is reported and the others go on.
     */
    ImportReport importShipped();

    /** Whether the claim of this version was withdrawn: it is read, and nothing more is tried on it. */
    boolean withdrawn(long versionId);

    /** Versions that no run has examined yet, without those of withdrawn claims. */
    List<ClaimVersion> unexamined();

    /**
     * Puts a version's evals, checks and figures to a built model; takes seconds and touches no database.
     *
     * @throws IllegalArgumentException with a sentence when the claim has no words for such a model
     */
    Examination examine(ClaimVersion version, Model model, Progress progress);

    /**
     * Checks that a version's statements can be put to a model with these settings.
     *
     * @throws IllegalArgumentException with a sentence when the claim has no words for such a model
     */
    void requireWordsFor(ClaimVersion version, Settings settings);

    /** Seed of the inputs drawn for a version, from its hash and the server's nonce. */
    long drawSeed(ClaimVersion version);

    /**
     * Stores what a run found. Where it {@code counts}, the standing and the strength of evidence are computed anew. Takes
     * part in the caller's transaction; the run and its weights must be stored already.
     *
     * @return whether it counts: only findings about the published weights do, and the first found are the published
     */
    boolean record(ClaimVersion version, String runId, Examination examination, boolean mayCount);

    /** Keeps weights, known by their hash; keeping them again changes nothing. */
    void keep(Model model, FamilyId family, long seed);

    /** What a run found; empty when it found nothing yet. */
    Optional<Examination> examination(String runId);

    /** The first examination of a version that counted: what is published. Empty before its first run. */
    Optional<Examination> published(long versionId);
}
