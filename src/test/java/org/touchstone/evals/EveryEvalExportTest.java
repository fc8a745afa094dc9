package org.touchstone.evals;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.touchstone.evals.everyeval.Hashes;
import org.touchstone.evals.reading.FoundLog;
import org.touchstone.evals.reading.LogLimits;
import org.touchstone.evals.reading.LogReader;
import org.touchstone.evals.reading.MemoryBundle;
import org.touchstone.evals.reading.everyeval.EveryEvalReader;
import org.touchstone.evals.reading.harness.HarnessReader;
import org.touchstone.evals.reading.helm.HelmReader;
import tools.jackson.databind.json.JsonMapper;

class EveryEvalExportTest {

    private static final Instant MADE = Instant.parse("2026-11-24T12:00:00.5Z");
    private static final LogReader EVERY = new EveryEvalReader(LogLimits.STANDARD);

    /** A log in memory, and as its two files. */
    private record Whole(EvalLog head, List<LogSample> samples) {

        static Whole of(FoundLog log) throws IOException {
            List<LogSample> all = new ArrayList<>();
            log.samples(all::add, one -> {});
            return new Whole(log.head(), all);
        }

        MemoryBundle files(List<LeftOut> leftOut) throws IOException {
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            EveryEvalExport export = new EveryEvalExport(head, EveryEvalExport.id("x"), MADE, lines, leftOut::add);
            for (LogSample sample : samples) {
                export.add(sample);
            }
            return new MemoryBundle()
                    .with(export.folder() + export.aggregateName(), export.aggregate())
                    .with(export.folder() + export.samplesName(), lines.toByteArray());
        }

        /** As it is after it has been written and read. */
        Whole again() throws IOException {
            MemoryBundle files = files(new ArrayList<>());
            assertValid(files);
            var read = files.read(EVERY);
            assertThat(read.logs()).hasSize(1);
            assertThat(read.leftOut().stream().filter(one -> !one.what().endsWith("_samples.jsonl")))
                    .isEmpty();
            return of(read.logs().getFirst());
        }

        /** Without what a record says of itself only. */
        Whole plain() {
            Map<String, String> details = new TreeMap<>(head.details());
            details.remove("retrieved_timestamp");
            return new Whole(
                    new EvalLog(
                            LogFormat.EVERY_EVAL_EVER,
                            head.evaluationId(),
                            head.task(),
                            head.evaluatedAt(),
                            head.unfinished(),
                            head.library(),
                            head.model(),
                            head.source(),
                            head.dataset(),
                            head.settings(),
                            head.results(),
                            details),
                    samples);
        }
    }

