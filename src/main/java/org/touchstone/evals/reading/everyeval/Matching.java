package org.touchstone.evals.reading.everyeval;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.reading.Bundle;
import org.touchstone.evals.reading.Fields;
import tools.jackson.databind.JsonNode;

/** Finds the instance records of an aggregate record: in the file that it names, in the file named like it, or by its id. */
final class Matching {

    private final List<InstanceFile> files;
    private final Consumer<LeftOut> leftOut;
    private final Set<String> used = new HashSet<>();

    Matching(List<InstanceFile> files, Consumer<LeftOut> leftOut) {
        this.files = files;
        this.leftOut = leftOut;
    }

    boolean used(InstanceFile file, String id) {
        return used.contains(file.entry().path() + "\n" + id);
    }

    /** Null where there are none, or where they are not what the record says of them. */
    @Nullable
    InstanceFile of(String path, String id, JsonNode aggregate) throws IOException {
        JsonNode said = aggregate.path("detailed_evaluation_results");
        String named = name(Fields.text(said, "file_path", ""));
        String beside = name(path).replaceFirst("\\.json$", "_samples.jsonl");
        InstanceFile file = null;
        for (InstanceFile one : files) {
            boolean better =
                    one.entry().name().equals(named) || one.entry().name().equals(beside);
            if (one.runs().containsKey(id) && (file == null || better)) {
                file = one;
            }
        }
        if (file == null) {
            if (!named.isEmpty()) {
                String why = "The record names this file of samples; it was not sent along.";
                boolean there =
                        files.stream().anyMatch(one -> one.entry().name().equals(named));
                leftOut.accept(new LeftOut(
                        named, there ? "Its samples name another evaluation than the record does." : why, 1));
            }
            return null;
        }
        used.add(file.entry().path() + "\n" + id);
        if (file.entry().name().equals(named) && !sound(file.entry(), said)) {
            String why = "Its checksum is not the one that the record states: its samples were left out.";
            leftOut.accept(new LeftOut(file.entry().path(), why, 1));
            return null;
        }
        Long rows = Fields.whole(said.path("total_rows"));
        InstanceFile.Run run = file.runs().get(id);
        if (rows != null && run != null && rows != run.rows) {
            String why = "The record states " + rows + " rows; " + run.rows + " could be read.";
            leftOut.accept(new LeftOut(file.entry().path(), why, Math.abs(rows - run.rows)));
        }
        return file;
    }

    private static String name(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static boolean sound(Bundle.Entry entry, JsonNode said) throws IOException {
        String sum = Fields.text(said, "checksum");
        String algorithm = Fields.text(said, "hash_algorithm", "sha256").toLowerCase(Locale.ROOT);
        if (sum == null || sum.isBlank()) {
            return true;
        }
        try (InputStream in = entry.open()) {
            MessageDigest digest = MessageDigest.getInstance(algorithm.equals("md5") ? "MD5" : "SHA-256");
            byte[] part = new byte[1 << 16];
            for (int got = in.read(part); got >= 0; got = in.read(part)) {
                digest.update(part, 0, got);
            }
            return HexFormat.of().formatHex(digest.digest()).equals(sum.strip().toLowerCase(Locale.ROOT));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has MD5 and SHA-256.", e);
        }
    }
}
