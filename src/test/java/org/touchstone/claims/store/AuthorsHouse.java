package org.touchstone.claims.store;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.touchstone.claims.Authoring;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.people.Account;
import org.touchstone.people.Accounts;
import org.touchstone.people.PeopleHouse;
import org.touchstone.people.Role;
import org.touchstone.support.TestDatabase;

/**
 * The claims floor with people on it, on a real database with the application's own rights; not marked as a configuration,
 * which would be found when the real house is scanned.
 */
@ComponentScan(
        basePackageClasses = StoredClaims.class,
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|House).*"))
@Import(PeopleHouse.class)
class AuthorsHouse {

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }

    @Bean
    Told told() {
        return new Told();
    }

    @Bean
    People somebody(Accounts accounts, TestDatabase database) {
        return new People(accounts, database.asOwner());
    }

    /** Hears of every version that was published. */
    static final class Told {
        final List<ClaimVersion> versions = new ArrayList<>();

        @EventListener
        void published(Authoring.Published published) {
            versions.add(published.version());
        }
    }

    /** Makes people of any role. */
    record People(Accounts accounts, JdbcClient owner) {
        private static int number;

        Account one(Role role) {
            Account made = accounts.register("Person " + ++number, "correct horse battery", null);
            owner.sql("update account set role = ? where id = ?")
                    .params(role.name(), made.id())
                    .update();
            return accounts.byId(made.id()).orElseThrow();
        }
    }
}
