package org.touchstone.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program's own Postgres: a real server in a folder of its own, durable, open to this machine only and by password.
 * One program at a time may use a folder; a server left by a killed program is stopped first.
 */
public final class OwnPostgres implements AutoCloseable {

    /** Major version in the folder's name: another major version cannot read its files. */
    static final String FOLDER = "postgres-18";

    static final String ADMINISTRATOR = "postgres";
    private static final Logger LOG = LoggerFactory.getLogger(OwnPostgres.class);

    private final EmbeddedPostgres server;
    private final Passwords passwords;
    private final FileChannel lock;

    private OwnPostgres(EmbeddedPostgres server, Passwords passwords, FileChannel lock) {
        this.server = server;
        this.passwords = passwords;
        this.lock = lock;
    }

    /** Starts it with its programs unpacked in the same folder. */
    static OwnPostgres start(Path data) {
        return start(data, data.resolve("programs"));
    }

    /**
     * Starts it, making it first where there is none.
     *
     * @param data folder that holds the database folder, the passwords and the lock
     * @param programs folder into which Postgres' programs are unpacked, once
     * @throws StorageException with a sentence when it cannot be started here
     */
    public static OwnPostgres start(Path data, Path programs) {
        refuseRootWithoutNamespaces();
        FileChannel lock = null;
        try {
            Files.createDirectories(data);
            lock = lock(data);
            Path directory = data.resolve(FOLDER).toAbsolutePath();
            Passwords passwords = Passwords.keptIn(data.resolve(FOLDER + ".passwords"));
            new PostmasterFile(directory).stopLeftover();
            EmbeddedPostgres server = launch(directory, programs, passwords);
            OwnPostgres own = new OwnPostgres(server, passwords, lock);
            own.prepareRoles();
            LOG.info("The database is ready.");
            return own;
        } catch (StorageException e) {
            release(lock);
            throw e;
        } catch (IOException | RuntimeException | ExceptionInInitializerError e) {
            release(lock);
            throw new StorageException(
                    "The program's own database could not be started in " + data.toAbsolutePath() + ": "
                            + (e.getMessage() == null ? e.getCause() : e.getMessage()),
                    "Check that the folder can be written to and that the disk is not full, or set"
                            + " SPRING_DATASOURCE_URL to use a Postgres of yours.",
                    e);
        }
    }

    private void prepareRoles() {
        try {
            OwnRoles.prepare(administrator("postgres"), passwords);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** How the application signs in. */
    public Access application() {
        return access("touchstone_app", passwords.application(), OwnRoles.DATABASE);
    }

    /** How migrations sign in. */
    public Access owner() {
        return access(OwnRoles.OWNER, passwords.owner(), OwnRoles.DATABASE);
    }

    /** How the server's administrator signs in to one of its databases. */
    public Access administrator(String database) {
        return access(ADMINISTRATOR, passwords.administrator(), database);
    }

    private Access access(String user, String password, String database) {
        return new Access("jdbc:postgresql://localhost:" + server.getPort() + "/" + database, user, password);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            LOG.warn("The database did not stop as asked: {}", e.getMessage());
        }
        release(lock);
    }

    private static EmbeddedPostgres launch(Path directory, Path programs, Passwords passwords) throws IOException {
        DatabaseFolder folder = new DatabaseFolder(directory);
        folder.refuseDamaged();
        if (folder.made()) {
            LOG.info("Starting the database in {}.", directory);
        } else {
            LOG.info(
                    "First start: unpacking Postgres and making a database in {}. This takes some seconds.", directory);
            make(folder, programs, passwords);
        }
        return builder(directory, programs, passwords).start();
    }

    private static void make(DatabaseFolder folder, Path programs, Passwords passwords) throws IOException {
        Path fresh = folder.workshop();
        Path passwordFile = fresh.resolveSibling(FOLDER + ".first-password");
        Files.deleteIfExists(passwordFile);
        try {
            Passwords.writePrivately(passwordFile, passwords.administrator());
            builder(fresh, programs, passwords)
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", passwordFile.toString())
                    .setLocaleConfig("locale", "C.UTF-8")
                    .start()
                    .close();
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        folder.take(fresh);
    }

    private static EmbeddedPostgres.Builder builder(Path directory, Path programs, Passwords passwords) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(programs.toAbsolutePath().toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(1))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("unix_socket_directories", "")
                .setConnectConfig("password", passwords.administrator());
    }

    private static FileChannel lock(Path data) throws IOException {
        FileChannel channel =
                FileChannel.open(data.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new StorageException(
                    "Another Touchstone is already using the folder " + data.toAbsolutePath() + ".",
                    "Stop it first, or give this one a folder of its own with TOUCHSTONE_DATA.");
        }
        return channel;
    }

    private static void release(@Nullable FileChannel lock) {
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void refuseRootWithoutNamespaces() {
        try {
            Path self = Path.of("/proc/self");
            if (Files.exists(self)
                    && Files.getAttribute(self, "unix:uid").equals(0)
                    && !LinuxUtils.isUnshareAvailable()) {
                throw new StorageException(
                        "Postgres refuses to run as root, and this machine does not allow user namespaces"
                                + " (\"unshare -U\") that would let it.",
                        "Start the program as an ordinary user, or set SPRING_DATASOURCE_URL to use a Postgres of"
                                + " yours.");
            }
        } catch (IOException e) {
            LOG.debug("The user's number could not be read", e);
        }
    }

    /** An address and who signs in there. */
    public record Access(String url, String user, String password) {
        @Override
        public String toString() {
            return user + " at " + url;
        }
    }
}
