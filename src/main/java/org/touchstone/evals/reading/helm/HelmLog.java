package org.touchstone.evals.reading.helm;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.EvalLog;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogResult;
import org.touchstone.evals.LogSample;
import org.touchstone.evals.reading.Bundle;
import org.touchstone.evals.reading.Fields;
import org.touchstone.evals.reading.FoundLog;
import org.touchstone.evals.reading.LogJson;
import org.touchstone.evals.reading.LogLimits;
import org.touchstone.evals.reading.Texts;
import org.touchstone.evals.reading.Tidied;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** One run. Its requests are read in the order of scenario_state.json; those about one question's choices are one sample. */
final class HelmLog implements FoundLog {

    private static final String REQUESTS = "request_states";

    private final EvalLog head;
    private final HelmHead said;
    private final HelmRun run;
    private final LogJson json;
    private final LogLimits limits;

    private HelmLog(EvalLog head, HelmHead said, HelmRun run, LogJson json, LogLimits limits) {
        this.head = head;
        this.said = said;
        this.run = run;
        this.json = json;
        this.limits = limits;
    }

    static HelmLog open(HelmRun run, LogJson json, LogLimits limits, Consumer<LeftOut> leftOut) throws IOException {
        Survey survey = new Survey();
        Bundle.Entry state = run.file(HelmRun.STATE);
        JsonNode adapter =
                state == null ? MissingNode.getInstance() : Elements.read(state, json, REQUESTS, survey::add);
        HelmHead said =
                new HelmHead(whole(run.file(HelmRun.SPEC), json), whole(run.file(HelmRun.SCENARIO), json), adapter);
        Bundle.Entry stats = run.file(HelmRun.STATS);
        String task = said.log(null, null, List.of()).task();
        List<LogResult> results = stats == null ? List.of() : HelmStats.of(stats, json, said, task, leftOut);
        String unfinished = survey.unfinished();
        if (stats == null && unfinished == null) {
            unfinished = "The run has no stats.json: it was not judged to its end, or that file was not sent along.";
        }
        EvalLog head = new Tidied(new Texts(limits, leftOut)).log(said.log(survey.first, unfinished, results));
        return new HelmLog(head, said, run, json, limits);
    }

    private static JsonNode whole(Bundle.@Nullable Entry file, LogJson json) throws IOException {
        return file == null ? MissingNode.getInstance() : json.whole(file);
    }

    @Override
    public EvalLog head() {
        return head;
    }

    @Override
    public void samples(Consumer<LogSample> sample, Consumer<LeftOut> leftOut) throws IOException {
        Bundle.Entry state = run.file(HelmRun.STATE);
        if (state == null) {
            return;
        }
        HelmEach each = HelmEach.read(run.file(HelmRun.EACH), json, said);
        Questions questions = new Questions(each, sample, leftOut);
        Elements.read(state, json, REQUESTS, questions::add);
        questions.end();
    }

    /** When the first request was made, and how many were never answered. */
    private static final class Survey {
        private @Nullable Instant first;
        private long all;
        private long unanswered;

        void add(JsonNode request) {
            all++;
            if (!request.path("result").isObject()) {
                unanswered++;
            }
            Double when = Fields.finite(Fields.at(request, "result", "request_datetime"));
            if (when != null && when > 0 && when < 1e11) {
                Instant made = Instant.ofEpochSecond(when.longValue());
                first = first == null || made.isBefore(first) ? made : first;
            }
        }

        @Nullable
        String unfinished() {
            return unanswered == 0
                    ? null
                    : "Of " + all + " requests to the model, " + unanswered
                            + " have no result: the run was not finished.";
        }
    }

    /** Brings together the requests about one question. */
    private final class Questions {
        private final HelmEach each;
        private final Consumer<LogSample> sample;
        private final Consumer<LeftOut> leftOut;
        private final Tidied tidied;
        private final Map<String, Integer> ids = new HashMap<>();
        private final List<JsonNode> requests = new ArrayList<>();
        private String key = "";

        Questions(HelmEach each, Consumer<LogSample> sample, Consumer<LeftOut> leftOut) {
            this.each = each;
            this.sample = sample;
            this.leftOut = leftOut;
            this.tidied = new Tidied(new Texts(limits, leftOut));
        }

        void add(JsonNode request) {
            if (!request.path("instance").isObject()) {
                leftOut.accept(new LeftOut("request in " + HelmRun.STATE, "It is too large or holds no question.", 1));
                return;
            }
            String own = HelmSample.key(request);
            boolean choice = request.path("reference_index").isNumber();
            if (!choice || !own.equals(key)) {
                end();
            }
            key = own;
            requests.add(request);
        }

        void end() {
            if (!requests.isEmpty()) {
                LogSample made = new HelmSample(requests, said, each).sample(leftOut);
                int times = ids.merge(made.id() + "\n" + made.epoch(), 1, Integer::sum);
                sample.accept(tidied.sample(times == 1 ? made : HelmSample.named(made, made.id() + " #" + times)));
                requests.clear();
            }
        }
    }
}
