package org.touchstone.claims.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.claims.ClaimPage;
import org.touchstone.claims.ClaimSearch;
import org.touchstone.claims.ClaimSpec;
import org.touchstone.claims.ClaimState;
import org.touchstone.claims.ClaimSummary;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.Claims;
import org.touchstone.claims.CompiledClaim;
import org.touchstone.claims.DrawSeed;
import org.touchstone.claims.Examination;
import org.touchstone.claims.Examiner;
import org.touchstone.claims.ImportReport;
import org.touchstone.claims.LifeEvent;
import org.touchstone.engine.Families;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.Model;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Settings;

@Service
class StoredClaims implements Claims {

    private final VersionStore versions;
    private final ClaimLists lists;
    private final FindingStore findings;
    private final WeightStore weights;
    private final StandingKeeper standings;
    private final Replays replays;
    private final LifeLine life;
    private final ClaimImport imports;
    private final Families families;
    private final Clock clock;

    StoredClaims(
            VersionStore versions,
            ClaimLists lists,
            FindingStore findings,
            WeightStore weights,
            StandingKeeper standings,
            Replays replays,
            LifeLine life,
            ClaimImport imports,
            Families families,
            Clock clock) {
        this.versions = versions;
        this.lists = lists;
        this.findings = findings;
        this.weights = weights;
        this.standings = standings;
        this.replays = replays;
        this.life = life;
        this.imports = imports;
        this.families = families;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public ClaimPage search(ClaimSearch search) {
        return lists.search(search);
    }

    @Override
    public Optional<ClaimSummary> summary(String slug) {
        return lists.find(slug);
    }

    @Override
    public Map<FamilyId, Long> counts() {
        return lists.counts();
    }

    @Override
    public List<Long> examined(FamilyId family) {
        return lists.examined(family, null, null);
    }

    @Override
    public List<Long> examined(FamilyId family, Settings settings, long seed) {
        return lists.examined(family, settings, seed);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ClaimState> find(String slug) {
        return versions.newest(slug).map(this::state);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ClaimState> find(String slug, int number) {
        return versions.numbered(slug, number).map(this::state);
    }

    @Override
    public Optional<ClaimVersion> version(long id) {
        return versions.byId(id);
    }

    @Override
    public List<Integer> numbers(String slug) {
        return versions.numbers(slug);
    }

    private ClaimState state(ClaimVersion version) {
        Optional<FindingStore.Stored> stored = findings.standing(version.id());
        Optional<FindingStore.Counted> last = findings.last(version.id());
        return new ClaimState(
                version,
                stored.map(FindingStore.Stored::standing).orElse(StandingKeeper.UNCHECKED),
                stored.map(FindingStore.Stored::strength).orElse(StandingKeeper.NO_STRENGTH),
                last.flatMap(counted -> findings.examination(counted.runId())).orElse(null),
                last.map(FindingStore.Counted::runId).orElse(null),
                last.map(FindingStore.Counted::at).orElse(null));
    }

    @Override
    @Transactional(readOnly = true)
    public List<LifeEvent> history(String slug) {
        return life.of(slug);
    }

    @Override
    public ImportReport importShipped() {
        return imports.shipped();
    }

    @Override
    public boolean withdrawn(long versionId) {
        return findings.withdrawn(versionId);
    }

    @Override
    public List<ClaimVersion> unexamined() {
        return versions.unexamined();
    }

    @Override
    public Examination examine(ClaimVersion version, Model model, Progress progress) {
        return Examiner.examine(compile(version, model.settings()), model, drawSeed(version), progress);
    }

    @Override
    public void requireWordsFor(ClaimVersion version, Settings settings) {
        compile(version, settings);
    }

    private CompiledClaim compile(ClaimVersion version, Settings settings) {
        ClaimSpec spec = version.spec();
        return CompiledClaim.of(spec, families.get(spec.subject().family()), settings);
    }

    @Override
    public long drawSeed(ClaimVersion version) {
        return DrawSeed.of(version.hash(), version.nonce());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean record(ClaimVersion version, String runId, Examination examination, boolean mayCount) {
        findings.takeTurn(version.id());
        Optional<Examination> published = mayCount ? published(version.id()) : Optional.empty();
        boolean counts = mayCount
                && published
                        .map(first -> first.weightsHash().equals(examination.weightsHash()))
                        .orElse(true);
        Instant now = clock.instant();
        findings.add(version.id(), runId, examination, counts, now);
        if (counts) {
            if (published.isEmpty()) {
                replays.onto(version, examination.weightsHash(), runId, now);
            }
            standings.renew(version, examination, new StandingKeeper.Cause(runId, null), now);
        }
        return counts;
    }

    @Override
    public void keep(Model model, FamilyId family, long seed) {
        weights.keep(model, family, seed);
    }

    @Override
    public Optional<Examination> examination(String runId) {
        return findings.examination(runId);
    }

    @Override
    public Optional<Examination> published(long versionId) {
        return findings.first(versionId).flatMap(first -> findings.examination(first.runId()));
    }
}
