package org.touchstone.evals.reading.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.touchstone.evals.EvalLog;
import org.touchstone.evals.LogResult;
import org.touchstone.evals.LogSample;
import org.touchstone.evals.LogTroubleException;
import org.touchstone.evals.reading.LogLimits;
import org.touchstone.evals.reading.MemoryBundle;

class HelmReaderTest {

    private final HelmReader reader = new HelmReader(LogLimits.STANDARD);

    private static MemoryBundle run(String name) throws IOException {
        return new MemoryBundle().withFolder("helm/" + name, "benchmark_output/runs/v1/" + name + "/");
    }

    @Test
    void aRunSaysWhatWasAskedOfWhomAndWhen() throws IOException {
        MemoryBundle bundle = run("mmlu_philosophy");
        assertThat(reader.recognises(bundle)).isTrue();
        EvalLog head = bundle.read(reader).logs().getFirst().head();
        assertThat(head.task()).isEqualTo("mmlu:subject=philosophy,method=multiple_choice_joint");
        assertThat(head.model().id()).isEqualTo("openai/gpt2");
        assertThat(head.model().platform()).isEqualTo("huggingface");
        assertThat(head.evaluatedAt()).isEqualTo(Instant.ofEpochSecond(1762354922));
        assertThat(head.dataset().name()).isEqualTo("mmlu");
        assertThat(head.source().relation()).isNull();
        assertThat(head.settings())
                .containsEntry("max_train_instances", "5")
                .containsEntry("temperature", "0.0")
                .containsEntry("scenario subject", "philosophy")
                .doesNotContainKeys("model", "model_deployment");
        assertThat(head.unfinished()).isNull();
    }

    /** Every figure is worked out again from the samples, by a plain mean. */
    @Test
    void theSamplesGiveTheFiguresThatTheLogReports() throws IOException {
        for (String name : List.of("mmlu_philosophy", "narrative_qa")) {
            var read = run(name).read(reader);
            List<LogSample> samples = read.samples(0);
            List<LogResult> results = read.logs().getFirst().head().results();
            assertThat(results).hasSizeGreaterThan(10);
            for (LogResult result : results) {
                assertThat(MemoryBundle.mean(samples, result.scorer()))
                        .as(name + ": " + result.scorer())
                        .isCloseTo(result.score(), within(1e-12));
                long judged = samples.stream()
                        .flatMap(sample -> sample.scores().stream())
                        .filter(score -> score.scorer().equals(result.scorer()))
                        .count();
                assertThat(Objects.requireNonNull(result.uncertainty()).samples())
                        .isEqualTo(judged);
            }
        }
    }

    @Test
    void aLetterIsReadAsTheChoiceItStandsFor() throws IOException {
        LogSample first = run("mmlu_philosophy").read(reader).samples(0).getFirst();
        assertThat(first.id()).isEqualTo("id147");
        assertThat(first.input().raw()).startsWith("What does the notion of");
        assertThat(first.input().formatted()).endsWith("D. meaning in an afterlife\nAnswer:");
        assertThat(first.input().choices()).hasSize(4);
        assertThat(first.input().reference()).containsExactly("internalmeaning");
        assertThat(first.outputs()).containsExactly(" D");
        assertThat(first.tokens()).isEqualTo(334);
        assertThat(first.scores()).allSatisfy(score -> {
            assertThat(score.answer()).isEqualTo("meaning in an afterlife");
            assertThat(score.correct()).isFalse();
        });
    }

    @Test
    void overlapWithAReferenceIsNeitherRightNorWrong() throws IOException {
        assertThat(run("narrative_qa").read(reader).samples(0))
                .flatExtracting(LogSample::scores)
                .filteredOn(score -> score.scorer().startsWith("f1_score"))
                .hasSize(5)
                .allSatisfy(score -> assertThat(score.correct()).isNull());
    }

    @Test
    void severalRunsInOneArchiveAreSeveralLogs() throws IOException {
        MemoryBundle bundle =
                run("mmlu_philosophy").withFolder("helm/narrative_qa", "other/").with("readme.txt", "hello");
        var read = bundle.read(reader);
        assertThat(read.logs())
                .extracting(log -> log.head().task())
                .containsExactly("mmlu:subject=philosophy,method=multiple_choice_joint", "narrative_qa");
        assertThat(read.leftOut()).anySatisfy(one -> assertThat(one.what()).isEqualTo("readme.txt"));
    }

    @Test
    void aRunWithoutItsFiguresIsReadAndSaidToBeUnfinished() throws IOException {
        var read = run("mmlu_philosophy")
                .without("stats.json")
                .without("run_spec.json")
                .read(reader);
        EvalLog head = read.logs().getFirst().head();
        assertThat(head.unfinished()).contains("stats.json");
        assertThat(head.model().id()).isEqualTo("openai/gpt2");
        assertThat(read.samples(0))
                .hasSize(10)
                .allSatisfy(s -> assertThat(s.scores()).isEmpty());
    }

