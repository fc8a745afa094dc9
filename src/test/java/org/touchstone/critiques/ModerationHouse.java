package org.touchstone.critiques;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.notices.Notices;
import org.touchstone.people.Account;
import org.touchstone.people.Accounts;
import org.touchstone.people.PeopleHouse;
import org.touchstone.people.Role;
import org.touchstone.storage.News;
import org.touchstone.support.TestDatabase;

/** Critiques, notices and people on a real database, with somebody of every role. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackageClasses = {Critiques.class, Notices.class},
        basePackages = "org.touchstone.claims.store")
@Import(PeopleHouse.class)
class ModerationHouse {

    @Bean
    News news(TestDatabase database) {
        return new News(database.connection());
    }

    @Bean
    People people(Accounts accounts, TestDatabase database) {
        return new People(accounts, database);
    }

    /** Makes people, and claims and contributions that nobody's rules stood in the way of. */
    static final class People {

        private static final AtomicInteger NUMBER = new AtomicInteger();

        private final Accounts accounts;
        private final JdbcClient owner;

        People(Accounts accounts, TestDatabase database) {
            this.accounts = accounts;
            this.owner = database.asOwner();
        }

        Account anyone(Role role) {
            var account = accounts.register(
                    "Zz " + role.text() + " " + NUMBER.incrementAndGet(),
                    "four plain words here",
                    "someone" + NUMBER.get() + "@private.example");
            owner.sql("update account set role = ? where id = ?")
                    .params(role.name(), account.id())
                    .update();
            return accounts.byId(account.id()).orElseThrow();
        }

        /** A published claim version. */
        long version() {
            return CritiqueClaims.publish(owner, "claim-" + NUMBER.incrementAndGet(), 1);
        }

        void own(Account account, long version) {
            owner.sql("insert into claim_owner (claim_id, account_id, since)"
                            + " select claim_id, ?, now() from claim_version where id = ?")
                    .params(account.id(), version)
                    .update();
        }

        /** A contribution with this text; waiting or standing. */
        long wrote(Account writer, long version, String body, boolean waiting) {
            return owner.sql("insert into critique (claim_version_id, account_id, kind, body, interests, waiting,"
                            + " created_at) values (?, ?, 'COMMENT', ?, 'I know its author.', ?, now()) returning id")
                    .params(version, writer.id(), body, waiting)
                    .query(Long.class)
                    .single();
        }
    }
}
