package org.touchstone.storage;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Time, and the program's own Postgres where no other is named. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Chosen when {@code spring.datasource.url} is not set. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(NoOtherDatabase.class)
    static class Own {

        @Bean
        OwnPostgres ownPostgres(ObjectProvider<EarlyStart> early, @Value("${touchstone.data:data}") Path data) {
            EarlyStart begun = early.getIfAvailable();
            return begun == null ? OwnPostgres.start(data) : begun.await();
        }

        @Bean
        JdbcConnectionDetails ownConnection(OwnPostgres postgres) {
            return new Connection(postgres.application());
        }

        @Bean
        FlywayConnectionDetails ownMigrations(OwnPostgres postgres) {
            return new Migrations(postgres.owner());
        }
    }

    /** Chosen when {@code spring.datasource.url} is set and this process migrates. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(OtherDatabase.class)
    @Profile("!worker")
    static class Other {

        /** Migrations sign in as {@code spring.flyway.user} or as the given user, and never without the owner's rights. */
        @Bean
        FlywayConnectionDetails otherMigrations(JdbcConnectionDetails given, Environment environment) {
            String user = environment.getProperty("spring.flyway.user");
            return new Migrations(new OwnPostgres.Access(
                    environment.getProperty("spring.flyway.url", given.getJdbcUrl()),
                    orEmpty(user == null ? given.getUsername() : user),
                    orEmpty(user == null ? given.getPassword() : environment.getProperty("spring.flyway.password"))));
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    static boolean namesDatabase(Environment environment) {
        return StringUtils.hasText(environment.getProperty("spring.datasource.url"));
    }

    static final class NoOtherDatabase implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !namesDatabase(context.getEnvironment());
        }
    }

    static final class OtherDatabase implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return namesDatabase(context.getEnvironment());
        }
    }

    private record Connection(OwnPostgres.Access access) implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return access.user();
        }

        @Override
        public String getPassword() {
            return access.password();
        }

        @Override
        public String getJdbcUrl() {
            return access.url();
        }
    }

    private record Migrations(OwnPostgres.Access access) implements FlywayConnectionDetails {
        @Override
        public String getUsername() {
            return access.user();
        }

        @Override
        public String getPassword() {
            return access.password();
        }

        @Override
        public String getJdbcUrl() {
            return access.url();
        }
    }
}
