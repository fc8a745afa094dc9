package org.touchstone.people;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.touchstone.people.RefusedException.About;

/** Making the first administrator, by a link that only the operator sees. */
@Service
public class SetUp {

    private static final String DONE =
            "This site already has an administrator; sign in, or ask them to give you a role.";
    private static final String NOT_VALID =
            "This set-up link is not valid any more. Start the program again: it prints a new one.";

    private final SetUpStore store;
    private final AccountStore accounts;
    private final Passwords passwords;

    SetUp(SetUpStore store, AccountStore accounts, Passwords passwords) {
        this.store = store;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** Why this link cannot be used, as a sentence; empty when it can. */
    public Optional<String> whyNot(String token) {
        if (accounts.hasAdministrator()) {
            return Optional.of(DONE);
        }
        return store.usable(Secret.hash(token)) ? Optional.empty() : Optional.of(NOT_VALID);
    }

    /**
     * Makes the first administrator and ends all set-up links.
     *
     * @param token the last part of the link's address
     * @throws RefusedException when the link cannot be used, or the name or password are refused
     */
    public Account claim(String token, String name, String password) {
        whyNot(token).ifPresent(sentence -> {
            throw new RefusedException(About.LINK, sentence);
        });
        var checked = Names.checked(name);
        return store.claim(Secret.hash(token), checked, passwords.hash(checked, password))
                .orElseThrow(
                        () -> new RefusedException(About.LINK, whyNot(token).orElse(NOT_VALID)));
    }

    /** A fresh token when there is no administrator yet; only its hash is kept. */
    Optional<String> invite() {
        if (accounts.hasAdministrator()) {
            return Optional.empty();
        }
        var token = Secret.fresh();
        store.add(token.hash());
        return Optional.of(token.text());
    }
}
