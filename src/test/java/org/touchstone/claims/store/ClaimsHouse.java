package org.touchstone.claims.store;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.touchstone.engine.Families;
import org.touchstone.storage.AuditLog;
import org.touchstone.support.TestDatabase;

/** The claims floor on a real database, with the application's own rights and no Spring around it. */
final class ClaimsHouse {

    final JdbcClient jdbc;
    final Clock clock = Clock.systemUTC();
    final TransactionTemplate transaction;
    final VersionStore versions;
    final FindingStore findings;
    final CounterexampleStore counterexampleStore;
    final StandingKeeper standings;
    final ClaimImport imports;
    final LoadedModels models;
    final StoredClaims claims;
    final StoredCounterexamples counterexamples;

    ClaimsHouse(TestDatabase database, Families families) {
        // One source for both, so that what is asked within a transaction takes part in it.
        var source = database.applicationSource();
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        versions = new VersionStore(jdbc);
        findings = new FindingStore(jdbc);
        counterexampleStore = new CounterexampleStore(jdbc);
        var weights = new WeightStore(jdbc, clock);
        var log = new AuditLog(jdbc);
        standings = new StandingKeeper(findings, counterexampleStore, log);
        imports = new ClaimImport(versions, log, families, transaction, clock);
        models = new LoadedModels(versions, findings, weights, families);
        var replays = new Replays(counterexampleStore, models, families, log);
        var life = new LifeLine(versions, findings, counterexampleStore, new StoredPublishing(jdbc));
        claims = new StoredClaims(
                versions,
                new ClaimLists(jdbc, families),
                findings,
                weights,
                standings,
                replays,
                life,
                imports,
                families,
                clock);
        counterexamples = new StoredCounterexamples(
                versions, findings, counterexampleStore, standings, replays, models, families, log, clock);
    }
}
