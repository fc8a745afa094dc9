package org.touchstone.people;

import java.time.Instant;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.touchstone.storage.AuditLog;
import org.touchstone.support.MovingClock;
import org.touchstone.support.TestDatabase;

/** The people floor on a real database, with the application's own rights and a clock that tests move. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(basePackageClasses = Accounts.class)
@EnableTransactionManagement
public class PeopleHouse {

    @Bean
    TestDatabase testDatabase() {
        return TestDatabase.fresh();
    }

    @Bean
    DataSource dataSource(TestDatabase database) {
        return database.applicationSource();
    }

    @Bean
    JdbcClient jdbcClient(DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource source) {
        return new DataSourceTransactionManager(source);
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }

    @Bean
    AuditLog auditLog(JdbcClient jdbc) {
        return new AuditLog(jdbc);
    }

    @Bean
    MovingClock clock() {
        return new MovingClock(Instant.parse("2026-03-01T12:00:00Z"));
    }

    /** Does something as the holder of an account. */
    public static <T> T as(Account account, Supplier<T> what) {
        return as(SignedIn.of(account), what);
    }

    /** Does something as this person, who signed in then. */
    static <T> T as(SignedIn person, Supplier<T> what) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(context);
        try {
            return what.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Does something as the holder of an account. */
    public static void as(Account account, Runnable what) {
        as(account, () -> {
            what.run();
            return true;
        });
    }
}
