package org.touchstone.people;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.people.RefusedException.About;
import org.touchstone.storage.AuditLog;

/** Making and finding accounts, and what administrators do with them. */
@Service
public class Accounts {

    /** The most accounts that one call of {@link #search} gives. */
    public static final int LARGEST_PAGE = 100;

    private final AccountStore store;
    private final Passwords passwords;
    private final CurrentPerson current;
    private final Sessions sessions;
    private final AuditLog log;
    private final Clock clock;

    Accounts(
            AccountStore store,
            Passwords passwords,
            CurrentPerson current,
            Sessions sessions,
            AuditLog log,
            Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.current = current;
        this.sessions = sessions;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Makes a reader's account.
     *
     * @param name the pseudonym to be shown, 3 to 40 characters; upper and lower case make no difference
     * @param password 10 to 200 characters, not the name
     * @param email may be left out or blank; no letter goes there before it is confirmed
     * @throws RefusedException with the sentence to show beside the field it is about
     */
    public Account register(String name, String password, @Nullable String email) {
        return create(name, password, email, Role.READER);
    }

    Account create(String typedName, String password, @Nullable String typedEmail, Role role) {
        var name = Names.checked(typedName);
        var email = Addresses.checked(typedEmail);
        if (store.byKey(Names.key(name)).isPresent()) {
            throw taken(name);
        }
        var hash = passwords.hash(name, password);
        try {
            return store.insert(name, email, hash, role);
        } catch (DuplicateKeyException sameNameMeanwhile) {
            throw taken(name);
        }
    }

    public Optional<Account> byId(long id) {
        return store.byId(id);
    }

    /** The account of that name, however it is capitalised. */
    public Optional<Account> byName(String name) {
        return store.byKey(Names.key(name));
    }

    /** The names to show for these accounts; an id that does not exist has no entry. */
    public Map<Long, String> names(Collection<Long> ids) {
        return store.names(Set.copyOf(ids));
    }

    /**
     * Accounts whose name or e-mail address contains this, newest first, for administrators.
     *
     * @param part blank for all
     * @param page from 0
     * @param size 1 to {@link #LARGEST_PAGE}
     */
    public List<Account> search(String part, int page, int size) {
        current.requireRole(Role.ADMINISTRATOR, "see all accounts");
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("Pages count from 0 and have 1 to %d accounts.".formatted(LARGEST_PAGE));
        }
        return store.search(Names.key(part), size, (long) page * size);
    }

    /**
     * Gives a person another role at once: their sessions end, and their tokens have the new role.
     *
     * @throws RefusedException unless an administrator asks, when there is no such account, or when the site would be
     *     left without an administrator
     */
    @Transactional
    public Account changeRole(long accountId, Role role) {
        var asking = current.requireRole(Role.ADMINISTRATOR, "change roles");
        store.lockAdministrators();
        var before = store.byId(accountId);
        var changed = store.changeRole(accountId, role);
        var from = before.map(account -> account.role().name()).orElse("");
        if (from.equals(role.name())) {
            return changed;
        }
        sessions.end(accountId);
        log.add(
                clock.instant(),
                AuditLog.account(asking.accountId()),
                "change-role",
                "account/" + accountId,
                Map.of("from", from, "to", role.name()));
        return store.byId(accountId).orElse(changed);
    }

    /** Says, or stops saying, which group a person reads as; only they can. */
    public void chooseReaderGroup(long accountId, @Nullable ReaderGroup group) {
        current.require(accountId, "choose a reader group");
        store.changeReaderGroup(accountId, group);
    }

    static RefusedException taken(String name) {
        return new RefusedException(About.NAME, "The name “%s” is taken; please choose another.".formatted(name));
    }
}
