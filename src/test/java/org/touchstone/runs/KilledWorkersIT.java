package org.touchstone.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.touchstone.storage.OwnPostgres;
import org.touchstone.support.TestDatabase;

/** The first runs of the shipped claims, with the worker and then the whole program killed in the middle. */
class KilledWorkersIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Path data = Path.of("");
    private @Nullable Process site;

    @BeforeEach
    void makeFolder() throws IOException {
        data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "killed-workers-");
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (site != null) {
            site.destroy();
            site.waitFor(30, TimeUnit.SECONDS);
        }
        FileSystemUtils.deleteRecursively(data.toFile());
    }

    @Test
    void everyRunIsFinishedOnceWhateverWasKilled() throws Exception {
        Process first = start();
        await(() -> training(1));
        assertThat(count("select count(*) from scheduled_tasks where picked_by like 'worker-%'"))
                .isEqualTo(1);
        ProcessHandle worker = worker(first).orElseThrow();
        worker.destroyForcibly();
        await(() -> !worker.isAlive() && training(2));

        ProcessHandle orphan = worker(first).orElseThrow();
        first.destroyForcibly().waitFor();
        await(() -> !orphan.isAlive());

        start();
        await(() -> count("select count(*) from run where state = 'SUCCEEDED' and attempt >= 3") > 0);
        assertThat(states()).doesNotContain("FAILED", "CANCELLED");
        assertThat(count("""
                select count(*) from run r where r.claim_version_id is not null and (r.state = 'SUCCEEDED')
                <> (1 = (select count(*) from examination e where e.run_id = r.id))"""))
                .as("runs that are done without their examination, or the other way round")
                .isZero();
        assertThat(count("select count(*) from run r where (r.state in ('QUEUED', 'RUNNING'))"
                        + " <> exists (select from scheduled_tasks t where t.task_instance = r.id)"))
                .as("runs that are in the queue though they are over, or the other way round")
                .isLessThanOrEqualTo(1);
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SiteWithoutPages.class.getName(),
                        data.toString())
                .redirectOutput(data.resolve("site.log").toFile())
                .redirectErrorStream(true);
        site = builder.start();
        return site;
    }

    private static Optional<ProcessHandle> worker(Process site) {
        return site.children()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.endsWith("/java"))
                        .isPresent())
                .findFirst();
    }

    private boolean training(int attempt) {
        return count("select count(*) from run where state = 'RUNNING' and step > 0 and attempt >= " + attempt) > 0;
    }

    private List<String> states() {
        return database()
                .sql("select state from run")
                .query((row, index) -> row.getString("state"))
                .list();
    }

    private long count(String query) {
        try {
            return database().sql(query).query(Long.class).single();
        } catch (DataAccessException notYet) {
            return -1;
        }
    }

    private JdbcClient database() {
        try {
            Properties passwords = new Properties();
            passwords.load(new StringReader(Files.readString(data.resolve("postgres-18.passwords"))));
            String port = Files.readAllLines(data.resolve("postgres-18/postmaster.pid"))
                    .get(3);
            return JdbcClient.create(TestDatabase.source(new OwnPostgres.Access(
                    "jdbc:postgresql://localhost:" + port + "/touchstone",
                    "touchstone_app",
                    passwords.getProperty("application"))));
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new NotYet(e);
        }
    }

    private void await(BooleanSupplier condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as(() -> "waited too long; the program said:\n" + said())
                    .isLessThan(end);
            Thread.sleep(100);
        }
    }

    private String said() {
        try {
            return Files.readString(data.resolve("site.log"));
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** There is no database to ask yet. */
    private static final class NotYet extends DataAccessException {
        private static final long serialVersionUID = 1L;

        NotYet(Exception cause) {
            super("No database yet", cause);
        }
    }
}
