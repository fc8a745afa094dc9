package org.touchstone.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of a Postgres database. It is made beside its place and moved there only when it is whole, so that a start
 * that is killed leaves nothing that looks like a database.
 */
final class DatabaseFolder {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFolder.class);

    private final Path directory;

    DatabaseFolder(Path directory) {
        this.directory = directory;
    }

    boolean made() {
        return Files.exists(directory.resolve("PG_VERSION"))
                && Files.exists(directory.resolve("global").resolve("pg_control"));
    }

    /** Where to make it; what an earlier, killed start left there is cleared. */
    Path workshop() throws IOException {
        Path fresh = directory.resolveSibling(directory.getFileName() + ".new");
        new PostmasterFile(fresh).stopLeftover();
        FileSystemUtils.deleteRecursively(fresh);
        return fresh;
    }

    /** Puts a whole database, whose server is stopped, in its place. */
    void take(Path fresh) throws IOException {
        setAside();
        Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel parent = FileChannel.open(directory.resolveSibling("."), StandardOpenOption.READ)) {
            parent.force(true);
        } catch (IOException e) {
            LOG.debug("This system writes folders through by itself", e);
        }
    }

    private void setAside() throws IOException {
        if (!Files.isDirectory(directory) || isEmpty()) {
            return;
        }
        Path aside = Files.createTempDirectory(
                directory.toAbsolutePath().getParent(), directory.getFileName() + ".half-made-");
        Files.move(directory, aside.resolve(directory.getFileName()));
        LOG.warn("A half-made database was found and set aside in {}; it can be deleted.", aside);
    }

    /** @throws StorageException when the folder held a working database once, so that nothing must take its place */
    void refuseDamaged() {
        if (!made() && Files.exists(directory.resolve("postmaster.opts"))) {
            throw new StorageException(
                    "The database in " + directory + " has lost its file global/pg_control.",
                    "Restore the folder from a backup, or move it away to begin with an empty database.");
        }
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> content = Files.list(directory)) {
            return content.findAny().isEmpty();
        }
    }
}
