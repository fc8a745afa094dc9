package org.touchstone.evals.store;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.EvalImports.Said;
import org.touchstone.evals.EvalImports.Watcher;
import org.touchstone.evals.EvalLog;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogSample;
import org.touchstone.evals.LogTroubleException;
import org.touchstone.evals.reading.FoundLog;
import org.touchstone.evals.reading.LeftOuts;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;

/** Reads the logs of one file into the database, in the transaction of whoever calls. */
final class Importing {

    private static final int LARGEST_HEAD = 1 << 19;
    private static final String SAID = "said by whoever brought it";

    private final LogStore logs;
    private final SampleStore samples;
    private final EvalProperties properties;
    private final Order order;
    private long kept;

    /**
     * What is to be done.
     *
     * @param room bytes that may still be kept for the account
     */
    record Order(String sha256, long accountId, Said said, Watcher watcher, long room, Instant at) {

        void goOn() {
            if (watcher.stop()) {
                throw new CancellationException("The import was stopped; nothing of it stays.");
            }
        }
    }

    Importing(LogStore logs, SampleStore samples, EvalProperties properties, Order order) {
        this.logs = logs;
        this.samples = samples;
        this.properties = properties;
        this.order = order;
    }

    /** Characters of the samples that were read, as they are kept. */
    long kept() {
        return kept;
    }

    /** @param each told the id of each log, in order, with how many samples it has */
    void read(List<FoundLog> found, BiConsumer<Long, Integer> each) throws IOException {
        for (int i = 0; i < found.size(); i++) {
            read(found.get(i), i + 1, each);
        }
    }

    private void read(FoundLog found, int place, BiConsumer<Long, Integer> each) throws IOException {
        order.goOn();
        LeftOuts leftOut = new LeftOuts();
        EvalLog head = heard(found.head());
        String json = Kept.json(head);
        if (json.length() > LARGEST_HEAD) {
            throw new LogTroubleException(
                    "The head of log " + place + " is too long to keep: settings and details together have more than "
                            + LARGEST_HEAD + " characters.");
        }
        long id = logs.nextId();
        Sink sink = new Sink(new SampleBatch(samples, id), place, leftOut);
        found.samples(sink::accept, leftOut);
        sink.end();
        logs.add(
                new LogStore.Read(
                        id,
                        order.sha256(),
                        place,
                        head,
                        json,
                        samples.figures(id, sink.batch.count()),
                        leftOut.list(),
                        sink.batch.count()),
                order.said(),
                order.accountId(),
                order.at());
        each.accept(id, sink.batch.count());
    }

    /** The head, with what the importer said where the log itself is silent, and that it was the importer who said so. */
    private EvalLog heard(EvalLog head) {
        Said said = order.said();
        EvalLog.Source source = head.source();
        boolean ranBy = said.ranBy() != null && source.name() == null && source.organization() == null;
        boolean relation = said.relation() != null && source.relation() == null;
        if (!ranBy && !relation) {
            return head;
        }
        var details = new TreeMap<>(head.details());
        details.put(
                SAID,
                ranBy && relation
                        ? "who ran it; relation to the model's maker"
                        : ranBy ? "who ran it" : "relation to the model's maker");
        return new EvalLog(
                head.format(),
                head.evaluationId(),
                head.task(),
                head.evaluatedAt(),
                head.unfinished(),
                head.library(),
                head.model(),
                new EvalLog.Source(
                        source.name(),
                        source.type(),
                        ranBy ? said.ranBy() : source.organization(),
                        source.url(),
                        relation ? said.relation() : source.relation()),
                head.dataset(),
                head.settings(),
                head.results(),
                details);
    }

    /** Takes samples one by one. What it threw once it throws again, so that no reader can go on by catching it. */
    private final class Sink {

        private final SampleBatch batch;
        private final int place;
        private final LeftOuts leftOut;
        private @Nullable RuntimeException failure;

        Sink(SampleBatch batch, int place, LeftOuts leftOut) {
            this.batch = batch;
            this.place = place;
            this.leftOut = leftOut;
        }

        void accept(LogSample sample) {
            rethrow();
            try {
                take(sample);
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }

        private void take(LogSample sample) {
            order.goOn();
            if (batch.count() >= properties.samples()) {
                throw new LogTroubleException("Log " + place + " has more than " + properties.samples()
                        + " samples, which is the most that is read of one log.");
            }
            var fitting = SampleBatch.fitting(sample, properties.keptSample().toBytes());
            if (fitting == null) {
                leftOut.accept(new LeftOut("Some samples", "They are larger than is kept here; the file has them.", 1));
                return;
            }
            if (fitting.leftOut() != null) {
                leftOut.accept(fitting.leftOut());
            }
            kept += fitting.body().length();
            if (kept > order.room()) {
                throw full(properties);
            }
            batch.add(fitting.sample(), fitting.body());
            order.watcher().read(place, batch.count());
        }

        void end() {
            rethrow();
            batch.flush();
        }

        private void rethrow() {
            if (failure != null) {
                throw failure;
            }
        }
    }

    /** The refusal of whoever has too much stored already. */
    static RefusedException full(EvalProperties properties) {
        return new RefusedException(
                About.WAIT,
                "This would be more than the %,d MB that one account may keep here: files, and the samples in them."
                        .formatted(properties.perAccount().toMegabytes()));
    }
}
