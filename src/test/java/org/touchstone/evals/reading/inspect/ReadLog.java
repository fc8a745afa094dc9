package org.touchstone.evals.reading.inspect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.evals.EvalLog;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogSample;
import org.touchstone.evals.reading.Bundle;
import org.touchstone.evals.reading.Bundles;
import org.touchstone.evals.reading.FoundLog;
import org.touchstone.evals.reading.LeftOuts;
import org.touchstone.evals.reading.LogLimits;

/** A log read to its end. */
record ReadLog(EvalLog head, List<LogSample> samples, List<LeftOut> leftOut) {

    private static final Path REAL = Path.of("src/test/resources/evals/inspect");

    /** Holds up to the standard ones for all that tests make, and is small enough to run into. */
    static final LogLimits LIMITS = new LogLimits(64 << 20, 64 << 20, 64 << 20, 1000, 10, 500, 1 << 20, 5000, 60);

    /** One of the logs that others published. */
    static ReadLog real(String name) {
        return of(REAL.resolve(name), name);
    }

    static ReadLog of(String name, byte[] content) throws IOException {
        Path file = Files.createTempFile("log", "");
        try {
            Files.write(file, content);
            return of(file, name);
        } finally {
            Files.delete(file);
        }
    }

    static ReadLog of(Path file, String name) {
        LeftOuts leftOut = new LeftOuts();
        List<LogSample> samples = new ArrayList<>();
        InspectReader reader = new InspectReader(LIMITS);
        try (Bundle bundle = Bundles.open(file, name, LIMITS)) {
            List<FoundLog> logs = reader.find(bundle, leftOut);
            FoundLog log = logs.getFirst();
            log.samples(samples::add, leftOut);
            bundle.leftOut().forEach(leftOut);
            return new ReadLog(log.head(), samples, leftOut.list());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The mean of a scorer's values; NaN if it has none. */
    double mean(String scorer) {
        return scores(scorer).stream()
                .filter(score -> score.value() != null)
                .mapToDouble(LogSample.Score::value)
                .average()
                .orElse(Double.NaN);
    }

    List<LogSample.Score> scores(String scorer) {
        return samples.stream()
                .flatMap(sample -> sample.scores().stream())
                .filter(score -> score.scorer().equals(scorer))
                .toList();
    }
}