    @Test
    void figuresWithoutSamplesAreALogToo() throws IOException {
        var read = run("mmlu_philosophy")
                .without("scenario_state.json")
                .without("per_instance_stats.json")
                .read(reader);
        assertThat(read.logs().getFirst().head().results()).isNotEmpty();
        assertThat(read.samples(0)).isEmpty();
    }

    @Test
    void aHalfWrittenRunEndsInASentence() {
        assertThatThrownBy(() -> run("mmlu_philosophy")
                        .changed("scenario_state.json", text -> text.substring(0, text.length() / 2))
                        .read(reader))
                .isInstanceOf(LogTroubleException.class)
                .hasMessageContaining("not whole");
        assertThatThrownBy(() -> run("mmlu_philosophy")
                        .changed("/stats.json", text -> "{\"a\":1}")
                        .read(reader))
                .isInstanceOf(LogTroubleException.class)
                .hasMessageContaining("not what HELM writes");
    }

    /** Choices weighed one by one, as multiple_choice_separate_original does, and questions asked again with typos. */
    @Test
    void choicesWeighedSeparatelyAreOneSampleAndChangedQuestionsAreTheirOwn() throws IOException {
        String request = """
                {"instance":{"input":{"text":"2+2?"},"id":"id1","split":"test"%s,"references":[
                  {"output":{"text":"3"},"tags":[]},{"output":{"text":"4"},"tags":["correct"]}]},
                 "reference_index":%d,"request_mode":"original","train_trial_index":0,
                 "request":{"prompt":"2+2? %d"},"result":{"success":true,"completions":[{"text":"x","logprob":-1.0}],
                 "request_time":0.5,"request_datetime":1700000000}}""";
        String typos = ",\"perturbation\":{\"name\":\"typos\",\"robustness\":true,\"prob\":0.1}";
        String states = "{\"adapter_spec\":{\"method\":\"multiple_choice_separate_original\",\"model\":\"a/b\"},"
                + "\"request_states\":["
                + request.formatted("", 0, 3) + "," + request.formatted("", 1, 4) + ","
                + request.formatted(typos, 0, 3) + "," + request.formatted(typos, 1, 4) + "]}";
        String each = """
                [{"instance_id":"id1","train_trial_index":0,"stats":[
                  {"name":{"name":"exact_match","split":"test"},"count":1,"sum":1,"mean":1.0},
                  {"name":{"name":"predicted_index","split":"test"},"count":1,"sum":1,"mean":1.0}]},
                 {"instance_id":"id1","perturbation":{"name":"typos","robustness":true,"prob":0.1},"train_trial_index":0,
                  "stats":[{"name":{"name":"exact_match","split":"test"},"count":1,"sum":0,"mean":0.0},
                  {"name":{"name":"predicted_index","split":"test"},"count":1,"sum":0,"mean":0.0}]}]""";
        List<LogSample> samples = new MemoryBundle()
                .with("scenario_state.json", states)
                .with("per_instance_stats.json", each)
                .read(reader)
                .samples(0);
        assertThat(samples).extracting(LogSample::id).containsExactly("id1", "id1 (typos)");
        assertThat(samples).extracting(LogSample::outputs).containsExactly(List.of("4"), List.of("3"));
        assertThat(samples.getFirst().scores().getFirst().scorer()).isEqualTo("exact_match (test)");
        assertThat(samples.getLast().scores().getFirst().scorer()).isEqualTo("exact_match (test, typos)");
        assertThat(samples.getFirst().seconds()).isEqualTo(1.0);
    }

    @Test
    void aPatternThatNeverEndsDoesNotHoldUpTheReading() throws IOException {
        String state = """
                {"adapter_spec":{"method":"multiple_choice_joint","model":"a/b","output_mapping_pattern":"(a+)+$"},
                 "request_states":[{"instance":{"input":{"text":"?"},"id":1,"references":[]},"train_trial_index":0,
                 "output_mapping":{"A":"yes"},"request":{"prompt":"?"},
                 "result":{"success":true,"completions":[{"text":"%sb","logprob":0}]}}]}""".formatted("a".repeat(200));
        String each = "[{\"instance_id\":1,\"train_trial_index\":0,\"stats\":"
                + "[{\"name\":{\"name\":\"exact_match\"},\"count\":1,\"sum\":0}]}]";
        LogSample sample = new MemoryBundle()
                .with("scenario_state.json", state)
                .with("per_instance_stats.json", each)
                .read(reader)
                .samples(0)
                .getFirst();
        assertThat(sample.scores().getFirst().answer()).startsWith("aaaa");
    }
}