    private static Schema schema(String name) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(new JsonMapper()
                        .readTree(Files.readString(Path.of("src/test/resources/evals/everyeval/schema", name))));
    }

    private static void assertValid(MemoryBundle files) throws IOException {
        JsonMapper json = new JsonMapper();
        byte[] aggregate = files.entries().getFirst().open().readAllBytes();
        assertThat(schema("eval.schema.json").validate(json.readTree(aggregate)))
                .isEmpty();
        Schema instance = schema("instance_level_eval.schema.json");
        assertThat(instance.validate(json.readTree("{}")))
                .as("the schema is used")
                .isNotEmpty();
        String lines = new String(files.entries().getLast().open().readAllBytes(), StandardCharsets.UTF_8);
        for (String line : lines.lines().toList()) {
            assertThat(instance.validate(json.readTree(line))).isEmpty();
        }
    }

    private static List<FoundLog> logs(String folder, LogReader reader) throws IOException {
        return new MemoryBundle().withFolder(folder, "a/").read(reader).logs();
    }

    @Test
    void whateverWasReadIsTheSameAfterItWasWrittenAndReadAgain() throws IOException {
        List<FoundLog> all = new ArrayList<>();
        all.addAll(logs("helm/mmlu_philosophy", new HelmReader(LogLimits.STANDARD)));
        all.addAll(logs("helm/narrative_qa", new HelmReader(LogLimits.STANDARD)));
        all.addAll(logs("harness", new HarnessReader(LogLimits.STANDARD)));
        all.addAll(logs("everyeval/current", EVERY));
        all.addAll(logs("everyeval/old", EVERY));
        assertThat(all).hasSize(8);
        for (FoundLog log : all) {
            Whole first = Whole.of(log);
            Whole second = first.again();
            assertThat(second.plain().head())
                    .as(log.head().evaluationId())
                    .isEqualTo(first.plain().head());
            assertThat(second.samples()).as(log.head().evaluationId()).isEqualTo(first.samples());
            assertThat(second.again()).isEqualTo(second);
        }
    }

    @Test
    void theSameLogGivesTheSameBytes() throws IOException {
        Whole whole = Whole.of(
                logs("helm/mmlu_philosophy", new HelmReader(LogLimits.STANDARD)).getFirst());
        var once = whole.files(new ArrayList<>()).entries();
        var twice = whole.files(new ArrayList<>()).entries();
        for (int i = 0; i < 2; i++) {
            assertThat(once.get(i).open().readAllBytes())
                    .isEqualTo(twice.get(i).open().readAllBytes());
        }
    }

    /** Nothing here is what the schema expects: no score, an explanation, tools, an epoch, limits without bounds. */
    @Test
    void whatTheSchemaHasNoFieldForIsNotLost() throws IOException {
        LogSample talk = new LogSample(
                "1",
                2,
                new LogSample.Input("2+2?", null, List.of(), List.of("4", "four")),
                List.of("4", "5"),
                List.of(
                        new LogSample.Message("user", "2+2?", null, List.of()),
                        new LogSample.Message("assistant", "", "Let me count.", List.of("calc({\"a\": 2})")),
                        new LogSample.Message("tool", "4", null, List.of())),
                List.of(
                        new LogSample.Score("match", 1.0, "C", true, "4", "It is 4."),
                        new LogSample.Score("judge", 0.5, "P", false, null, null),
                        new LogSample.Score("taste", 0.0, "0", null, null, null)),
                "It was slow.",
                12L,
                0.1,
                Map.of("subject", "sums"));
        EvalLog head = new EvalLog(
                LogFormat.INSPECT,
                "e",
                "sums",
                Instant.parse("2026-01-01T00:00:00.123456789Z"),
                "It stopped.",
                new EvalLog.Library("inspect_ai", "1"),
                new EvalLog.ModelInfo("m", "o/m", null, null, Map.of("inference_engine", "vLLM")),
                EvalLog.Source.UNSAID,
                new EvalLog.Dataset("d", "other", "d/repo", "test", 5L),
                Map.of("temperature", "0.0", "top_p", "1", "max_tokens", "0", "seed", "1"),
                List.of(
                        result("match", "accuracy", 0.0, 1.0),
                        result("match", "mean", null, Double.POSITIVE_INFINITY),
                        result("judge", "mean", Double.NEGATIVE_INFINITY, null)),
                Map.of("tags", "a"));
        Whole whole = new Whole(head, List.of(talk));
        Whole again = whole.again();
        assertThat(again.plain().head()).isEqualTo(whole.plain().head());
        assertThat(again.samples()).isEqualTo(whole.samples());
        Whole bare = new Whole(
                new EvalLog(
                        LogFormat.HARNESS,
                        "e",
                        "t",
                        null,
                        null,
                        head.library(),
                        head.model(),
                        head.source(),
                        new EvalLog.Dataset("d", "hf_dataset", "o/d", "test", 5L),
                        head.settings(),
                        List.of(),
                        Map.of()),
                List.of(talk));
        assertThat(bare.again().plain()).isEqualTo(bare.plain());
    }

    private static LogResult result(String scorer, String metric, @Nullable Double min, @Nullable Double max) {
        return new LogResult(
                "sums",
                scorer,
                metric,
                null,
                null,
                "continuous",
                min,
                max,
                0.5,
                new LogResult.Uncertainty(0.1, 0.3, 0.7, 0.95, "bootstrap", 5L),
                Map.of("stderr_of", "mean"));
    }

    @Test
    void whatHasNoNumberIsReportedInsteadOfMadeUp() throws IOException {
        LogSample silent = new LogSample(
                "1",
                1,
                new LogSample.Input("?", null, List.of(), List.of()),
                List.of(),
                List.of(),
                List.of(new LogSample.Score("match", null, "refused", null, null, null)),
                null,
                null,
                null,
                Map.of());
        Whole whole = Whole.of(logs("everyeval/current", EVERY).getFirst());
        List<LeftOut> leftOut = new ArrayList<>();
        MemoryBundle files = new Whole(whole.head(), List.of(silent)).files(leftOut);
        assertThat(leftOut).hasSize(1);
        assertThat(files.entries().getLast().size()).isZero();
        assertValid(files);
    }

    /** The hash that the project's own reference conversion gives its only sample. */
    @Test
    void theSameQuestionHasTheHashThatOtherConvertersGiveIt() {
        assertThat(Hashes.sample("What is 2 + 2?", List.of("4")))
                .isEqualTo("9c94305328f8e70341f9d1880f4eaa6ea7f93b8922e6a03a8cdcf1924d28db0b");
        // hashlib.sha256(json.dumps({"raw": "ä\u007f\"\n😀", "reference": []}, sort_keys=True, separators=(",",
        // ":")).encode())
        assertThat(Hashes.sample("ä\u007f\"\n😀", List.of()))
                .isEqualTo("ee520bc539885ffbcf7c52ecdaa7f50680f27f5df67dcdece6e55572438669ed");
    }
}
