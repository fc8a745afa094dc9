package org.touchstone.evals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.touchstone.evals.everyeval.Aggregate;
import org.touchstone.evals.everyeval.Hashes;
import org.touchstone.evals.everyeval.Rows;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a log as Every Eval Ever's records, version 0.3.0: first its samples, one after another, as instance records; then
 * the aggregate record, which states the checksum of the samples. The same log gives the same bytes.
 */
public final class EveryEvalExport {

    private static final JsonMapper JSON = new JsonMapper();

    private final EvalLog log;
    private final UUID id;
    private final Instant made;
    private final OutputStream samples;
    private final Consumer<LeftOut> leftOut;
    private final Rows rows;
    private final MessageDigest digest = Hashes.sha256();
    private long written;

    /**
     * @param id under which both files are named, a random (version 4) one; {@link #id} makes one that is always the same
     * @param made when the log became a record
     * @param samples where the instance records go, as JSON Lines; not closed here
     * @param leftOut told of scores and results that cannot be written
     */
    public EveryEvalExport(EvalLog log, UUID id, Instant made, OutputStream samples, Consumer<LeftOut> leftOut) {
        if (id.version() != 4) {
            throw new IllegalArgumentException("Every Eval Ever's files are named by version 4 ids.");
        }
        List<LogResult> finite = log.results().stream()
                .filter(result -> Double.isFinite(result.score()))
                .toList();
        if (finite.size() < log.results().size()) {
            String why = "Its score is not a finite number, which the schema demands.";
            leftOut.accept(new LeftOut("result", why, log.results().size() - finite.size()));
        }
        this.log = new EvalLog(
                log.format(),
                log.evaluationId(),
                log.task(),
                log.evaluatedAt(),
                log.unfinished(),
                log.library(),
                log.model(),
                log.source(),
                log.dataset(),
                log.settings(),
                finite,
                log.details());
        this.id = id;
        this.made = made;
        this.samples = samples;
        this.leftOut = leftOut;
        this.rows = new Rows(this.log);
    }

    /** An id in the form of a random one that depends on a text only, such as the hash of the original file. */
    public static UUID id(String text) {
        byte[] hash = Hashes.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        hash[6] = (byte) (hash[6] & 0x0f | 0x40);
        hash[8] = (byte) (hash[8] & 0x3f | 0x80);
        String hex = HexFormat.of().formatHex(hash, 0, 16);
        return UUID.fromString(hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
    }

    /** Writes a sample's instance records. */
    public void add(LogSample sample) throws IOException {
        List<ObjectNode> all = rows.of(sample);
        if (all.isEmpty()) {
            leftOut.accept(new LeftOut("sample", "Nobody gave it a score as a number, which the schema demands.", 1));
        } else if (all.size() < sample.scores().size()) {
            String why = "It is no number, which the schema demands.";
            leftOut.accept(new LeftOut("score", why, sample.scores().size() - all.size()));
        }
        for (ObjectNode row : all) {
            byte[] line = (JSON.writeValueAsString(row) + "\n").getBytes(StandardCharsets.UTF_8);
            digest.update(line);
            samples.write(line);
            written++;
        }
    }

    /** The aggregate record; to be called once, when every sample has been written. */
    public String aggregate() {
        ObjectNode root = new Aggregate(log).json(made);
        if (written > 0) {
            ObjectNode details = root.putObject("detailed_evaluation_results");
            details.put("format", "jsonl");
            details.put("file_path", folder() + samplesName());
            details.put("hash_algorithm", "sha256");
            details.put("checksum", HexFormat.of().formatHex(digest.digest()));
            details.put("total_rows", written);
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    /** The name for the aggregate record's file. */
    public String aggregateName() {
        return id + ".json";
    }

    /** The name for the instance records' file. */
    public String samplesName() {
        return id + "_samples.jsonl";
    }

    /** Where both files lie in Every Eval Ever's own collection. */
    public String folder() {
        String model = log.model().id();
        String maker = log.model().developer();
        return "data/" + plain(log.dataset().name()) + "/" + plain(maker == null ? "unknown" : maker) + "/"
                + plain(model.substring(model.indexOf('/') + 1)) + "/";
    }

    private static String plain(String name) {
        String plain = name.strip().replaceAll("[^\\p{L}\\p{N}._\\-]+", "_").replaceFirst("^\\.+", "_");
        return plain.isEmpty() ? "unknown" : plain.substring(0, Math.min(100, plain.length()));
    }
}
