package org.touchstone.claims.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.touchstone.claims.Attempt;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.CompiledClaim;
import org.touchstone.claims.Models;
import org.touchstone.claims.Trier;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Families;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.Model;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Settings;
import org.touchstone.storage.Recent;

/** Keeps the models used last in memory; published weights never change, so none goes stale. */
@Service
class LoadedModels implements Models {

    private final VersionStore versions;
    private final FindingStore findings;
    private final WeightStore weights;
    private final Families families;
    private final Recent<Long, Loaded> recent = new Recent<>(32);
    private final Recent<FamilyId, Exhibit> placed = new Recent<>(64);
    private final Recent<List<Long>, Optional<Parting>> partings = new Recent<>(128);

    LoadedModels(VersionStore versions, FindingStore findings, WeightStore weights, Families families) {
        this.versions = versions;
        this.findings = findings;
        this.weights = weights;
        this.families = families;
    }

    @Override
    public Optional<Loaded> forVersion(long versionId) {
        return recent.get(versionId, id -> versions.byId(id).flatMap(this::load));
    }

    @Override
    public Optional<Attempt> attempt(long versionId, double[] input) {
        return forVersion(versionId).map(loaded -> Trier.attempt(loaded.claim(), loaded.model(), input));
    }

    /** That two claims do not part is remembered too; that one is not built yet is not. */
    @Override
    public Optional<Parting> parting(long versionId, long otherVersionId) {
        return partings.get(
                        List.of(versionId, otherVersionId),
                        pair -> forVersion(versionId)
                                .flatMap(one -> forVersion(otherVersionId)
                                        .flatMap(other -> findings.first(versionId)
                                                .flatMap(first -> findings.examination(first.runId()))
                                                .map(drawn -> Optional.ofNullable(Partings.of(one, other, drawn))))))
                .flatMap(found -> found);
    }

    @Override
    public Optional<Model> built(FamilyId family, Settings settings, String weightsHash) {
        return families.find(family)
                .flatMap(known -> weights.find(weightsHash).map(found -> known.load(settings, found)));
    }

    @Override
    public Map<FamilyId, Exhibit> pictures() {
        Map<FamilyId, Exhibit> pictures = new HashMap<>();
        for (ModelFamily family : families.all()) {
            Optional<Exhibit> picture = family.instant()
                    ? placed.get(family.id(), id -> placed(family))
                    : findings.picture(family.id(), family.settle(Map.of()));
            picture.ifPresent(found -> pictures.put(family.id(), found));
        }
        return pictures;
    }

    private static Optional<Exhibit> placed(ModelFamily family) {
        Settings settings = family.settle(Map.of());
        return family
                .build(settings, 0, Progress.SILENT)
                .exhibits(family.vocabulary(settings).ideas())
                .stream()
                .findFirst();
    }

    private Optional<Loaded> load(ClaimVersion version) {
        return families.find(version.spec().subject().family()).flatMap(family -> load(version, family));
    }

    private Optional<Loaded> load(ClaimVersion version, ModelFamily family) {
        return findings.first(version.id())
                .flatMap(first -> findings.examination(first.runId()))
                .flatMap(published -> weights.find(published.weightsHash()))
                .map(found -> new Loaded(
                        version,
                        family.load(version.settings(), found),
                        CompiledClaim.of(version.spec(), family, version.settings())));
    }
}
