package org.touchstone.runs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.touchstone.claims.ClaimPage;
import org.touchstone.claims.ClaimSearch;
import org.touchstone.claims.ClaimState;
import org.touchstone.claims.ClaimSummary;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.Claims;
import org.touchstone.claims.Examination;
import org.touchstone.claims.ImportReport;
import org.touchstone.claims.LifeEvent;
import org.touchstone.engine.Families;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.Model;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Settings;
import org.touchstone.engine.superposition.SuperpositionFamily;
import org.touchstone.storage.Json;
import org.touchstone.storage.News;
import org.touchstone.storage.OwnPostgres;
import org.touchstone.support.CountingFamily;
import org.touchstone.support.SampleClaim;
import org.touchstone.support.TestDatabase;

/** The runs floor on a real database, with a claim whose examination is made up and a family that counts. */
final class RunsBench implements AutoCloseable {

    final TestDatabase database = TestDatabase.fresh();
    final CountingFamily family = new CountingFamily();
    final KnownClaim claims;
    final Runs runs;
    final RunWork work;
    final KeptRuns kept;
    final WorkStore store;
    final Sweeps sweeps;
    final SweepWork sweepWork;
    final SweepWorkStore sweepStore;
    final JdbcClient jdbc;
    final FirstRunRoom room;

    /** How far the clock of this house is ahead. */
    volatile Duration ahead = Duration.ZERO;

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    RunsBench() {
        jdbc = database.asApplication();
        claims = new KnownClaim(jdbc, family);
        context.registerBean(DataSource.class, database::applicationSource);
        context.registerBean(JdbcConnectionDetails.class, () -> new Details(database.application()));
        context.registerBean(Claims.class, () -> claims);
        context.registerBean(Families.class, () -> new Families(List.of(family, new SuperpositionFamily())));
        InstantSource time = () -> Instant.now().plus(ahead);
        context.registerBean(Clock.class, () -> time.withZone(ZoneOffset.UTC));
        context.register(
                Transactions.class,
                RunStore.class,
                WorkStore.class,
                Wishes.class,
                News.class,
                RunNews.class,
                StoredRuns.class,
                RunWork.class,
                LongestRun.class,
                Overtime.class,
                KeptRuns.class,
                SweepStore.class,
                SweepWorkStore.class,
                KnownSweeps.class,
                StoredSweeps.class,
                SweepWork.class,
                Receipts.class,
                RunsConfiguration.class);
        context.refresh();
        runs = context.getBean(Runs.class);
        work = context.getBean(RunWork.class);
        room = new FirstRunRoom(jdbc, 1);
        kept = context.getBean(KeptRuns.class);
        store = context.getBean(WorkStore.class);
        sweeps = context.getBean(Sweeps.class);
        sweepWork = context.getBean(SweepWork.class);
        sweepStore = context.getBean(SweepWorkStore.class);
    }

    /** A worker of this name, not yet started. */
    WorkerLoop worker(String name) {
        return new WorkerLoop(
                database.applicationSource(),
                new Details(database.application()),
                work,
                sweepWork,
                store,
                new WarmUp(new Families(List.of()), context.getBean(RunStore.class), store, claims, Clock.systemUTC()),
                name);
    }

    AskFor rerun(String asker) {
        return AskFor.rerun(claims.version.id(), new Asker(asker));
    }

    @Override
    public void close() {
        context.close();
    }

    @EnableTransactionManagement
    static class Transactions {
        @Bean
        JdbcClient jdbc(DataSource source) {
            return JdbcClient.create(source);
        }

        @Bean
        PlatformTransactionManager manager(DataSource source) {
            return new JdbcTransactionManager(source);
        }

        @Bean
        TransactionTemplate transaction(PlatformTransactionManager manager) {
            return new TransactionTemplate(manager);
        }
    }

