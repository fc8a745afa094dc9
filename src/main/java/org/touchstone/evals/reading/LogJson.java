package org.touchstone.evals.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.LogTroubleException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;

/**
 * Reads JSON from files that nobody vouches for, held to the limits, a value at a time. UTF-8, UTF-16 and UTF-32 are told
 * apart by their first bytes. Python writes NaN and Infinity, which are read as such; of equal keys the last one counts, as
 * in Python.
 */
public final class LogJson {

    private final LogLimits limits;
    private final JsonFactory factory;

    public LogJson(LogLimits limits) {
        this.limits = limits;
        this.factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxStringLength(limits.sampleBytes())
                        .maxDocumentLength(limits.entryBytes())
                        .build())
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
    }

    /** What is done with a file; Jackson's exceptions become sentences. */
    @FunctionalInterface
    public interface Reading<T extends @Nullable Object> {
        T read(JsonParser parser) throws IOException;
    }

    /**
     * Opens a file, hands over its tokens and closes it again.
     *
     * @throws LogTroubleException when it is not JSON, not whole, or beyond the limits
     */
    public <T extends @Nullable Object> T read(Bundle.Entry entry, Reading<T> reading) throws IOException {
        try (InputStream in = entry.open();
                JsonParser parser = parser(in)) {
            return reading.read(parser);
        } catch (JacksonException e) {
            throw trouble(entry.path(), e);
        }
    }

    /** Tokens of a stream; whoever calls closes it, and makes sentences of Jackson's exceptions by {@link #trouble}. */
    public JsonParser parser(InputStream in) {
        return factory.createParser(ObjectReadContext.empty(), in);
    }

    /** The sentence for what Jackson throws. */
    public static LogTroubleException trouble(String what, JacksonException e) {
        String name = Names.shown(what);
        if (e instanceof StreamConstraintsException) {
            return new LogTroubleException(
                    name + " is nested too deeply, or holds a text or a number that is too long to read.", e);
        }
        if (e.getCause() instanceof IOException) {
            return new LogTroubleException(name + " could not be read to its end.", e);
        }
        var at = e.getLocation();
        String where = at == null || at.getLineNr() < 1
                ? ""
                : " (line " + at.getLineNr() + ", character " + Math.max(1, at.getColumnNr()) + ")";
        return new LogTroubleException(name + " is not JSON, or not whole" + where + ".", e);
    }

    /**
     * A whole file as one value.
     *
     * @param skip fields of the outermost object that are passed over
     * @throws LogTroubleException also when it is larger than one sample may be
     */
    public JsonNode whole(Bundle.Entry entry, Set<String> skip) throws IOException {
        JsonNode tree = read(entry, parser -> {
            if (parser.nextToken() == null) {
                throw new LogTroubleException(Names.shown(entry.path()) + " is empty.");
            }
            return value(parser, skip);
        });
        if (tree == null) {
            throw new LogTroubleException(Names.shown(entry.path()) + " is too large to read.");
        }
        return tree;
    }

    /** As {@link #whole(Bundle.Entry, Set)} with every field. */
    public JsonNode whole(Bundle.Entry entry) throws IOException {
        return whole(entry, Set.of());
    }

    /**
     * The value that begins at the parser's current token. The parser stands at the value's last token afterwards, also
     * when it was too large.
     *
     * @param skip fields of the value, if it is an object, that are passed over and do not count
     * @return null when it is larger than one sample may be
     */
    public @Nullable JsonNode value(JsonParser parser, Set<String> skip) {
        return bounded(parser).read(skip);
    }

    /** For reading the parts of one sample, which together may be as large as one sample. */
    public JsonValue bounded(JsonParser parser) {
        return new JsonValue(parser, limits.sampleBytes());
    }
}
