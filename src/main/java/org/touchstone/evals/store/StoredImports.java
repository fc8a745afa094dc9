package org.touchstone.evals.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.touchstone.evals.EvalImports;
import org.touchstone.evals.LogTroubleException;
import org.touchstone.people.CurrentPerson;
import org.touchstone.people.Limit;
import org.touchstone.people.RateLimits;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;
import org.touchstone.people.Role;
import org.touchstone.people.VisitorKey;
import org.touchstone.storage.AuditLog;

@Service
class StoredImports implements EvalImports {

    private final CurrentPerson current;
    private final RateLimits limits;
    private final FileStore files;
    private final LogStore logs;
    private final FileReading reading;
    private final Turns turns;
    private final AuditLog audit;
    private final TransactionOperations transaction;
    private final EvalProperties properties;
    private final Clock clock;

    StoredImports(
            CurrentPerson current,
            RateLimits limits,
            FileStore files,
            LogStore logs,
            FileReading reading,
            AuditLog audit,
            TransactionOperations transaction,
            EvalProperties properties,
            Clock clock) {
        this.current = current;
        this.limits = limits;
        this.files = files;
        this.logs = logs;
        this.reading = reading;
        this.turns = new Turns(properties.atOnce());
        this.audit = audit;
        this.transaction = transaction;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public ImportedFile take(long accountId, Path file, String name, Said said, Watcher watcher) {
        current.require(accountId, "bring in an eval");
        current.requireRole(Role.AUTHOR, "bring in an eval");
        Said checked = ImportRules.checked(said);
        String shownName = ImportRules.name(name);
        limits.require(Limit.IMPORTS, VisitorKey.ofAccount(accountId));
        String sha256 = hash(file, shownName);
        Optional<ImportedFile> known = known(sha256);
        return known.isPresent()
                ? known.get()
                : turns.take(watcher, () -> bring(accountId, new Sent(file, shownName, sha256), checked, watcher));
    }

    private record Sent(Path file, String name, String sha256) {}

    private ImportedFile bring(long accountId, Sent sent, Said said, Watcher watcher) {
        boolean here = transaction.execute(status -> {
            files.takeTurn(accountId, sent.sha256());
            if (files.find(sent.sha256()).isPresent()) {
                return true;
            }
            Instant now = clock.instant();
            long room = properties.perAccount().toBytes() - files.keptFor(accountId);
            var order = new Importing.Order(sent.sha256(), accountId, said, watcher, room, now);
            reading.read(sent.file(), sent.name(), order)
                    .forEach((id, samples) -> audit.add(
                            now,
                            AuditLog.account(accountId),
                            "import-eval",
                            "eval/" + id,
                            Map.of("file", sent.sha256(), "samples", samples)));
            order.goOn();
            return false;
        });
        ImportedFile it = known(sent.sha256()).orElseThrow();
        return new ImportedFile(it.sha256(), it.name(), it.bytes(), here, it.logs(), it.leftOut());
    }

    private Optional<ImportedFile> known(String sha256) {
        return files.find(sha256)
                .map(it -> new ImportedFile(sha256, it.name(), it.bytes(), true, logs.of(sha256), it.leftOut()));
    }

    private String hash(Path file, String name) {
        try {
            if (Files.size(file) > longest()) {
                throw new LogTroubleException("%s is larger than %,d MB, which is the most that is taken."
                        .formatted(name, properties.file().toMegabytes()));
            }
            return FileStore.hash(file);
        } catch (IOException e) {
            throw new LogTroubleException(name + " could not be read to its end.", e);
        }
    }

    @Override
    public void withdraw(long accountId, long logId, String why) {
        var person = current.require(accountId, "withdraw an eval");
        String reason = ImportRules.reason(why);
        transaction.executeWithoutResult(status -> {
            var log = logs.find(logId)
                    .orElseThrow(() -> new RefusedException(About.LINK, "There is no eval at this address."));
            Set<Role> roles = person.role().included();
            if (log.accountId() != accountId && !roles.contains(Role.MODERATOR)) {
                throw new RefusedException(
                        About.PERMISSION, "Only whoever brought this eval in, or a moderator, can withdraw it.");
            }
            Instant now = clock.instant();
            if (!logs.withdraw(logId, accountId, reason, now)) {
                throw new RefusedException(About.LINK, "This eval is withdrawn already.");
            }
            audit.add(
                    now,
                    AuditLog.account(accountId),
                    "withdraw-eval",
                    "eval/" + logId,
                    Map.of("own", log.accountId() == accountId));
        });
    }

    @Override
    public long longest() {
        return properties.file().toBytes();
    }
}
