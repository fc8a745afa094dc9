package org.touchstone.evals.reading.everyeval;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.touchstone.evals.EvalLog;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogSample;
import org.touchstone.evals.reading.Fields;
import org.touchstone.evals.reading.FoundLog;
import org.touchstone.evals.reading.LogLimits;
import org.touchstone.evals.reading.Texts;
import org.touchstone.evals.reading.Tidied;
import tools.jackson.databind.JsonNode;

/** A record of version 0.1, whose samples stand in itself and have no scores of their own. */
record InlineLog(EvalLog head, JsonNode rows, LogLimits limits) implements FoundLog {

    @Override
    public void samples(Consumer<LogSample> sample, Consumer<LeftOut> leftOut) {
        Tidied tidied = new Tidied(new Texts(limits, leftOut));
        int number = 0;
        for (JsonNode row : rows) {
            number++;
            String prompt = Fields.text(row, "prompt");
            List<String> choices = new java.util.ArrayList<>();
            for (JsonNode choice : row.path("choices")) {
                choices.add(choice.isArray() ? String.join(" ", Fields.texts(choice)) : choice.asString());
            }
            sample.accept(tidied.sample(new LogSample(
                    Fields.text(row, "sample_id", "row " + number),
                    1,
                    new LogSample.Input(
                            Fields.text(row, "input", ""), prompt, choices, Fields.texts(row.path("ground_truth"))),
                    Fields.texts(row.path("response")),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    Map.of())));
            if (row.has("full_logprobs")) {
                leftOut.accept(new LeftOut("full_logprobs", "How likely each piece of text was is not kept.", 1));
            }
        }
    }
}
