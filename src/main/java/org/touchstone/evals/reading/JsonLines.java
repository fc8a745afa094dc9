package org.touchstone.evals.reading;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.LogTroubleException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/** Reads JSON Lines: one value in each line, UTF-8. A line that cannot be read does not keep the others from being read. */
public final class JsonLines {

    private final LogJson json;
    private final LogLimits limits;

    public JsonLines(LogJson json, LogLimits limits) {
        this.json = json;
        this.limits = limits;
    }

    /** Takes the lines, in order, counted from 1. */
    public interface Taker {

        void line(long number, JsonNode value) throws IOException;

        /**
         * A line that is not JSON or too long; nothing but this is known of it.
         *
         * @param why as a sentence
         */
        void broken(long number, String why);
    }

    /**
     * Reads a file line by line; empty lines are passed over.
     *
     * @throws LogTroubleException when the file cannot be unpacked, or is beyond the limits
     */
    public void read(Bundle.Entry entry, Taker taker) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long number = 0;
        try (InputStream in = new BufferedInputStream(entry.open(), 1 << 16)) {
            boolean more = true;
            while (more) {
                line.reset();
                boolean tooLong = false;
                int b = in.read();
                while (b >= 0 && b != '\n') {
                    if (line.size() < limits.sampleBytes()) {
                        line.write(b);
                    } else {
                        tooLong = true;
                    }
                    b = in.read();
                }
                more = b >= 0;
                number++;
                if (tooLong) {
                    taker.broken(number, "The line is longer than " + Meter.bytes(limits.sampleBytes()) + ".");
                } else {
                    take(number, line.toByteArray(), taker);
                }
            }
        }
    }

    private void take(long number, byte[] line, Taker taker) throws IOException {
        JsonNode value;
        try (JsonParser parser = json.parser(new ByteArrayInputStream(line))) {
            if (parser.nextToken() == null) {
                return;
            }
            value = json.value(parser, Set.of());
            if (value != null && parser.nextToken() != null) {
                taker.broken(number, "The line holds more than one value.");
                return;
            }
        } catch (JacksonException e) {
            taker.broken(number, sentence(number, e));
            return;
        }
        if (value == null) {
            taker.broken(number, "The line holds more than can be read of one sample.");
        } else {
            taker.line(number, value);
        }
    }

    private static String sentence(long number, JacksonException e) {
        @Nullable String message = LogJson.trouble("Line " + number, e).getMessage();
        return message == null ? "The line cannot be read." : message;
    }
}
