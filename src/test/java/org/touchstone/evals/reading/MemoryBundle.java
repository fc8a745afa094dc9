package org.touchstone.evals.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogSample;

/** Files in memory as a bundle, and what a reader makes of them. */
public final class MemoryBundle implements Bundle {

    private final List<Entry> entries = new ArrayList<>();

    private record File(String path, byte[] bytes) implements Entry {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    @Override
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    public MemoryBundle with(String path, byte[] content) {
        entries.add(new File(path, content));
        return this;
    }

    public MemoryBundle with(String path, String content) {
        return with(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Every file in a folder of the test resources under {@code evals}, put into a folder of another name. */
    public MemoryBundle withFolder(String resources, String folder) throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/evals", resources))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                with(folder + file.getFileName(), Files.readAllBytes(file));
            }
        }
        return this;
    }

    /** The same files without those whose name ends so. */
    public MemoryBundle without(String end) {
        MemoryBundle fewer = new MemoryBundle();
        entries.stream().filter(entry -> !entry.path().endsWith(end)).forEach(fewer.entries::add);
        return fewer;
    }

    /** The same files, with the content of one changed. */
    public MemoryBundle changed(String end, java.util.function.UnaryOperator<String> change) throws IOException {
        MemoryBundle other = new MemoryBundle();
        for (Entry entry : entries) {
            String text = new String(entry.open().readAllBytes(), StandardCharsets.UTF_8);
            other.with(entry.path(), entry.path().endsWith(end) ? change.apply(text) : text);
        }
        return other;
    }

    /** All that a reader finds. */
    public record Read(List<FoundLog> logs, List<LeftOut> leftOut) {

        public List<LogSample> samples(int log) throws IOException {
            List<LogSample> all = new ArrayList<>();
            logs.get(log).samples(all::add, one -> {});
            return all;
        }

        /** What is told as left out when every sample has been read. */
        public List<LeftOut> reported() throws IOException {
            LeftOuts all = new LeftOuts();
            leftOut.forEach(all);
            for (FoundLog log : logs) {
                log.samples(sample -> {}, all);
            }
            return all.list();
        }
    }

    public Read read(LogReader reader) throws IOException {
        LeftOuts leftOut = new LeftOuts();
        List<FoundLog> logs = reader.find(this, leftOut);
        return new Read(logs, leftOut.list());
    }

    /** The mean of what a scorer gave; NaN if it gave nothing. */
    public static double mean(List<LogSample> samples, String scorer) {
        return samples.stream()
                .flatMap(sample -> sample.scores().stream())
                .filter(score -> score.scorer().equals(scorer) && score.value() != null)
                .mapToDouble(LogSample.Score::value)
                .average()
                .orElse(Double.NaN);
    }
}
