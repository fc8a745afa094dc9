package org.touchstone.people;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.people.RefusedException.About;
import org.touchstone.storage.AuditLog;

@Repository
class SetUpStore {

    private final JdbcClient jdbc;
    private final AccountStore accounts;
    private final PeopleProperties properties;
    private final AuditLog log;
    private final Clock clock;

    SetUpStore(JdbcClient jdbc, AccountStore accounts, PeopleProperties properties, AuditLog log, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.properties = properties;
        this.log = log;
        this.clock = clock;
    }

    boolean usable(String hash) {
        return jdbc.sql("select exists (select from setup_link where token_hash = :hash and expires_at > :now)")
                .param("hash", hash)
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    /** Keeps a new link and forgets those that ran out; other nodes' links stay good. */
    @Transactional
    void add(String hash) {
        jdbc.sql("delete from setup_link where expires_at <= :now")
                .param("now", now())
                .update();
        jdbc.sql("insert into setup_link (token_hash, created_at, expires_at) values (:hash, :now, :until)")
                .param("hash", hash)
                .param("now", now())
                .param("until", now().plus(properties.setupLinkLasts()))
                .update();
    }

    /** The new administrator, or nothing when the link ran out or somebody else was first. */
    @Transactional
    Optional<Account> claim(String hash, String name, String passwordHash) {
        accounts.lockAdministrators();
        if (accounts.hasAdministrator() || !usable(hash)) {
            return Optional.empty();
        }
        try {
            var account = accounts.insert(name, null, passwordHash, Role.ADMINISTRATOR);
            jdbc.sql("delete from setup_link").update();
            log.add(
                    clock.instant(),
                    AuditLog.account(account.id()),
                    "set-up",
                    "account/" + account.id(),
                    Map.of("to", Role.ADMINISTRATOR.name()));
            return Optional.of(account);
        } catch (DuplicateKeyException taken) {
            throw new RefusedException(About.NAME, "The name “%s” is taken; please choose another.".formatted(name));
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
