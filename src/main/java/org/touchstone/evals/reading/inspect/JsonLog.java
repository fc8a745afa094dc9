package org.touchstone.evals.reading.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.touchstone.evals.EvalLog;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogSample;
import org.touchstone.evals.LogTroubleException;
import org.touchstone.evals.reading.Bundle;
import org.touchstone.evals.reading.FoundLog;
import org.touchstone.evals.reading.LogJson;
import org.touchstone.evals.reading.LogLimits;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;

/** A log in one JSON file. It is read twice: for its head, whose parts may stand behind the samples, and for the samples. */
final class JsonLog implements FoundLog {

    private static final String CUT = "The file breaks off before its end.";

    private final Bundle.Entry entry;
    private final LogJson json;
    private final LogLimits limits;
    private final EvalLog head;
    private final ScorerFacts scorers;

    JsonLog(Bundle.Entry entry, LogJson json, LogLimits limits, Consumer<LeftOut> leftOut) throws IOException {
        this.entry = entry;
        this.json = json;
        this.limits = limits;
        HeadParts parts = HeadParts.read(entry, json);
        Head maker = new Head(parts.log(), leftOut);
        this.head = maker.make(entry.name(), parts.reductions(), parts.cut() ? CUT : null);
        this.scorers = maker.scorers();
    }

    @Override
    public EvalLog head() {
        return head;
    }

    @Override
    public void samples(Consumer<LogSample> sample, Consumer<LeftOut> leftOut) throws IOException {
        SampleMaker maker = new SampleMaker(scorers, limits, leftOut);
        boolean any = false;
        try (InputStream in = entry.open();
                JsonParser parser = json.parser(in)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("samples")) {
                    any |= list(parser, maker, sample, leftOut) > 0;
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException e) {
            if (e instanceof StreamConstraintsException) {
                throw LogJson.trouble(entry.path(), e);
            }
            leftOut.accept(new LeftOut(entry.path(), CUT + " What stands before that was read.", 1));
            any = true;
        }
        if (!any) {
            leftOut.accept(ArchiveLog.NO_SAMPLES);
        }
    }

    private int list(JsonParser parser, SampleMaker maker, Consumer<LogSample> sample, Consumer<LeftOut> leftOut) {
        int number = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            number++;
            if (token == null) {
                return number;
            }
            if (number > limits.samples()) {
                throw new LogTroubleException(
                        entry.name() + " holds more than " + limits.samples() + " samples, which is too many.");
            }
            if (token != JsonToken.START_OBJECT) {
                parser.skipChildren();
                leftOut.accept(new LeftOut("samples", "A sample is not an object with fields.", 1));
                continue;
            }
            SampleParts parts = SampleParts.read(parser, json, leftOut);
            if (parts == null) {
                leftOut.accept(new LeftOut("samples: number " + number, "The sample is too large to read.", 1));
                continue;
            }
            LogSample made = maker.make(parts);
            if (made != null) {
                sample.accept(made);
            }
        }
        return number;
    }
}
