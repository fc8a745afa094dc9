package org.touchstone.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.touchstone.storage.News;

/**
 * Which sessions still are somebody's. Each remembers the account's epoch when it began; raising the epoch ends them all,
 * on every node. What a node knows of an account is at most two seconds old, and forgotten as soon as another node says
 * that it changed.
 */
@Component
public class Sessions {

    /** The Postgres channel that tells the id of an account whose sessions were ended. */
    static final String CHANNEL = "touchstone_session";

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int MOST_KNOWN = 10_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<Long, Known> known = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();

    Sessions(JdbcClient jdbc, Clock clock, ObjectProvider<News> news) {
        this.jdbc = jdbc;
        this.clock = clock;
        news.ifAvailable(channels -> channels.hear(CHANNEL, this::heard, this::lookAgain));
    }

    /** Whether this person's session, or token, still is what it was when it began. */
    public boolean goesOn(SignedIn person) {
        var now = clock.instant();
        var state = known.getOrDefault(person.accountId(), closed(Instant.MIN));
        if (!fresh(state, now)) {
            state = look(Set.of(person.accountId()), now).getOrDefault(person.accountId(), closed(now));
        }
        return state.open() && state.epoch() == person.sessionEpoch() && state.role() == person.role();
    }

    /** Those of many people whose sessions no longer go on, asked for all at once. */
    public Set<SignedIn> ended(Collection<SignedIn> people) {
        var now = clock.instant();
        var unknown = people.stream()
                .map(SignedIn::accountId)
                .filter(id -> !fresh(known.get(id), now))
                .collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            look(unknown, now);
        }
        return people.stream().filter(person -> !goesOn(person)).collect(Collectors.toSet());
    }

    private static boolean fresh(@Nullable Known state, Instant now) {
        return state != null && state.until().isAfter(now);
    }

    /** Has somebody told, soon after sessions ended anywhere; they ask {@link #goesOn} which. Must not block. */
    public void whenSomeEnd(Runnable listener) {
        listeners.add(listener);
    }

    /** Ends all sessions of an account, once the caller's transaction is committed. */
    void end(long accountId) {
        jdbc.sql("update account set session_epoch = session_epoch + 1 where id = ?")
                .param(accountId)
                .update();
        jdbc.sql("select pg_notify(?, ?)")
                .params(CHANNEL, Long.toString(accountId))
                .query(row -> {});
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    known.remove(accountId);
                }
            });
        }
        known.remove(accountId);
    }

    private Map<Long, Known> look(Set<Long> accounts, Instant now) {
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        Map<Long, Known> found = new HashMap<>();
        accounts.forEach(id -> found.put(id, closed(now.plus(FRESH))));
        jdbc.sql("select id, session_epoch, role, closed_at is null as open from account where id = any(?)")
                .param(accounts.toArray(Long[]::new))
                .query(row -> {
                    found.put(
                            row.getLong("id"),
                            new Known(
                                    row.getInt("session_epoch"),
                                    Role.valueOf(row.getString("role")),
                                    row.getBoolean("open"),
                                    now.plus(FRESH)));
                });
        // What a transaction sees of itself may be rolled back.
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            known.putAll(found);
        }
        return found;
    }

    private static Known closed(Instant until) {
        return new Known(0, null, false, until);
    }

    private void heard(String accountId) {
        known.remove(Long.valueOf(accountId));
        listeners.forEach(Runnable::run);
    }

    private void lookAgain() {
        known.clear();
        listeners.forEach(Runnable::run);
    }

    private record Known(int epoch, @Nullable Role role, boolean open, Instant until) {}
}
