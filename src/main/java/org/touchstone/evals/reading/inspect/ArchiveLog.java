package org.touchstone.evals.reading.inspect;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.EvalLog;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogSample;
import org.touchstone.evals.LogTroubleException;
import org.touchstone.evals.reading.Bundle;
import org.touchstone.evals.reading.FoundLog;
import org.touchstone.evals.reading.LogJson;
import org.touchstone.evals.reading.LogLimits;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A log of many files: {@code header.json} and a file for each sample; while it is being written, {@code _journal/start.json}
 * stands for the head. Newer ones hold large samples in several files.
 *
 * @see <a href="https://github.com/UKGovernmentBEIS/inspect_ai/blob/main/src/inspect_ai/log/_recorders/eval.py">EvalRecorder</a>
 */
final class ArchiveLog implements FoundLog {

    static final String HEADER = "header.json";
    static final String START = "_journal/start.json";

    static final LeftOut NO_SAMPLES = new LeftOut("samples", "The log holds no samples, only what they came to.", 1);

    private static final int MOST_UPDATES = 100;
    private static final long LARGEST_UPDATE = 1L << 16;

    private static final String JOURNAL_ONLY =
            "The log was written before the run had ended: only its journal and the samples so far are there.";
    private static final Pattern WHOLE = Pattern.compile("samples/(.*)_epoch_(\\d{1,9})\\.json");
    private static final Pattern CHUNKED = Pattern.compile("samples/(.*)_epoch_(\\d{1,9})");
    private static final Pattern PART =
            Pattern.compile("(samples/.*_epoch_\\d{1,9})/((?:messages/|events/|calls/|attachments/)?[^/]+)");
    private static final Pattern SUMMARY = Pattern.compile("summaries\\.json|_journal/summaries/\\d{1,9}\\.json");
    private static final Pattern UPDATE = Pattern.compile("_journal/config_updates/\\d{1,9}\\.json");

    private final Map<String, Bundle.Entry> files = new LinkedHashMap<>();

    /** The files of each sample that has several, by where they lie. */
    private final Map<String, Map<String, Bundle.Entry>> chunks = new HashMap<>();

    private final String name;
    private final LogJson json;
    private final LogLimits limits;
    private final EvalLog head;
    private final ScorerFacts scorers;

    /**
     * @param files by their paths within the log
     * @param name for sentences
     */
    ArchiveLog(Map<String, Bundle.Entry> files, String name, LogJson json, LogLimits limits, Consumer<LeftOut> leftOut)
            throws IOException {
        files.forEach((path, file) -> {
            Matcher part = PART.matcher(path);
            if (part.matches()) {
                chunks.computeIfAbsent(part.group(1), place -> new HashMap<>()).put(part.group(2), file);
            } else {
                this.files.put(path, file);
            }
        });
        this.name = name;
        this.json = json;
        this.limits = limits;
        Bundle.Entry header = files.get(HEADER);
        Bundle.Entry start = files.get(START);
        Bundle.Entry reductions = files.get("reductions.json");
        HeadParts parts = HeadParts.read(header != null ? header : Objects.requireNonNull(start), json);
        if (header == null) {
            parts.log().set("config_updates", updates(leftOut));
        }
        Head maker = new Head(parts.log(), leftOut);
        this.head = maker.make(name, counts(reductions), header == null ? JOURNAL_ONLY : null);
        this.scorers = maker.scorers();
    }

    /** Settings that were changed during the run; a header has them itself. */
    private ArrayNode updates(Consumer<LeftOut> leftOut) throws IOException {
        ArrayNode updates = JsonNodeFactory.instance.arrayNode();
        for (Map.Entry<String, Bundle.Entry> file : files.entrySet()) {
            if (UPDATE.matcher(file.getKey()).matches()) {
                if (updates.size() < MOST_UPDATES && file.getValue().size() <= LARGEST_UPDATE) {
                    updates.add(json.whole(file.getValue()));
                } else {
                    leftOut.accept(new LeftOut(file.getKey(), "There are too many changes of settings to read.", 1));
                }
            }
        }
        return updates;
    }

    private Map<Reductions.Key, Long> counts(Bundle.@Nullable Entry reductions) throws IOException {
        if (reductions == null) {
            return Map.of();
        }
        return json.read(reductions, parser -> {
            parser.nextToken();
            return Reductions.count(parser, json);
        });
    }

    /** Whether a file of a log is read. */
    static boolean uses(String path) {
        return path.equals(HEADER)
                || path.equals(START)
                || path.equals("reductions.json")
                || WHOLE.matcher(path).matches()
                || PART.matcher(path).matches()
                || SUMMARY.matcher(path).matches()
                || UPDATE.matcher(path).matches();
    }

    @Override
    public EvalLog head() {
        return head;
    }

