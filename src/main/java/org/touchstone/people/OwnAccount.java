package org.touchstone.people;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.touchstone.people.RefusedException.About;

/** What a person changes about their own account; nobody else can. */
@Service
public class OwnAccount {

    /** Characters that the text about oneself may have. */
    public static final int LONGEST_ABOUT = 500;

    /** How long after signing in elsewhere an account without a password can be given another way in. */
    static final Duration FRESH = Duration.ofMinutes(10);

    private final AccountStore store;
    private final AccessTokenStore tokens;
    private final MailLinks links;
    private final Passwords passwords;
    private final CurrentPerson current;
    private final Sessions sessions;
    private final RateLimits limits;
    private final TransactionTemplate transactions;
    private final Clock clock;

    OwnAccount(
            AccountStore store,
            AccessTokenStore tokens,
            MailLinks links,
            Passwords passwords,
            CurrentPerson current,
            Sessions sessions,
            RateLimits limits,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.tokens = tokens;
        this.links = links;
        this.passwords = passwords;
        this.current = current;
        this.sessions = sessions;
        this.limits = limits;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The account, with what only its holder sees. */
    public Account see(long accountId) {
        current.require(accountId, "see your account");
        return open(accountId);
    }

    /** Says something about oneself, at most {@link #LONGEST_ABOUT} characters, shown on the profile; blank for nothing. */
    public void describe(long accountId, String typed) {
        current.require(accountId, "change your profile");
        var about = typed.strip().replace("\u0000", "");
        int length = about.codePointCount(0, about.length());
        if (length > LONGEST_ABOUT) {
            throw new RefusedException(
                    About.TEXT,
                    "The text about you has %d characters; at most %d fit.".formatted(length, LONGEST_ABOUT));
        }
        limits.require(Limit.PROFILE, VisitorKey.ofAccount(accountId));
        store.changeAbout(accountId, about.isEmpty() ? null : about);
    }

    /** Has notices come by mail once a day, or not. */
    public void digest(long accountId, boolean daily) {
        current.require(accountId, "change what is mailed");
        limits.require(Limit.PROFILE, VisitorKey.ofAccount(accountId));
        store.changeDigest(accountId, daily);
    }

    /** Whether the account has a password; one that signs in elsewhere may have none. */
    public boolean hasPassword(long accountId) {
        current.require(accountId, "see your account");
        return store.passwordHash(accountId).isPresent();
    }

    /**
     * Changes the password and ends every session, this one too: sign the person in again with the answer. A link for a
     * new password that is still under way works no more.
     *
     * @param now the password that is good now; where there is none, having signed in a moment ago is asked for
     * @param tokensToo whether to revoke every token of the account as well
     */
    public Account changePassword(long accountId, String now, String next, boolean tokensToo) {
        current.require(accountId, "change the password");
        var account = open(accountId);
        checkPassword(accountId, now);
        var hash = passwords.hash(account.name(), next);
        transactions.executeWithoutResult(status -> {
            store.changePassword(accountId, hash);
            links.forget(accountId, MailLinks.Purpose.RESET_PASSWORD);
            if (tokensToo) {
                tokens.revokeAll(accountId);
            }
            sessions.end(accountId);
        });
        return open(accountId);
    }

    /** Ends every session of the account, on every node. */
    public void signOutEverywhere(long accountId) {
        current.require(accountId, "sign out everywhere");
        transactions.executeWithoutResult(status -> sessions.end(accountId));
    }

    /**
     * Makes sure that it is the holder who sits there, and not somebody who found the page open.
     *
     * @throws RefusedException when the password is wrong or, where the account has none, the person signed in more than
     *     {@link #FRESH} ago
     */
    void checkPassword(long accountId, @Nullable String typed) {
        var hash = store.passwordHash(accountId);
        if (hash.isEmpty()) {
            var person = current.require(accountId, "change your account");
            if (!person.provedSince(clock.instant().minus(FRESH))) {
                throw new RefusedException(
                        About.CURRENT_PASSWORD,
                        "Your account has no password, so this needs a sign-in of the last 10 minutes. Sign out, sign in"
                                + " with the other site, and come back here.");
            }
            return;
        }
        limits.require(Limit.OWN_PASSWORD, VisitorKey.ofAccount(accountId));
        if (typed == null || !passwords.matches(typed, hash.get())) {
            throw new RefusedException(
                    About.CURRENT_PASSWORD, "That is not the password of this account; type the one you sign in with.");
        }
    }

    private Account open(long accountId) {
        return store.byId(accountId)
                .filter(Account::open)
                .orElseThrow(() -> new RefusedException(About.PERMISSION, "This account is closed."));
    }
}
