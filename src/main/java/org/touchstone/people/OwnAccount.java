package org.touchstone.people;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.touchstone.people.RefusedException.About;

/** What a person changes about their own account; nobody else can. */
@Service
public class OwnAccount {

    /** Characters that the text about oneself may have. */
    public static final int LONGEST_ABOUT = 500;

    private final AccountStore store;
    private final MailLinks links;
    private final Passwords passwords;
    private final CurrentPerson current;
    private final Sessions sessions;
    private final RateLimits limits;
    private final TransactionTemplate transactions;

    OwnAccount(
            AccountStore store,
            MailLinks links,
            Passwords passwords,
            CurrentPerson current,
            Sessions sessions,
            RateLimits limits,
            TransactionTemplate transactions) {
        this.store = store;
        this.links = links;
        this.passwords = passwords;
        this.current = current;
        this.sessions = sessions;
        this.limits = limits;
        this.transactions = transactions;
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
     * @param now the password that is good now; not asked for where there is none
     */
    public Account changePassword(long accountId, String now, String next) {
        current.require(accountId, "change the password");
        var account = open(accountId);
        checkPassword(accountId, now);
        var hash = passwords.hash(account.name(), next);
        transactions.executeWithoutResult(status -> {
            store.changePassword(accountId, hash);
            links.forget(accountId, MailLinks.Purpose.RESET_PASSWORD);
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
     * @throws RefusedException when the password is wrong; never where the account has none
     */
    void checkPassword(long accountId, @Nullable String typed) {
        var hash = store.passwordHash(accountId);
        if (hash.isEmpty()) {
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