    @Override
    public void samples(Consumer<LogSample> sample, Consumer<LeftOut> leftOut) throws IOException {
        SampleMaker maker = new SampleMaker(scorers, limits, leftOut);
        Map<Key, String> places = places();
        if (places.size() > limits.samples()) {
            throw tooMany();
        }
        for (String place : places.values()) {
            SampleParts parts;
            try {
                parts = place.endsWith(".json")
                        ? whole(Objects.requireNonNull(files.get(place)), leftOut)
                        : new ChunkedSample(chunks.getOrDefault(place, Map.of()), json, leftOut).read();
            } catch (LogTroubleException e) {
                leftOut.accept(new LeftOut(place, String.valueOf(e.getMessage()), 1));
                continue;
            }
            LogSample made = parts == null ? null : maker.make(parts);
            if (parts == null) {
                leftOut.accept(new LeftOut(place, "The sample is too large to read.", 1));
            } else if (made != null) {
                sample.accept(made);
            }
        }
        summarised(places, maker, sample, leftOut);
    }

    private LogTroubleException tooMany() {
        return new LogTroubleException(name + " holds more than " + limits.samples() + " samples, which is too many.");
    }

    private @Nullable SampleParts whole(Bundle.Entry file, Consumer<LeftOut> leftOut) throws IOException {
        return json.read(file, parser -> {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new LogTroubleException("The sample is not an object with fields.");
            }
            return SampleParts.read(parser, json, leftOut);
        });
    }

    /** Where each sample lies, in the order in which Inspect sorts them. */
    private Map<Key, String> places() {
        Map<Key, String> places = new TreeMap<>(Key.ORDER);
        chunks.forEach((place, parts) -> {
            Matcher chunked = CHUNKED.matcher(place);
            if (chunked.matches() && parts.containsKey(ChunkedSample.SHELL)) {
                places.put(new Key(chunked.group(1), Integer.parseInt(chunked.group(2))), place);
            }
        });
        for (String path : files.keySet()) {
            Matcher whole = WHOLE.matcher(path);
            if (whole.matches()) {
                places.put(new Key(whole.group(1), Integer.parseInt(whole.group(2))), path);
            }
        }
        return places;
    }

    /** Samples of which only a summary was written: logs without samples, or broken off before they were written. */
    private void summarised(
            Map<Key, String> places, SampleMaker maker, Consumer<LogSample> sample, Consumer<LeftOut> leftOut)
            throws IOException {
        List<Bundle.Entry> summaries = summaries();
        Map<Key, Integer> last = new HashMap<>();
        each(summaries, (number, parts) -> {
            if (last.size() > limits.samples()) {
                throw tooMany();
            }
            last.put(Key.of(parts), number);
        });
        if (last.isEmpty() && places.isEmpty()) {
            leftOut.accept(NO_SAMPLES);
        }
        each(summaries, (number, parts) -> {
            Key key = Key.of(parts);
            if (!places.containsKey(key) && last.getOrDefault(key, -1).equals(number)) {
                LogSample made = maker.make(parts);
                if (made != null) {
                    leftOut.accept(new LeftOut(
                            "samples", "Only a summary of it is in the log, in which long texts are cut.", 1));
                    sample.accept(made);
                }
            }
        });
    }

    private List<Bundle.Entry> summaries() {
        Bundle.Entry all = files.get("summaries.json");
        if (all != null) {
            return List.of(all);
        }
        return files.entrySet().stream()
                .filter(file -> SUMMARY.matcher(file.getKey()).matches())
                .sorted(Comparator.comparingInt(file -> ChunkedSample.number(file.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void each(List<Bundle.Entry> summaries, Summary taker) throws IOException {
        int[] number = {0};
        for (Bundle.Entry file : summaries) {
            json.<@Nullable Void>read(file, parser -> {
                if (parser.nextToken() == JsonToken.START_ARRAY) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        SampleParts parts = SampleParts.read(parser, json, nothing -> {});
                        if (parts != null) {
                            taker.take(number[0], parts);
                        }
                        number[0]++;
                    }
                }
                return null;
            });
        }
    }

    private interface Summary {
        void take(int number, SampleParts parts);
    }

    private record Key(String id, int epoch) {
        private static final Pattern DIGITS = Pattern.compile("\\d{1,20}");

        /** Ids that are numbers as numbers. */
        static final Comparator<Key> ORDER = Comparator.comparingInt(Key::epoch)
                .thenComparing(
                        key -> DIGITS.matcher(key.id).matches() ? "0".repeat(20 - key.id.length()) + key.id : key.id)
                .thenComparing(Key::id);

        static Key of(SampleParts parts) {
            Long epoch = Nodes.whole(parts.fields().get("epoch"));
            return new Key(String.valueOf(Nodes.text(parts.fields().get("id"))), epoch == null ? 1 : epoch.intValue());
        }
    }
}
