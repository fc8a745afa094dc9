package org.touchstone.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.touchstone.support.TestDatabase;

class HalfMadeDatabaseTest {

    private Path data = Path.of("");
    private Path folder = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "half-made-");
        folder = data.resolve(OwnPostgres.FOLDER);
    }

    @AfterEach
    void deleteFolder() {
        new PostmasterFile(folder).stopLeftover();
        FileSystemUtils.deleteRecursively(data.toFile());
    }

    @Test
    void aStartThatWasKilledWhileMakingTheDatabaseDoesNotSpoilTheNext() throws IOException {
        Path unfinished = Files.createDirectories(data.resolve(OwnPostgres.FOLDER + ".new/global"));
        Files.writeString(unfinished.resolve("pg_control"), "half");
        Files.writeString(data.resolve(OwnPostgres.FOLDER + ".new/postgresql.conf"), "");
        Files.createDirectories(folder.resolve("base"));
        Files.writeString(folder.resolve("postgresql.conf"), "");

        try (OwnPostgres own = OwnPostgres.start(data, TestDatabase.PROGRAMS)) {
            assertThat(JdbcClient.create(TestDatabase.source(own.owner()))
                            .sql("select 1")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
        assertThat(data.resolve(OwnPostgres.FOLDER + ".new")).doesNotExist();
    }

    @Test
    void aDatabaseThatCannotBePreparedIsStoppedAgain() {
        try (OwnPostgres own = OwnPostgres.start(data, TestDatabase.PROGRAMS)) {
            JdbcClient administrator = JdbcClient.create(TestDatabase.source(own.administrator("postgres")));
            administrator
                    .sql("alter role postgres set default_transaction_read_only = on")
                    .update();
        }
        assertThatThrownBy(() -> OwnPostgres.start(data, TestDatabase.PROGRAMS))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("could not be prepared");
        assertThat(new PostmasterFile(folder).leftover()).isEmpty();
    }

    @Test
    void aDamagedDatabaseIsNeverReplacedByAnEmptyOne() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("postmaster.opts"), "postgres");

        assertThatThrownBy(() -> OwnPostgres.start(data, TestDatabase.PROGRAMS))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("has lost its file global/pg_control");
        assertThat(folder.resolve("postmaster.opts")).exists();
    }
}
