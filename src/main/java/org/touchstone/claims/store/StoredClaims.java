package org.touchstone.claims.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
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
import org.touchstone.claims.Standing;
import org.touchstone.claims.Standings;
import org.touchstone.claims.Strength;
import org.touchstone.claims.Strengths;
import org.touchstone.engine.Families;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.Model;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Settings;
import org.touchstone.storage.AuditLog;

@Service
class StoredClaims implements Claims {

    /** A rerun here repeats the same draws on the same server: it is not independent, and every model here is a toy. */
    private static Strengths.Circumstances onThisServer(Examination examination) {
        boolean seedsDisagree = examination.retrained().stream().anyMatch(one -> !one.mechanism());
        return new Strengths.Circumstances(true, true, 0, seedsDisagree, true, false, true);
    }

    private static final Standing UNCHECKED =
            new Standing(Standing.Word.NOT_CHECKED, 0, 0, "Its first run is not done yet, so nothing is known.");
    private static final Strength NO_STRENGTH = new Strength(null, "Nothing has been put to the test yet.", List.of());

    private final VersionStore versions;
    private final FindingStore findings;
    private final WeightStore weights;
    private final AuditLog log;
    private final ClaimImport imports;
    private final Families families;
    private final Clock clock;

    StoredClaims(
            VersionStore versions,
            FindingStore findings,
            WeightStore weights,
            AuditLog log,
            ClaimImport imports,
            Families families,
            Clock clock) {
        this.versions = versions;
        this.findings = findings;
        this.weights = weights;
        this.log = log;
        this.imports = imports;
        this.families = families;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClaimSummary> list() {
        return versions.newest().stream()
                .map(version -> new ClaimSummary(
                        version.id(),
                        version.slug(),
                        version.number(),
                        version.spec().title(),
                        version.spec().titleScope(),
                        version.spec().scope().words(),
                        version.spec().subject().family(),
                        findings.standing(version.id())
                                .map(FindingStore.Stored::standing)
                                .orElse(UNCHECKED),
                        findings.last(version.id())
                                .map(FindingStore.Counted::at)
                                .orElse(null)))
                .toList();
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
                stored.map(FindingStore.Stored::standing).orElse(UNCHECKED),
                stored.map(FindingStore.Stored::strength).orElse(NO_STRENGTH),
                last.flatMap(counted -> findings.examination(counted.runId())).orElse(null),
                last.map(FindingStore.Counted::runId).orElse(null),
                last.map(FindingStore.Counted::at).orElse(null));
    }

    @Override
    @Transactional(readOnly = true)
    public List<LifeEvent> history(String slug) {
        List<LifeEvent> events = new ArrayList<>();
        for (int number : versions.numbers(slug)) {
            versions.numbered(slug, number).ifPresent(version -> addEvents(version, events));
        }
        events.sort(Comparator.comparing(LifeEvent::at).reversed());
        return List.copyOf(events);
    }

    private void addEvents(ClaimVersion version, List<LifeEvent> events) {
        int number = version.number();
        events.add(new LifeEvent(
                version.publishedAt(),
                number,
                LifeEvent.Kind.PUBLISHED,
                "Version " + number + " was published.",
                null));
        Standing before = null;
        for (FindingStore.Stored stored : findings.standings(version.id())) {
            events.add(new LifeEvent(
                    stored.at(),
                    number,
                    LifeEvent.Kind.STANDING,
                    stored.standing().equals(before) ? strengthWords(stored.strength()) : words(stored.standing()),
                    stored.runId()));
            before = stored.standing();
        }
        for (FindingStore.Counted rerun : findings.reruns(version.id())) {
            events.add(new LifeEvent(
                    rerun.at(),
                    number,
                    LifeEvent.Kind.RERUN,
                    "The model was built again and came out the same to the last bit.",
                    rerun.runId()));
        }
    }

    private static String words(Standing standing) {
        return standing.words().startsWith(standing.word().text())
                ? standing.words()
                : standing.word().text() + ". " + standing.words();
    }

    private static String strengthWords(Strength strength) {
        Strength.Level level = strength.level();
        return level == null
                ? "No strength of evidence is shown any more."
                : "The strength of evidence is now " + level.text() + ".";
    }

    @Override
    public ImportReport importShipped() {
        return imports.shipped();
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
        boolean counts = mayCount
                && published(version.id())
                        .map(first -> first.weightsHash().equals(examination.weightsHash()))
                        .orElse(true);
        Instant now = clock.instant();
        findings.add(version.id(), runId, examination, counts, now);
        if (counts) {
            stand(version, runId, examination, now);
        }
        return counts;
    }

    private void stand(ClaimVersion version, String runId, Examination examination, Instant now) {
        long counterexamples = findings.counterexamples(version.id());
        Standing standing = Standings.of(
                version.spec().kind(), examination.findings(), new Standings.Events(false, false, counterexamples));
        Strength strength = Strengths.of(
                version.spec(),
                examination.findings(),
                examination.coverage(),
                counterexamples,
                onThisServer(examination));
        boolean same = findings.standing(version.id())
                .filter(last ->
                        last.standing().equals(standing) && last.strength().equals(strength))
                .isPresent();
        if (!same) {
            findings.add(version.id(), runId, standing, strength, now);
            log.add(
                    now,
                    "server",
                    "standing",
                    version.slug() + "/" + version.number(),
                    Map.of("word", standing.word().text(), "run", runId));
        }
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
