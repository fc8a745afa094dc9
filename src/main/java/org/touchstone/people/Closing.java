package org.touchstone.people;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.people.RefusedException.About;
import org.touchstone.storage.AuditLog;

/** Closing an account for good. */
@Service
public class Closing {

    /** What stands where the name of a closed account stood. */
    public static final String NAME = "withdrawn account";

    private final AccountStore store;
    private final CurrentPerson current;
    private final Sessions sessions;
    private final ObjectProvider<WhenClosed> floors;
    private final JdbcClient jdbc;
    private final AuditLog log;
    private final Clock clock;

    Closing(
            AccountStore store,
            CurrentPerson current,
            Sessions sessions,
            ObjectProvider<WhenClosed> floors,
            JdbcClient jdbc,
            AuditLog log,
            Clock clock) {
        this.store = store;
        this.current = current;
        this.sessions = sessions;
        this.floors = floors;
        this.jdbc = jdbc;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Closes an account: what it wrote stays, under {@link #NAME}; its name, e-mail address, password, group, about
     * text, ways to sign in, tokens, notices, follows and drafts are erased, and its sessions end.
     *
     * @param typedName the account's name, typed again by who closes it, so that it is not done by a slip
     * @throws RefusedException unless its holder or an administrator asks, the name is right, and another administrator
     *     is left
     */
    @Transactional
    public void close(long accountId, String typedName) {
        var asking = current.get();
        long by = asking.isPresent() && asking.get().role() == Role.ADMINISTRATOR
                ? asking.get().accountId()
                : current.require(accountId, "close it").accountId();
        var account = store.byId(accountId)
                .filter(Account::open)
                .orElseThrow(() -> new RefusedException(About.NAME, "There is no open account like that."));
        if (!Names.key(typedName).equals(Names.key(account.name()))) {
            throw new RefusedException(
                    About.NAME, "To close the account, type its name: %s.".formatted(account.name()));
        }
        if (!store.close(accountId, NAME, Names.CLOSED + accountId)) {
            return;
        }
        for (var table : List.of("oidc_identity", "mail_link", "access_token")) {
            jdbc.sql("delete from " + table + " where account_id = ?")
                    .param(accountId)
                    .update();
        }
        floors.orderedStream().forEach(floor -> floor.erase(accountId));
        sessions.end(accountId);
        log.add(clock.instant(), AuditLog.account(by), "close-account", "account/" + accountId, Map.of());
    }
}
