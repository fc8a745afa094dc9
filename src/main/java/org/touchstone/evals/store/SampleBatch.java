package org.touchstone.evals.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogSample;
import org.touchstone.evals.LogTroubleException;
import org.touchstone.storage.Json;

/** Samples of one log on their way into the database, some at a time. */
final class SampleBatch {

    private static final int MOST = 200;
    private static final int MOST_SCORERS = 200;
    private static final int MOST_CHARACTERS = 1 << 21;
    /** Characters of a sample that can be searched; Postgres takes no more than a megabyte of words. */
    private static final int SEARCHED = 100_000;

    private final SampleStore store;
    private final long log;
    private final StringBuilder samples = new StringBuilder();
    private final StringBuilder scores = new StringBuilder();
    private final Set<String> scorers = new HashSet<>();
    private int waiting;
    private int count;
    private long characters;

    SampleBatch(SampleStore store, long log) {
        this.store = store;
        this.log = log;
    }

    /** @param body the sample as it is kept */
    void add(LogSample sample, String body) {
        count++;
        row(
                samples,
                "\"n\":%d,\"sample_id\":%s,\"epoch\":%d,\"asked\":\"%s\",\"failed\":%b,\"body\":%s,\"words\":%s",
                count,
                Kept.json(Kept.name(sample.id())),
                Math.max(1, sample.epoch()),
                asked(sample.input()),
                sample.error() != null,
                body,
                Kept.json(words(sample)));
        Set<String> judged = new HashSet<>();
        for (LogSample.Score score : sample.scores()) {
            String scorer = Kept.name(score.scorer());
            if (scorers.add(scorer) && scorers.size() > MOST_SCORERS) {
                throw new LogTroubleException(
                        "A log has more than " + MOST_SCORERS + " different scorers, which is the most that is read.");
            }
            if (judged.add(scorer)) {
                row(
                        scores,
                        "\"scorer\":%s,\"n\":%d,\"value\":%s,\"correct\":%s",
                        Kept.json(scorer),
                        count,
                        score.value(),
                        score.correct());
            }
        }
        characters += body.length();
        waiting++;
        if (waiting >= MOST || samples.length() >= MOST_CHARACTERS) {
            flush();
        }
    }

    /** Adds what waits. */
    void flush() {
        if (waiting > 0) {
            store.add(log, "[" + samples + "]", "[" + scores + "]");
            samples.setLength(0);
            scores.setLength(0);
            waiting = 0;
        }
    }

    /** Samples so far. */
    int count() {
        return count;
    }

    /** Characters of the samples so far, as they are kept. */
    long characters() {
        return characters;
    }

    private static void row(StringBuilder rows, String form, @Nullable Object... values) {
        rows.append(rows.isEmpty() ? "{" : ",{").append(form.formatted(values)).append('}');
    }

    private static String asked(LogSample.Input input) {
        return Json.hash(List.of(input.raw(), input.choices(), input.reference()));
    }

    private static String words(LogSample sample) {
        StringBuilder words = new StringBuilder(sample.input().raw());
        sample.outputs().forEach(output -> words.append(' ').append(output));
        for (LogSample.Score score : sample.scores()) {
            append(words, score.answer());
            append(words, score.explanation());
        }
        return words.substring(0, Math.min(words.length(), SEARCHED));
    }

    private static void append(StringBuilder words, @Nullable String text) {
        if (text != null) {
            words.append(' ').append(text);
        }
    }

    /**
     * The sample with the numbers and of the size that can be kept.
     *
     * @param most characters of it
     * @return null where it is too large even without its conversation
     */
    static @Nullable Fitting fitting(LogSample sample, long most) {
        LogSample finite = finite(sample);
        String body = Kept.json(finite);
        if (body.length() <= most) {
            return new Fitting(finite, body, null);
        }
        LogSample shorter = new LogSample(
                finite.id(),
                finite.epoch(),
                finite.input(),
                finite.outputs(),
                List.of(),
                finite.scores(),
                finite.error(),
                finite.tokens(),
                finite.seconds(),
                finite.metadata());
        String shorterBody = Kept.json(shorter);
        return shorterBody.length() > most
                ? null
                : new Fitting(
                        shorter,
                        shorterBody,
                        new LeftOut(
                                "The conversation of some samples",
                                "It is longer than is kept here; the file has it.",
                                1));
    }

    /** @param leftOut what had to go, if anything */
    record Fitting(LogSample sample, String body, @Nullable LeftOut leftOut) {}

    private static LogSample finite(LogSample sample) {
        if (sample.scores().stream().allMatch(score -> score.value() == null || Double.isFinite(score.value()))) {
            return sample;
        }
        List<LogSample.Score> scores = sample.scores().stream()
                .map(score -> score.value() == null || Double.isFinite(score.value())
                        ? score
                        : new LogSample.Score(
                                score.scorer(),
                                null,
                                score.shown(),
                                score.correct(),
                                score.answer(),
                                score.explanation()))
                .toList();
        return new LogSample(
                sample.id(),
                sample.epoch(),
                sample.input(),
                sample.outputs(),
                sample.messages(),
                scores,
                sample.error(),
                sample.tokens(),
                sample.seconds(),
                sample.metadata());
    }
}
