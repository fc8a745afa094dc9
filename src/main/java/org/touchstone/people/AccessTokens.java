package org.touchstone.people;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.touchstone.people.RefusedException.About;
import org.touchstone.storage.AuditLog;

/** Tokens with which a person's programs use the API in their name. */
@Service
public class AccessTokens {

    /** How many days a token may last, the shortest first. */
    public static final List<Integer> DAYS = List.of(7, 30, 90, 365);

    /** Live tokens that one account may have. */
    public static final int MOST = 20;

    /** Tokens that are listed; older ones that ended are left out. */
    public static final int LISTED = 50;

    /** Characters that a token's name may have. */
    public static final int LONGEST_NAME = 60;

    private static final String PREFIX = "tst_";
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

    private final AccessTokenStore store;
    private final AccountStore accounts;
    private final CurrentPerson current;
    private final RateLimits limits;
    private final AuditLog log;
    private final Clock clock;
    private final TransactionTemplate transactions;

    AccessTokens(
            AccessTokenStore store,
            AccountStore accounts,
            CurrentPerson current,
            RateLimits limits,
            AuditLog log,
            Clock clock,
            TransactionTemplate transactions) {
        this.store = store;
        this.accounts = accounts;
        this.current = current;
        this.limits = limits;
        this.log = log;
        this.clock = clock;
        this.transactions = transactions;
    }

    /**
     * Makes a token.
     *
     * @param typedName 1 to {@link #LONGEST_NAME} characters
     * @param days one of {@link #DAYS}
     * @return the token, to be shown once
     * @throws RefusedException with a sentence, also when the account has {@link #MOST} live ones
     */
    public String make(long accountId, String typedName, int days) {
        current.require(accountId, "make a token");
        var name = typedName.strip().replace("\u0000", "");
        int length = name.codePointCount(0, name.length());
        if (length < 1 || length > LONGEST_NAME) {
            throw new RefusedException(
                    About.NAME,
                    "A token has a name of 1 to %d characters, so that you know it again.".formatted(LONGEST_NAME));
        }
        if (!DAYS.contains(days)) {
            throw new RefusedException(About.TEXT, "A token lasts 7, 30, 90 or 365 days.");
        }
        limits.require(Limit.TOKENS, VisitorKey.ofAccount(accountId));
        return Objects.requireNonNull(transactions.execute(status -> insert(accountId, name, days)));
    }

    private String insert(long accountId, String name, int days) {
        accounts.lockOpen(accountId);
        if (store.live(accountId) >= MOST) {
            throw new RefusedException(
                    About.TEXT, "An account has at most %d tokens; revoke one that you no longer use.".formatted(MOST));
        }
        var token = PREFIX + Secret.fresh().text();
        long id = store.insert(
                accountId, name, Secret.hash(token), clock.instant().plus(Duration.ofDays(days)));
        audit(accountId, "make-token", id, Map.of("days", days));
        return token;
    }

    /** The person's own tokens: all live ones, then those that ended; each newest first, {@link #LISTED} at most. */
    public List<AccessToken> list(long accountId) {
        current.require(accountId, "see your tokens");
        return store.list(accountId, LISTED);
    }

    /** Ends a token at once; one that was revoked before, or is not the person's, stays as it is. */
    public void revoke(long accountId, long tokenId) {
        current.require(accountId, "revoke a token");
        transactions.executeWithoutResult(status -> {
            if (store.revoke(accountId, tokenId)) {
                audit(accountId, "revoke-token", tokenId, Map.of());
            }
        });
    }

    /** Whether it could be a token, so that it has to be looked up. */
    public static boolean wellFormed(String token) {
        return FORM.matcher(token).matches();
    }

    /** The holder of this token; nothing when it is wrong, expired or revoked, or the account is closed. */
    public Optional<SignedIn> holder(String token) {
        return wellFormed(token) ? store.use(Secret.hash(token)) : Optional.empty();
    }

    private void audit(long accountId, String action, long tokenId, Map<String, ?> detail) {
        log.add(clock.instant(), AuditLog.account(accountId), action, "token/" + tokenId, detail);
    }
}
