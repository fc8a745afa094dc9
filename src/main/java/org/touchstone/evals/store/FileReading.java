package org.touchstone.evals.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.stereotype.Component;
import org.touchstone.evals.LogTroubleException;
import org.touchstone.evals.reading.Bundle;
import org.touchstone.evals.reading.Bundles;
import org.touchstone.evals.reading.FoundLog;
import org.touchstone.evals.reading.LeftOuts;
import org.touchstone.evals.reading.LogReader;
import org.touchstone.evals.store.EvalConfiguration.Intake;
import org.touchstone.people.RefusedException;

/** Reads a file that was sent in, in the transaction of whoever calls: all of it, or it ends with an exception. */
@Component
class FileReading {

    private static final Logger LOG = LoggerFactory.getLogger(FileReading.class);

    private final Intake intake;
    private final FileStore files;
    private final LogStore logs;
    private final SampleStore samples;

    FileReading(Intake intake, FileStore files, LogStore logs, SampleStore samples) {
        this.intake = intake;
        this.files = files;
        this.logs = logs;
        this.samples = samples;
    }

    /**
     * @return ids of the logs, in order, with how many samples each has
     * @throws LogTroubleException with a sentence, whatever is wrong with the file
     */
    Map<Long, Integer> read(Path file, String name, Importing.Order order) {
        try {
            return keep(file, name, order);
        } catch (IOException e) {
            throw new LogTroubleException(name + " could not be read to its end.", e);
        } catch (LogTroubleException | RefusedException | CancellationException | NestedRuntimeException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("A log that was sent in could not be read.", e);
            throw new LogTroubleException(name + " could not be read: it is not built as logs of its kind are.", e);
        }
    }

    private Map<Long, Integer> keep(Path file, String name, Importing.Order order) throws IOException {
        EvalProperties properties = intake.properties();
        long bytes = Files.size(file);
        if (bytes > order.room()) {
            throw Importing.full(properties);
        }
        LeftOuts leftOut = new LeftOuts();
        try (Bundle bundle = Bundles.open(file, name, properties.limits())) {
            bundle.leftOut().forEach(leftOut);
            List<FoundLog> found = find(bundle, name, leftOut);
            var importing = new Importing(logs, samples, properties, order);
            Map<Long, Integer> read = new LinkedHashMap<>();
            importing.read(found, read::put);
            long kept = bytes + importing.kept();
            if (kept > order.room()) {
                throw Importing.full(properties);
            }
            files.addParts(order.sha256(), file, order::goOn);
            files.add(
                    new FileStore.KeptFile(order.sha256(), name, bytes, leftOut.list()),
                    kept,
                    order.accountId(),
                    order.at());
            return read;
        }
    }

    private List<FoundLog> find(Bundle bundle, String name, LeftOuts leftOut) throws IOException {
        for (LogReader reader : intake.readers()) {
            if (reader.recognises(bundle)) {
                List<FoundLog> found = reader.find(bundle, leftOut);
                if (found.isEmpty()) {
                    throw new LogTroubleException(name + " holds no log that could be read.");
                }
                if (found.size() > intake.properties().logs()) {
                    throw new LogTroubleException("%s holds %d logs; at most %d are read of one file."
                            .formatted(name, found.size(), intake.properties().logs()));
                }
                return found;
            }
        }
        throw new LogTroubleException(name + " is no eval log of a kind that is read here: Inspect, Every Eval Ever,"
                + " HELM (a run's folder as a ZIP archive) or lm-evaluation-harness (results and samples).");
    }
}
