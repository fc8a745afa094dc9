package org.touchstone.evals.reading.harness;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.EvalLog;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogSample;
import org.touchstone.evals.reading.Bundle;
import org.touchstone.evals.reading.Fields;
import org.touchstone.evals.reading.FoundLog;
import org.touchstone.evals.reading.JsonLines;
import org.touchstone.evals.reading.LaterScores;
import org.touchstone.evals.reading.LogJson;
import org.touchstone.evals.reading.LogLimits;
import org.touchstone.evals.reading.Texts;
import org.touchstone.evals.reading.Tidied;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * One task's log. The samples file holds every question once for each filter, all of one filter before those of the next: the
 * scores of later filters are collected first, then the lines of the first filter are read with them.
 */
final class HarnessLog implements FoundLog {

    private final EvalLog head;
    private final JsonNode root;
    private final Bundle.@Nullable Entry samples;
    private final LogJson json;
    private final LogLimits limits;

    HarnessLog(EvalLog head, @Nullable JsonNode root, Bundle.@Nullable Entry samples, LogJson json, LogLimits limits) {
        this.head = head;
        this.root = root == null ? MissingNode.getInstance() : root;
        this.samples = samples;
        this.json = json;
        this.limits = limits;
    }

    @Override
    public EvalLog head() {
        return head;
    }

    @Override
    public void samples(Consumer<LogSample> sample, Consumer<LeftOut> leftOut) throws IOException {
        if (samples == null) {
            return;
        }
        Pass first = new Pass(null, leftOut);
        if (mayHoldSeveralFilters()) {
            Samples.read(samples, json, limits, first);
        }
        Pass second = new Pass(first, leftOut);
        second.sample = sample;
        Samples.read(samples, json, limits, second);
        second.end(samples.path());
    }

    private boolean mayHoldSeveralFilters() {
        return head.results().stream()
                        .map(result -> result.details().get("filter"))
                        .distinct()
                        .count()
                != 1;
    }

    /** One reading of the file. */
    private final class Pass implements JsonLines.Taker {

        private final Map<String, Integer> times = new HashMap<>();
        private final LaterScores later;
        private final Consumer<LeftOut> leftOut;
        private final Tidied tidied;
        private @Nullable String main;
        private @Nullable Consumer<LogSample> sample;
        private long taken;

        Pass(@Nullable Pass before, Consumer<LeftOut> leftOut) {
            this.leftOut = leftOut;
            this.later = before == null ? new LaterScores(leftOut) : before.later;
            this.tidied = new Tidied(new Texts(limits, leftOut));
        }

        @Override
        public void line(long number, JsonNode line) {
            if (!line.isObject()) {
                broken(number, "It holds no sample.");
                return;
            }
            String said = HarnessSample.id(line);
            String id = said == null ? "line " + number : said;
            String filter = HarnessSample.filter(line);
            main = main == null ? filter : main;
            int epoch = times.merge(filter + "\n" + id, 1, Integer::sum);
            boolean unnamed = filter.isEmpty() && epoch > 1;
            if (sample == null) {
                if (!filter.equals(main)) {
                    later.add(id, epoch, new HarnessSample(line, config()).scores());
                }
            } else if (unnamed) {
                String why =
                        "The question was judged once more, and this version of the harness does not say by which filter.";
                leftOut.accept(new LeftOut("Another line of the same question", why, 1));
            } else if (filter.equals(main)) {
                taken++;
                sample.accept(tidied.sample(new HarnessSample(line, config()).whole(id, epoch, later.take(id, epoch))));
            }
        }

        private JsonNode config() {
            return Fields.at(root, "configs", head.task());
        }

        @Override
        public void broken(long number, String why) {
            if (sample != null) {
                leftOut.accept(new LeftOut("Line " + number, why, 1));
            }
        }

        private void end(String path) {
            later.end();
            Long asked = Fields.whole(Fields.at(root, "n-samples", head.task(), "effective"));
            if (asked != null && asked > taken) {
                String why = "The results speak of " + asked + " samples, and the file holds " + taken + ".";
                leftOut.accept(new LeftOut(path, why, asked - taken));
            }
        }
    }
}
