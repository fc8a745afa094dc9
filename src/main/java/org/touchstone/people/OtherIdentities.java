package org.touchstone.people;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.people.RefusedException.About;
import org.touchstone.storage.Times;

/**
 * Accounts of people who sign in with another site. The caller vouches that the other site did: identities come from
 * checked tokens only. Neither the real name nor the e-mail address from there is stored.
 */
@Service
public class OtherIdentities {

    private final JdbcClient jdbc;
    private final AccountStore store;
    private final CurrentPerson current;
    private final Clock clock;

    OtherIdentities(JdbcClient jdbc, AccountStore store, CurrentPerson current, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.current = current;
        this.clock = clock;
    }

    /** The open account that this identity belongs to. */
    public Optional<Account> account(OtherIdentity identity) {
        return jdbc.sql("select account_id from oidc_identity where issuer = ? and subject = ?")
                .params(identity.issuer(), identity.subject())
                .query(Long.class)
                .optional()
                .flatMap(store::byId)
                .filter(Account::open);
    }

    /**
     * Makes a reader's account without a password for somebody who comes for the first time.
     *
     * @param typedName the pseudonym that they chose, as for {@link Accounts#register}
     * @throws RefusedException when the name is refused, or the identity got an account meanwhile
     */
    @Transactional
    public Account register(OtherIdentity identity, String typedName) {
        var name = Names.checked(typedName);
        if (store.byKey(Names.key(name)).isPresent()) {
            throw Accounts.taken(name);
        }
        Account account;
        try {
            account = store.insert(name, null, null, Role.READER);
        } catch (DuplicateKeyException sameNameMeanwhile) {
            throw Accounts.taken(name);
        }
        insert(identity, account.id());
        return account;
    }

    /** Lets the signed-in person sign in with this identity too. */
    @Transactional
    public void link(long accountId, OtherIdentity identity) {
        var person = current.require(accountId, "add a way to sign in");
        if (store.passwordHash(accountId).isEmpty()
                && !person.provedSince(clock.instant().minus(OwnAccount.FRESH))) {
            throw new RefusedException(
                    About.CURRENT_PASSWORD,
                    "Your account has no password, so adding a way to sign in needs a sign-in of the last 10 minutes. Sign"
                            + " out, sign in again, and add it then.");
        }
        store.lockOpen(accountId);
        if (account(identity).filter(account -> account.id() == accountId).isEmpty()) {
            insert(identity, accountId);
        }
    }

    /** With whom the signed-in person can sign in. */
    public List<OtherIdentity> list(long accountId) {
        current.require(accountId, "see your account");
        return jdbc.sql("select issuer, subject from oidc_identity where account_id = ? order by since, subject")
                .param(accountId)
                .query((row, n) -> new OtherIdentity(row.getString("issuer"), row.getString("subject")))
                .list();
    }

    /**
     * Takes a way to sign in away.
     *
     * @throws RefusedException when it is the only one that is left
     */
    @Transactional
    public void unlink(long accountId, OtherIdentity identity) {
        current.require(accountId, "remove a way to sign in");
        store.lock(accountId);
        if (store.passwordHash(accountId).isEmpty() && list(accountId).size() < 2) {
            throw new RefusedException(
                    About.PERMISSION,
                    "This is the only way into your account. Choose a password first, then remove it.");
        }
        jdbc.sql("delete from oidc_identity where account_id = ? and issuer = ? and subject = ?")
                .params(accountId, identity.issuer(), identity.subject())
                .update();
    }

    private void insert(OtherIdentity identity, long accountId) {
        try {
            jdbc.sql("insert into oidc_identity (issuer, subject, account_id, since) values (?, ?, ?, ?)")
                    .params(identity.issuer(), identity.subject(), accountId, Times.of(clock.instant()))
                    .update();
        } catch (DuplicateKeyException belongsToSomebody) {
            throw new RefusedException(
                    About.PERMISSION,
                    "Whoever you are there has an account here already. Sign in with it; close it if you do not want it.");
        }
    }
}
