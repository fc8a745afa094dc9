package org.touchstone.people;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.touchstone.people.RefusedException.About;

/** Making, finding, changing and closing accounts. */
@Service
public class Accounts {

    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern GROUP = Pattern.compile("[a-z][a-z-]{1,39}");

    private final AccountStore store;
    private final Passwords passwords;
    private final CurrentPerson current;

    Accounts(AccountStore store, Passwords passwords, CurrentPerson current) {
        this.store = store;
        this.passwords = passwords;
        this.current = current;
    }

    /**
     * Makes a reader's account.
     *
     * @param name the pseudonym to be shown, 3 to 40 characters; upper and lower case make no difference
     * @param password 10 to 200 characters, not the name
     * @param email may be left out or blank
     * @throws RefusedException with the sentence to show beside the field it is about
     */
    public Account register(String name, String password, @Nullable String email) {
        return create(name, password, email, Role.READER);
    }

    Account create(String typedName, String password, @Nullable String typedEmail, Role role) {
        var name = Names.checked(typedName);
        var email = checkedEmail(typedEmail);
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
     * Gives a person another role; it takes effect at their next sign-in.
     *
     * @throws RefusedException when there is no such account, or the site would be left without an administrator
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public Account changeRole(long accountId, Role role) {
        return store.changeRole(accountId, role);
    }

    /** Says, or stops saying, which group a person reads as; only they can. */
    public void chooseReaderGroup(long accountId, @Nullable String group) {
        current.require(accountId, "choose a reader group");
        if (group != null && !GROUP.matcher(group).matches()) {
            throw new RefusedException(About.GROUP, "A reader group is 2 to 40 small letters and hyphens.");
        }
        store.changeReaderGroup(accountId, group);
    }

    /**
     * Closes an account for good: its e-mail address and password are erased, its name stays with what it wrote.
     *
     * @throws RefusedException unless its holder or an administrator asks, and another administrator is left
     */
    public void close(long accountId) {
        var asking = current.get();
        if (asking.isEmpty() || asking.get().role() != Role.ADMINISTRATOR) {
            current.require(accountId, "close it");
        }
        store.close(accountId);
    }

    private static @Nullable String checkedEmail(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var email = typed.strip();
        if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
            throw new RefusedException(
                    About.EMAIL, "That is not an e-mail address; correct it, or leave the field empty.");
        }
        return email.toLowerCase(Locale.ROOT);
    }

    private static RefusedException taken(String name) {
        return new RefusedException(About.NAME, "The name “%s” is taken; please choose another.".formatted(name));
    }
}
