package org.touchstone.evals.reading;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.EvalLog;
import org.touchstone.evals.LogResult;
import org.touchstone.evals.LogSample;

/** Whole records made fit to keep: every text in them is tidied and cut as {@link Texts} does. */
public final class Tidied {

    private final Texts texts;

    public Tidied(Texts texts) {
        this.texts = texts;
    }

    public EvalLog log(EvalLog log) {
        EvalLog.ModelInfo model = log.model();
        EvalLog.Source source = log.source();
        EvalLog.Dataset data = log.dataset();
        return new EvalLog(
                log.format(),
                text("evaluation id", log.evaluationId()),
                text("task", log.task()),
                log.evaluatedAt(),
                orNull("unfinished", log.unfinished()),
                new EvalLog.Library(
                        text("library", log.library().name()),
                        text("library version", log.library().version())),
                new EvalLog.ModelInfo(
                        text("model", model.name()),
                        text("model id", model.id()),
                        orNull("developer", model.developer()),
                        orNull("platform", model.platform()),
                        map("model", model.details())),
                new EvalLog.Source(
                        orNull("source", source.name()),
                        source.type(),
                        orNull("organisation", source.organization()),
                        orNull("source address", source.url()),
                        source.relation()),
                new EvalLog.Dataset(
                        text("dataset", data.name()),
                        data.type(),
                        orNull("repository", data.repository()),
                        orNull("split", data.split()),
                        data.samples()),
                map("settings", log.settings()),
                log.results().stream().map(this::result).toList(),
                map("details", log.details()));
    }

    private LogResult result(LogResult r) {
        return new LogResult(
                text("result", r.name()),
                text("scorer", r.scorer()),
                text("metric", r.metric()),
                orNull("metric description", r.description()),
                r.lowerIsBetter(),
                r.scoreType(),
                r.min(),
                r.max(),
                r.score(),
                r.uncertainty(),
                map("result", r.details()));
    }

    public LogSample sample(LogSample s) {
        LogSample.Input input = s.input();
        return new LogSample(
                text("sample id", s.id()),
                s.epoch(),
                new LogSample.Input(
                        text("input", input.raw()),
                        orNull("prompt", input.formatted()),
                        list("choices", input.choices()),
                        list("reference", input.reference())),
                list("output", s.outputs()),
                s.messages().stream().map(this::message).toList(),
                s.scores().stream().map(this::score).toList(),
                orNull("error", s.error()),
                s.tokens(),
                s.seconds(),
                map("metadata", s.metadata()));
    }

    private LogSample.Message message(LogSample.Message m) {
        return new LogSample.Message(
                text("role", m.role()),
                text("message", m.content()),
                orNull("reasoning", m.reasoning()),
                list("tool call", m.toolCalls()));
    }

    private LogSample.Score score(LogSample.Score s) {
        return new LogSample.Score(
                text("scorer", s.scorer()),
                s.value(),
                text("score", s.shown()),
                s.correct(),
                orNull("answer", s.answer()),
                orNull("explanation", s.explanation()));
    }

    private String text(String what, String text) {
        return texts.of(what, text);
    }

    private @Nullable String orNull(String what, @Nullable String text) {
        return texts.orNull(what, text);
    }

    private List<String> list(String what, List<String> all) {
        return all.stream().map(text -> texts.of(what, text)).toList();
    }

    private Map<String, String> map(String what, Map<String, String> all) {
        Map<String, String> tidied = new TreeMap<>();
        all.forEach((name, value) -> tidied.put(texts.of(what, name), texts.of(what + " " + name, value)));
        return tidied;
    }
}
