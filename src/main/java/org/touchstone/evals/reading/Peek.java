package org.touchstone.evals.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import org.touchstone.evals.LogTroubleException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A look at the beginning of a file, to tell what it is. */
public final class Peek {

    private static final int WINDOW = 1 << 17;

    private Peek() {}

    /**
     * The names of the fields of a file's first JSON object, as far as its first bytes show them: of a list, its first
     * element; of JSON Lines, the first line. Empty for whatever else.
     */
    public static Set<String> fields(Bundle.Entry entry, LogJson json) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        byte[] start;
        try (InputStream in = entry.open()) {
            start = in.readNBytes(WINDOW);
        } catch (LogTroubleException e) {
            return names;
        }
        try (JsonParser parser = json.parser(new ByteArrayInputStream(start))) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                token = parser.nextToken();
            }
            if (token == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    names.add(parser.currentName());
                    parser.nextToken();
                    parser.skipChildren();
                }
            }
        } catch (JacksonException e) {
            return names;
        }
        return names;
    }
}
