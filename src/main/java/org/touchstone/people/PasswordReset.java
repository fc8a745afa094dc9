package org.touchstone.people;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.touchstone.people.MailLinks.Purpose;
import org.touchstone.people.RefusedException.About;

/** A new password by mail, for whoever forgot theirs. Nobody learns from it who has an account. */
@Service
public class PasswordReset {

    /** What everyone who asks is told, whether or not there is such an account. */
    public static final String ASKED =
            "If there is an account like that with a confirmed e-mail address, a letter is on"
                    + " its way. The link in it works once, for an hour.";

    private static final String NOT_VALID =
            "This link was used before or is too old. Ask for another; it works for an hour.";
    private static final int LONGEST = 254;
    private static final int MOST_ACCOUNTS = 5;

    private final AccountStore store;
    private final MailLinks links;
    private final AccessTokenStore tokens;
    private final Passwords passwords;
    private final Sessions sessions;
    private final RateLimits limits;
    private final Mailer mailer;
    private final Letters letters;
    private final Wording wording;
    private final TransactionTemplate transactions;

    PasswordReset(
            AccountStore store,
            MailLinks links,
            AccessTokenStore tokens,
            Passwords passwords,
            Sessions sessions,
            RateLimits limits,
            Mailer mailer,
            Letters letters,
            Wording wording,
            TransactionTemplate transactions) {
        this.store = store;
        this.links = links;
        this.tokens = tokens;
        this.passwords = passwords;
        this.sessions = sessions;
        this.limits = limits;
        this.mailer = mailer;
        this.letters = letters;
        this.wording = wording;
        this.transactions = transactions;
    }

    /** Whether letters can be sent at all. */
    public boolean offered() {
        return mailer.configured();
    }

    /**
     * Sends a link to the account's address, if there is such an account. Everyone is told {@link #ASKED}, and as fast.
     *
     * @param typed a name or an e-mail address
     * @param visitor who asks
     * @throws TooManyException when this visitor, or anyone for this name or address, asked too often
     */
    public void ask(String typed, VisitorKey visitor) {
        if (!offered()) {
            throw new RefusedException(About.WAIT, "This site sends no letters, so it cannot help with a password.");
        }
        if (typed.isBlank() || typed.length() > LONGEST) {
            throw new RefusedException(About.NAME, "Type the name of your account, or its e-mail address.");
        }
        var key = Names.key(typed);
        limits.require(Limit.RESET, visitor);
        limits.require(Limit.RESET_ONE, new VisitorKey("reset " + key));
        letters.soon(() -> found(key).forEach(this::send));
    }

    private List<Account> found(String key) {
        return key.contains("@")
                ? store.byConfirmedEmail(key, MOST_ACCOUNTS)
                : store.byKey(key).filter(Account::open).stream().toList();
    }

    private void send(Account account) {
        var email = account.email();
        if (email == null || account.emailConfirmedAt() == null) {
            return;
        }
        if (!limits.take(Limit.RESET_ONE, VisitorKey.ofAccount(account.id())).allowed()) {
            return;
        }
        var text = wording.reset(account, links.make(account.id(), Purpose.RESET_PASSWORD, email));
        mailer.send(email, text.subject(), text.body(), Map.of());
    }

    /** Why this link cannot be used, as a sentence; empty when it can. Looking does not use it up. */
    public Optional<String> whyNot(String token) {
        return links.find(token, Purpose.RESET_PASSWORD).isPresent() ? Optional.empty() : Optional.of(NOT_VALID);
    }

    /**
     * Sets the password, uses the link up, ends every session and revokes every token: whoever knew the old password
     * is out.
     *
     * @throws RefusedException when the link cannot be used any more, or the password is refused; then the link stays
     */
    public void reset(String token, String password) {
        var account = links.find(token, Purpose.RESET_PASSWORD)
                .flatMap(link -> store.byId(link.accountId()))
                .filter(Account::open)
                .orElseThrow(PasswordReset::notValid);
        var hash = passwords.hash(account.name(), password);
        boolean done = Objects.requireNonNull(transactions.execute(status -> {
            if (links.take(token, Purpose.RESET_PASSWORD).isEmpty()) {
                return false;
            }
            store.changePassword(account.id(), hash);
            tokens.revokeAll(account.id());
            sessions.end(account.id());
            return true;
        }));
        if (!done) {
            throw notValid();
        }
    }

    private static RefusedException notValid() {
        return new RefusedException(About.LINK, NOT_VALID);
    }
}
