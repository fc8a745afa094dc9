package org.touchstone.comparisons;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.touchstone.claims.ClaimState;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.Claims;
import org.touchstone.claims.CompiledClaim;
import org.touchstone.claims.Models;
import org.touchstone.engine.Families;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.InvalidSettingException;
import org.touchstone.engine.Model;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Setting;
import org.touchstone.engine.Settings;
import org.touchstone.runs.AskFor;
import org.touchstone.runs.Asker;
import org.touchstone.runs.Run;
import org.touchstone.runs.RunId;
import org.touchstone.runs.RunSummary;
import org.touchstone.runs.Runs;

/** Finds the built model behind a side of a comparison; builds nothing that takes long. */
@Component
@Profile("!worker")
class Subjects {

    private final Claims claims;
    private final Models models;
    private final Runs runs;
    private final Families families;

    Subjects(Claims claims, Models models, Runs runs, Families families) {
        this.claims = claims;
        this.models = models;
        this.runs = runs;
        this.families = families;
    }

    /** @throws ComparisonException with a sentence when there is no such thing, or its model is not built yet */
    Subject find(Side side) {
        return switch (side) {
            case Side.OfClaim claim -> claim(side, claim.slug(), claim.version(), null);
            case Side.OfEval eval -> claim(side, eval.slug(), eval.version(), eval.eval());
            case Side.OfRun run -> run(run);
            case Side.OfModel model -> model(model);
            case Side.OfLog log -> throw new IllegalArgumentException(log.reference() + " has no model here.");
        };
    }

    private Subject claim(Side side, String slug, @Nullable Integer number, @Nullable String eval) {
        ClaimState state = (number == null ? claims.find(slug) : claims.find(slug, number))
                .orElseThrow(() -> new ComparisonException("There is no claim “" + slug + "”"
                        + (number == null ? "" : " with a version " + number) + " here."));
        ClaimVersion version = state.version();
        if (claims.withdrawn(version.id())) {
            throw new ComparisonException("“" + version.spec().title()
                    + "” was withdrawn, and so it is not compared any more. Its page says why.");
        }
        if (eval != null
                && version.spec().evals().stream().noneMatch(one -> one.id().equals(eval))) {
            throw new ComparisonException("The claim “" + version.spec().title() + "” has no eval “" + eval + "”.");
        }
        Models.Loaded loaded = models.forVersion(version.id())
                .orElseThrow(() -> new ComparisonException(
                        "The first run of “" + version.spec().title()
                                + "” is not finished, so there is nothing to compare yet. Try again in a minute."));
        return new Subject(
                side,
                eval == null ? "Claim" : "Eval of a claim",
                version.spec().title(),
                version.spec().summary(),
                "/claims/" + slug + (number == null ? "" : "?version=" + number),
                loaded.claim().family(),
                loaded.model(),
                version.spec().subject().seed(),
                version,
                loaded.claim(),
                eval,
                List.of());
    }

    private Subject run(Side.OfRun side) {
        Run run = runs.find(new RunId(side.run()))
                .orElseThrow(() -> new ComparisonException("There is no run “" + side.run() + "” here."));
        RunSummary summary = run.summary();
        ModelFamily family = families.find(summary.family())
                .orElseThrow(() -> new ComparisonException(
                        "This run built a model that this version of Touchstone no longer knows."));
        String weights = summary.weightsHash();
        if (weights == null) {
            throw new ComparisonException("This run has built no model, so there is nothing to compare.");
        }
        RunSummary.Subject about = summary.claim();
        ClaimVersion version =
                about == null ? null : claims.version(about.versionId()).orElse(null);
        return new Subject(
                side,
                "Run",
                about == null ? family.title() : about.title(),
                "",
                "/runs/" + side.run(),
                family,
                built(family.id(), summary.settings(), weights),
                summary.seed(),
                version,
                version == null ? null : read(version, family, summary.settings()),
                null,
                List.of());
    }

    /** The claim's statements for another model; null where it has no words for it. */
    private static @Nullable CompiledClaim read(ClaimVersion version, ModelFamily family, Settings settings) {
        try {
            return CompiledClaim.of(version.spec(), family, settings);
        } catch (IllegalArgumentException noWords) {
            return null;
        }
    }

    private Subject model(Side.OfModel side) {
        ModelFamily family = families.all().stream()
                .filter(known -> known.id().name().equals(side.family()))
                .findFirst()
                .orElseThrow(() -> new ComparisonException("There is no kind of model “" + side.family() + "” here."));
        try {
            Settings settings = family.settle(values(family, side.settings()));
            return new Subject(
                    side,
                    "Model",
                    family.title(),
                    Likenesses.told(family, settings),
                    "/models/" + side.family() + "?" + query(side),
                    family,
                    model(family, settings, side.seed()),
                    side.seed(),
                    null,
                    null,
                    null,
                    List.of());
        } catch (InvalidSettingException beyond) {
            throw new ComparisonException(String.valueOf(beyond.getMessage()));
        }
    }

    private static Map<String, Object> values(ModelFamily family, Map<String, String> given) {
        Map<String, Object> values = new LinkedHashMap<>(given);
        for (Setting setting : family.settings()) {
            values.computeIfPresent(setting.name(), (name, text) -> setting.typed(String.valueOf(text)));
        }
        return values;
    }

    private static String query(Side.OfModel side) {
        Map<String, Object> parts = new TreeMap<>(side.settings());
        parts.put("seed", side.seed());
        return String.join(
                "&",
                parts.entrySet().stream()
                        .map(part -> part.getKey() + "=" + part.getValue())
                        .toList());
    }

    private Model model(ModelFamily family, Settings settings, long seed) {
        if (family.instant()) {
            return family.build(settings, seed, Progress.SILENT);
        }
        Optional<Model> published = claims.examined(family.id(), settings, seed).stream()
                .findFirst()
                .flatMap(models::forVersion)
                .map(Models.Loaded::model);
        if (published.isPresent()) {
            return published.get();
        }
        RunId done = runs.done(AskFor.build(family.id(), seed, settings.values(), Asker.SERVER))
                .orElseThrow(() -> new NotBuiltException(family.title(), family.id(), settings, seed));
        String weights = runs.find(done).map(run -> run.summary().weightsHash()).orElse(null);
        if (weights == null) {
            throw new ComparisonException("The run that built this model has kept no weights.");
        }
        return built(family.id(), settings, weights);
    }

    private Model built(FamilyId family, Settings settings, String weights) {
        return models.built(family, settings, weights)
                .orElseThrow(() -> new ComparisonException("The weights of this model are not kept here any more."));
    }
}
