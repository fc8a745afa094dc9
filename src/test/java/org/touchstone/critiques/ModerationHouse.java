package org.touchstone.critiques;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
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
        basePackages = {"org.touchstone.claims.store", "org.touchstone.evals.store"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|House|UploadFolder).*"))
@Import(PeopleHouse.class)
class ModerationHouse {

    /** Opening a connection for each statement would take longer than the statements. */
    @Bean(destroyMethod = "close")
    @Primary
    HikariDataSource pool(TestDatabase database) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.application().url());
        pool.setUsername(database.application().user());
        pool.setPassword(database.application().password());
        pool.setMaximumPoolSize(20);
        pool.setMinimumIdle(0);
        return pool;
    }

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
        private long pattern;

        People(Accounts accounts, TestDatabase database) {
            this.accounts = accounts;
            this.owner = database.asOwner();
        }

        /** Somebody new whose password is "four plain words here"; hashing it once is slow enough. */
        Account anyone(Role role) {
            int number = NUMBER.incrementAndGet();
            long like = pattern();
            return accounts.byId(
                            owner.sql("insert into account (name, name_key, email, password_hash, role, created_at)"
                                            + " select :name, lower(:name), :email, password_hash, :role, created_at"
                                            + " from account where id = :like returning id")
                                    .param("name", "Zz " + role.text() + " " + number)
                                    .param("email", "someone" + number + "@private.example")
                                    .param("role", role.name())
                                    .param("like", like)
                                    .query(Long.class)
                                    .single())
                    .orElseThrow();
        }

        private synchronized long pattern() {
            if (pattern == 0) {
                pattern = accounts.register("Zz Pattern", "four plain words here", null)
                        .id();
            }
            return pattern;
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
