package org.touchstone.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.touchstone.support.TestDatabase;

class KilledProgramTest {

    private Path data = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "killed-");
    }

    @AfterEach
    void deleteFolder() {
        new PostmasterFile(data.resolve(OwnPostgres.FOLDER)).stopLeftover();
        FileSystemUtils.deleteRecursively(data.toFile());
    }

    @Test
    void whatWasCommittedSurvivesAKilledProgramAndTheNextStartStopsItsDatabase() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = program.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.lines()).contains("committed");
        }
        assertThat(program.destroyForcibly().waitFor(10, TimeUnit.SECONDS)).isTrue();
        ProcessHandle leftover =
                new PostmasterFile(data.resolve(OwnPostgres.FOLDER)).leftover().orElseThrow();

        try (OwnPostgres next = OwnPostgres.start(data, TestDatabase.PROGRAMS)) {
            assertThat(leftover.isAlive()).isFalse();
            assertThat(JdbcClient.create(TestDatabase.source(next.owner()))
                            .sql("select word from kept")
                            .query(String.class)
                            .list())
                    .containsExactly("kept");
            assertThatThrownBy(() -> OwnPostgres.start(data, TestDatabase.PROGRAMS))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("Another Touchstone is already using");
        }
    }

    /** Commits one row, says so, and waits to be killed. */
    static final class Program {
        public static void main(String[] args) throws Exception {
            OwnPostgres own = OwnPostgres.start(Path.of(args[0]), TestDatabase.PROGRAMS);
            JdbcClient owner = JdbcClient.create(TestDatabase.source(own.owner()));
            owner.sql("create table kept (word text)").update();
            owner.sql("insert into kept values ('kept')").update();
            System.out.println("committed");
            System.out.close();
            Thread.sleep(600_000);
        }
    }
}
