package org.touchstone.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Postgres' own note of who serves a data directory; it outlives a program that was killed. */
final class PostmasterFile {

    private static final Logger LOG = LoggerFactory.getLogger(PostmasterFile.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path directory;

    PostmasterFile(Path directory) {
        this.directory = directory;
    }

    /** The server that an earlier, killed program left behind, if it still runs on this very directory. */
    Optional<ProcessHandle> leftover() {
        Path file = directory.resolve("postmaster.pid");
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() < 2
                    || !Files.isSameFile(directory, Path.of(lines.get(1).strip()))) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(PostmasterFile::isPostgres);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Stops that server cleanly: open transactions are rolled back, everything committed stays. */
    void stopLeftover() {
        leftover().ifPresent(this::stop);
    }

    private void stop(ProcessHandle server) {
        LOG.info("An earlier start of this program was killed and left its database running; stopping that first.");
        try {
            if (new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                            .start()
                            .waitFor()
                    != 0) {
                server.destroy();
            }
            server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unstoppable(server, e);
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw unstoppable(server, e);
        }
    }

    private StorageException unstoppable(ProcessHandle server, Exception cause) {
        return new StorageException(
                "The database server left by an earlier start (process " + server.pid() + ", folder " + directory
                        + ") does not stop.",
                "Stop that process, then start again.",
                cause);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }
}
