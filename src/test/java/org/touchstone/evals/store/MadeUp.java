package org.touchstone.evals.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.touchstone.evals.EvalLog;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogFormat;
import org.touchstone.evals.LogSample;
import org.touchstone.evals.LogTroubleException;
import org.touchstone.evals.reading.Bundle;
import org.touchstone.evals.reading.FoundLog;
import org.touchstone.evals.reading.LogReader;

/**
 * Reads what only tests write: a line {@code made up MODEL TASK} begins a log; each line after it is a sample, {@code ID
 * EPOCH VALUE QUESTION…}, where the value is a number or one of {@code none}, {@code error}, {@code broken} (it cannot be
 * read) and {@code end} (nothing after it can be read).
 */
final class MadeUp implements LogReader {

    static final String SCORER = "match";

    @Override
    public LogFormat format() {
        return LogFormat.HARNESS;
    }

    @Override
    public boolean recognises(Bundle bundle) throws IOException {
        try (InputStream in = bundle.entries().getFirst().open()) {
            return new String(in.readNBytes(7), StandardCharsets.UTF_8).equals("made up");
        }
    }

    @Override
    public List<FoundLog> find(Bundle bundle, Consumer<LeftOut> leftOut) throws IOException {
        List<FoundLog> found = new ArrayList<>();
        try (InputStream in = bundle.entries().getFirst().open()) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                if (line.startsWith("made up")) {
                    found.add(new Found(line.split(" "), new ArrayList<>()));
                } else {
                    ((Found) found.getLast()).lines().add(line);
                }
            });
        }
        return found;
    }

    record Found(String[] title, List<String> lines) implements FoundLog {

        @Override
        public EvalLog head() {
            return new EvalLog(
                    LogFormat.HARNESS,
                    title[2] + "/" + title[3],
                    title[3],
                    Instant.parse("2026-01-21T10:00:00Z"),
                    null,
                    new EvalLog.Library("made up", "1"),
                    new EvalLog.ModelInfo(title[2], title[2], null, null, Map.of()),
                    EvalLog.Source.UNSAID,
                    new EvalLog.Dataset("questions", "other", null, null, null),
                    Map.of("temperature", "0.0"),
                    List.of(),
                    Map.of());
        }

        @Override
        public void samples(Consumer<LogSample> sample, Consumer<LeftOut> leftOut) {
            for (String line : lines) {
                String[] part = line.split(" ", 4);
                switch (part[2]) {
                    case "broken" -> leftOut.accept(new LeftOut("A sample", "It is broken.", 1));
                    case "end" -> throw new LogTroubleException("The rest cannot be read.");
                    default -> sample.accept(sample(part));
                }
            }
        }

        private static LogSample sample(String[] part) {
            boolean scored = !List.of("none", "error").contains(part[2]);
            Double value = scored ? Double.valueOf(part[2]) : null;
            return new LogSample(
                    part[0],
                    Integer.parseInt(part[1]),
                    new LogSample.Input(part[3], null, List.of(), List.of("yes")),
                    List.of("The answer to " + part[0]),
                    List.of(new LogSample.Message("user", part[3], null, List.of())),
                    value == null
                            ? List.of()
                            : List.of(new LogSample.Score(
                                    SCORER,
                                    value,
                                    part[2],
                                    value == 1 ? Boolean.TRUE : value == 0 ? Boolean.FALSE : null,
                                    "yes",
                                    "Looked at " + part[0])),
                    part[2].equals("error") ? "It broke." : null,
                    12L,
                    0.5,
                    Map.of("subject", "philosophy"));
        }
    }
}