    record Details(OwnPostgres.Access access) implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return access.user();
        }

        @Override
        public String getPassword() {
            return access.password();
        }

        @Override
        public String getJdbcUrl() {
            return access.url();
        }
    }

    /** One published claim; what counts for it is remembered here. */
    static final class KnownClaim implements Claims {

        final ClaimVersion version;
        final Map<String, Examination> found = new HashMap<>();
        int counted;
        boolean withdrawn;
        private final JdbcClient jdbc;
        private Optional<Examination> published = Optional.empty();

        KnownClaim(JdbcClient jdbc, CountingFamily family) {
            this.jdbc = jdbc;
            Settings settings = family.settle(Map.of());
            String hash = Json.sha256("claim");
            jdbc.sql("insert into family_version values ('counting@1', 'Counting', 'Counts.', '[]', now())")
                    .update();
            jdbc.sql("insert into claim (slug, created_at) values ('it-counts', now())")
                    .update();
            long id = jdbc.sql("insert into claim_version (claim_id, number, family, title, yaml, spec, settings,"
                            + " words, hash, nonce, published_at) select id, 1, 'counting@1', 'It counts', '', '{}',"
                            + " '{}', '{}', ?, 'n', now() from claim returning id")
                    .param(hash)
                    .query(Long.class)
                    .single();
            version = new ClaimVersion(
                    id,
                    "it-counts",
                    1,
                    SampleClaim.spec("it-counts"),
                    settings,
                    new ClaimVersion.Words("Counting", "", "", "", Map.of()),
                    "",
                    hash,
                    "n",
                    Instant.EPOCH);
        }

        @Override
        public boolean withdrawn(long versionId) {
            return withdrawn;
        }

        @Override
        public Optional<ClaimVersion> version(long id) {
            return id == version.id() ? Optional.of(version) : Optional.empty();
        }

        @Override
        public Examination examine(ClaimVersion version, Model model, Progress progress) {
            progress.stage("Examining");
            return SampleClaim.examination(model.weights().sha256(), 100);
        }

        @Override
        public void requireWordsFor(ClaimVersion version, Settings settings) {}

        @Override
        public long drawSeed(ClaimVersion version) {
            return 11;
        }

        @Override
        public boolean record(ClaimVersion version, String runId, Examination examination, boolean mayCount) {
            found.put(runId, examination);
            boolean counts = mayCount
                    && published
                            .map(first -> first.weightsHash().equals(examination.weightsHash()))
                            .orElse(true);
            if (counts) {
                counted++;
                published = published.or(() -> Optional.of(examination));
            }
            return counts;
        }

        @Override
        public void keep(Model model, FamilyId family, long seed) {
            jdbc.sql("insert into weights values (?, ?, ?, '{}', ?, now()) on conflict do nothing")
                    .params(model.weights().sha256(), model.weights().toNpz(), family.toString(), seed)
                    .update();
        }

        @Override
        public Optional<Examination> examination(String runId) {
            return Optional.ofNullable(found.get(runId));
        }

        @Override
        public Optional<Examination> published(long versionId) {
            return published;
        }

        @Override
        public List<ClaimVersion> unexamined() {
            return published.isPresent() ? List.of() : List.of(version);
        }

        @Override
        public ClaimPage search(ClaimSearch search) {
            return new ClaimPage(List.of(), 0, search.page(), search.size());
        }

        @Override
        public Optional<ClaimSummary> summary(String slug) {
            return Optional.empty();
        }

        @Override
        public Map<FamilyId, Long> counts() {
            return Map.of();
        }

        @Override
        public List<Long> examined(FamilyId family) {
            return List.of();
        }

        @Override
        public List<Long> examined(FamilyId family, Settings settings, long seed) {
            return List.of();
        }

        @Override
        public Optional<ClaimState> find(String slug) {
            return Optional.empty();
        }

        @Override
        public Optional<ClaimState> find(String slug, int number) {
            return Optional.empty();
        }

        @Override
        public List<Integer> numbers(String slug) {
            return List.of(1);
        }

        @Override
        public List<LifeEvent> history(String slug) {
            return List.of();
        }

        @Override
        public ImportReport importShipped() {
            return new ImportReport(List.of(), 1, List.of());
        }
    }
}
