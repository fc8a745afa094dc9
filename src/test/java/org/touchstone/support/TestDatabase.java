package org.touchstone.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import org.touchstone.storage.OwnPostgres;

/**
 * A migrated database of its own on the one real Postgres of this test JVM.
 *
 * @param application signs in with the application's rights
 * @param owner signs in with the rights of migrations
 */
public record TestDatabase(OwnPostgres.Access application, OwnPostgres.Access owner) {

    /** Where Postgres' programs are unpacked, once for all tests. */
    public static final Path PROGRAMS = Path.of("target", "postgres-programs");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** An empty database with every migration in it. Safe to call from any test. */
    public static TestDatabase fresh() {
        OwnPostgres server = Server.INSTANCE;
        String name = "test_" + NUMBER.incrementAndGet();
        administrator(server)
                .sql("create database " + name + " template migrated owner touchstone_owner")
                .update();
        return new TestDatabase(on(server.application(), name), on(server.owner(), name));
    }

    public DataSource applicationSource() {
        return source(application);
    }

    /** The application's access, as what listens for news takes it. */
    public JdbcConnectionDetails connection() {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return application.user();
            }

            @Override
            public String getPassword() {
                return application.password();
            }

            @Override
            public String getJdbcUrl() {
                return application.url();
            }
        };
    }

    /** Runs SQL with the application's rights. */
    public JdbcClient asApplication() {
        return JdbcClient.create(applicationSource());
    }

    /** Runs SQL with the owner's rights. */
    public JdbcClient asOwner() {
        return JdbcClient.create(source(owner));
    }

    public static DataSource source(OwnPostgres.Access access) {
        return new DriverManagerDataSource(access.url(), access.user(), access.password());
    }

    private static JdbcClient administrator(OwnPostgres server) {
        return JdbcClient.create(source(server.administrator("postgres")));
    }

    private static OwnPostgres.Access on(OwnPostgres.Access access, String database) {
        return new OwnPostgres.Access(
                access.url().substring(0, access.url().lastIndexOf('/') + 1) + database,
                access.user(),
                access.password());
    }

    private static final class Server {
        static final OwnPostgres INSTANCE = start();

        private static OwnPostgres start() {
            try {
                Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "test-database-");
                OwnPostgres server = OwnPostgres.start(data, PROGRAMS);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, data)));
                administrator(server)
                        .sql("create database migrated owner touchstone_owner")
                        .update();
                OwnPostgres.Access owner = on(server.owner(), "migrated");
                Flyway.configure()
                        .dataSource(owner.url(), owner.user(), owner.password())
                        .locations("classpath:db/migration")
                        .load()
                        .migrate();
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(OwnPostgres server, Path data) {
            server.close();
            FileSystemUtils.deleteRecursively(data.toFile());
        }
    }
}
