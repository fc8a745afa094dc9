package org.touchstone.evals.reading.harness;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.touchstone.evals.LogTroubleException;
import org.touchstone.evals.reading.Bundle;
import org.touchstone.evals.reading.JsonLines;
import org.touchstone.evals.reading.LogJson;
import org.touchstone.evals.reading.LogLimits;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** A samples file: JSON Lines, or, as versions before 0.4.3 wrote under the same name, one JSON list. */
final class Samples {

    private Samples() {}

    static void read(Bundle.Entry entry, LogJson json, LogLimits limits, JsonLines.Taker taker) throws IOException {
        if (!startsAsList(entry)) {
            new JsonLines(json, limits).read(entry, taker);
            return;
        }
        json.read(entry, parser -> {
            parser.nextToken();
            long number = 0;
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                if (token == null) {
                    throw new LogTroubleException(entry.path() + " is not whole: its list of samples has no end.");
                }
                number++;
                JsonNode value = json.value(parser, Set.of());
                if (value == null) {
                    taker.broken(number, "It holds more than can be read of one sample.");
                } else {
                    taker.line(number, value);
                }
            }
            return Boolean.TRUE;
        });
    }

    private static boolean startsAsList(Bundle.Entry entry) throws IOException {
        try (InputStream in = entry.open()) {
            int first = in.read();
            while (first == ' ' || first == '\n' || first == '\r' || first == '\t') {
                first = in.read();
            }
            return first == '[';
        }
    }
}
