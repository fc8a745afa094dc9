package org.touchstone.runs;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.Claims;
import org.touchstone.claims.Examiner;
import org.touchstone.engine.EngineInfo;
import org.touchstone.engine.Families;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Settings;
import org.touchstone.storage.Json;

/** Turns a wish into the complete, checked spec of a run. */
@Component
class Wishes {

    private final Claims claims;
    private final Families families;

    Wishes(Claims claims, Families families) {
        this.claims = claims;
        this.families = families;
    }

    /**
     * @param about words to find the run by
     */
    record Settled(RunSpec spec, RunKind kind, String about) {}

    Settled settle(AskFor wish) {
        return wish.claimVersionId() == null ? model(wish) : claim(wish, wish.claimVersionId());
    }

    /** Refuses what may be shown but not built; throws {@link org.touchstone.engine.InvalidSettingException}. */
    void admit(Settled settled) {
        families.get(settled.spec().family()).admit(settled.spec().settings());
    }

    private Settled model(AskFor wish) {
        if (wish.family() == null) {
            throw new IllegalArgumentException("Say which claim or which model family to run.");
        }
        ModelFamily family = families.get(wish.family());
        Settings settings = family.settle(wish.settings());
        long seed = wish.seed() == null ? 0 : wish.seed();
        return new Settled(spec(wish.family(), settings, seed, null), RunKind.EXPLORATION, family.title());
    }

    private Settled claim(AskFor wish, long versionId) {
        ClaimVersion version = claims.version(versionId)
                .orElseThrow(() -> new IllegalArgumentException("There is no claim version with this number."));
        if (claims.withdrawn(versionId)) {
            throw new IllegalArgumentException("This claim was withdrawn, so it is not run any more.");
        }
        FamilyId id = version.spec().subject().family();
        if (wish.family() != null && !wish.family().equals(id)) {
            throw new IllegalArgumentException(
                    "This claim is about " + id + "; to build " + wish.family() + ", ask without a claim.");
        }
        ModelFamily family = families.get(id);
        Map<String, Object> given = new HashMap<>(version.settings().values());
        given.putAll(wish.settings());
        Settings settings = family.settle(given);
        long published = version.spec().subject().seed();
        long seed = wish.seed() == null ? published : wish.seed();
        boolean same = seed == published && Json.write(settings).equals(Json.write(version.settings()));
        if (!same) {
            claims.requireWordsFor(version, settings);
        }
        return new Settled(
                spec(id, settings, seed, versionId),
                same ? RunKind.RERUN : RunKind.EXPLORATION,
                version.spec().title() + " " + version.slug() + " " + family.title());
    }

    private static RunSpec spec(FamilyId family, Settings settings, long seed, @Nullable Long versionId) {
        return new RunSpec(
                family,
                EngineInfo.VERSION,
                Examiner.CHECK_DRAWS + "+" + Examiner.EVAL_DRAWS,
                settings,
                seed,
                versionId);
    }
}
