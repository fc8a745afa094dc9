package org.touchstone.evals.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogTroubleException;
import org.touchstone.storage.Json;
import org.touchstone.storage.Times;

/** Files as they were sent, in parts, so that none is ever in memory as a whole. */
@Component
class FileStore {

    private static final int PART = 1 << 20;
    /** Keeps locks of this store apart from others in the same database. */
    private static final int LOCKS = 31;

    private final JdbcClient jdbc;

    FileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file that is kept. */
    record KeptFile(String sha256, String name, long bytes, List<LeftOut> leftOut) {}

    Optional<KeptFile> find(String sha256) {
        return jdbc.sql("select * from eval_file where sha256 = ?")
                .param(sha256)
                .query((row, n) -> new KeptFile(
                        row.getString("sha256"),
                        row.getString("name"),
                        row.getLong("bytes"),
                        List.of(Json.read(row.getString("left_out"), LeftOut[].class))))
                .optional();
    }

    /** Waits, in a transaction and until its end, for whoever brings the same file, or another for the same account. */
    void takeTurn(long accountId, String sha256) {
        jdbc.sql("select pg_advisory_xact_lock(:locks, hashtext('account ' || :account)),"
                        + " pg_advisory_xact_lock(:locks, hashtext(:sha256))")
                .param("locks", LOCKS)
                .param("account", accountId)
                .param("sha256", sha256)
                .query((row, n) -> true)
                .single();
    }

    /** Bytes kept for an account. */
    long keptFor(long accountId) {
        return jdbc.sql("select coalesce(sum(kept), 0) from eval_file where account_id = ?")
                .param(accountId)
                .query(Long.class)
                .single();
    }

    /**
     * Stores the content; its row has to follow in the same transaction.
     *
     * @throws LogTroubleException when it is not what had this hash a moment ago
     */
    void addParts(String sha256, Path file, Runnable between) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] part;
            for (int number = 0; (part = in.readNBytes(PART)).length > 0; number++) {
                between.run();
                digest.update(part);
                jdbc.sql("insert into eval_file_part (sha256, part, content) values (?, ?, ?)")
                        .params(sha256, number, part)
                        .update();
            }
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            throw new LogTroubleException("The file changed while it was read. Send it again.");
        }
    }

    void add(KeptFile file, long kept, long accountId, Instant at) {
        jdbc.sql("insert into eval_file (sha256, name, bytes, kept, left_out, account_id, at)"
                        + " values (?, ?, ?, ?, cast(? as jsonb), ?, ?)")
                .params(
                        file.sha256(),
                        file.name(),
                        file.bytes(),
                        kept,
                        Kept.json(file.leftOut()),
                        accountId,
                        Times.of(at))
                .update();
    }

    /** Writes a file of which no eval was withdrawn; false where there is none. */
    boolean write(String sha256, OutputStream out) {
        boolean stands = jdbc.sql("select exists (select from eval_file where sha256 = :sha256) and not exists (select"
                        + " from eval_log l join eval_withdrawal w on w.log_id = l.id where l.sha256 = :sha256)")
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
        if (!stands) {
            return false;
        }
        try {
            byte @Nullable [] part;
            for (int number = 0; (part = part(sha256, number)) != null; number++) {
                out.write(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    private byte @Nullable [] part(String sha256, int number) {
        return jdbc.sql("select content from eval_file_part where sha256 = ? and part = ?")
                .params(sha256, number)
                .query((row, n) -> row.getBytes("content"))
                .optional()
                .orElse(null);
    }

    /** SHA-256 of a file in lower-case hex. */
    static String hash(Path file) throws IOException {
        MessageDigest digest = digest();
        byte[] part = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            int read;
            while ((read = in.read(part)) >= 0) {
                digest.update(part, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
