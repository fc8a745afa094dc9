package org.touchstone.evals.reading.everyeval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.evals.EvalLog;
import org.touchstone.evals.LogSample;
import org.touchstone.evals.LogTroubleException;
import org.touchstone.evals.reading.LogLimits;
import org.touchstone.evals.reading.MemoryBundle;

class EveryEvalReaderTest {

    private final EveryEvalReader reader = new EveryEvalReader(LogLimits.STANDARD);

    private static MemoryBundle current() throws IOException {
        return new MemoryBundle().withFolder("everyeval/current", "data/demo/");
    }

    @Test
    void aRecordIsReadWithItsSamples() throws IOException {
        assertThat(reader.recognises(current())).isTrue();
        var read = current().read(reader);
        assertThat(read.logs()).hasSize(1);
        EvalLog head = read.logs().getFirst().head();
        assertThat(head.task()).isEqualTo("demo-source.demo_bench");
        assertThat(head.evaluatedAt()).isEqualTo(Instant.ofEpochSecond(1_750_000_000));
        assertThat(head.source().relation()).isEqualTo(EvalLog.Relation.THIRD_PARTY);
        assertThat(head.dataset().repository()).isEqualTo("https://example.invalid/demo_bench");
        assertThat(head.results().getFirst().metric()).isEqualTo("accuracy");
        LogSample sample = read.samples(0).getFirst();
        assertThat(sample.input().formatted()).isEqualTo("Q: What is 2 + 2?\nA:");
        assertThat(sample.scores().getFirst().scorer())
                .isEqualTo(head.results().getFirst().scorer());
        assertThat(sample.scores().getFirst().answer()).isEqualTo("4");
        assertThat(sample.tokens()).isEqualTo(17);
        assertThat(read.reported()).isEmpty();
    }

    @Test
    void samplesThatWereChangedAfterwardsAreNotTakenForTheRecords() throws IOException {
        var read = current()
                .changed("_samples.jsonl", text -> text.replace("The answer is 4", "The answer is 5"))
                .read(reader);
        assertThat(read.logs()).hasSize(1);
        assertThat(read.samples(0)).isEmpty();
        assertThat(read.leftOut()).anySatisfy(one -> assertThat(one.why()).contains("checksum"));
    }

    @Test
    void samplesOfAnotherEvaluationAreALogOfTheirOwn() throws IOException {
        var read = current()
                .changed("_samples.jsonl", text -> text.replace("/1750000000", "/1"))
                .read(reader);
        assertThat(read.logs()).hasSize(2);
        assertThat(read.samples(0)).isEmpty();
        assertThat(read.samples(1)).hasSize(1);
    }

    @Test
    void olderVersionsAreRead() throws IOException {
        var read = new MemoryBundle().withFolder("everyeval/old", "").read(reader);
        assertThat(read.logs())
                .extracting(log -> log.head().model().id())
                .containsExactly("TencentARC/LLaMA-Pro-8B-Instruct", "anthropic/claude-sonnet-4-0", "openai/gpt2");
        EvalLog leaderboard = read.logs().getFirst().head();
        assertThat(leaderboard.task()).isEqualTo("hfopenllm_v2");
        assertThat(leaderboard.evaluatedAt()).isNull();
        assertThat(leaderboard.model().details()).containsEntry("params_billions", "8.357");
        assertThat(leaderboard.results()).hasSize(6).allSatisfy(result -> {
            assertThat(result.details()).containsKey("dataset repository");
            assertThat(result.lowerIsBetter()).isFalse();
        });
        LogSample talk = read.samples(1).getFirst();
        assertThat(talk.messages()).extracting(LogSample.Message::role).contains("user", "assistant");
        assertThat(talk.outputs()).hasSize(1);
        assertThat(talk.seconds()).isGreaterThan(1);
        List<LogSample> gpt2 = read.samples(2);
        assertThat(gpt2).hasSize(10);
        assertThat(MemoryBundle.mean(gpt2, "mmlu")).isEqualTo(0.1);
    }

    private static String row(String id, String result, double score) {
        return """
                {"schema_version":"0.3.0","evaluation_id":"e","model_id":"a/b","evaluation_name":"n","evaluation_result_id":"%s",\
                "sample_id":"%s","interaction_type":"single_turn","input":{"raw":"%s?","reference":[]},"output":{"raw":["x"]},\
                "answer_attribution":[],"evaluation":{"score":%s,"is_correct":false}}
                """.formatted(result, id, id, score);
    }

    @Test
    void theScoresOfASampleAreBroughtTogetherInWhateverOrderTheRowsCome() throws IOException {
        String apart = row("1", "em", 1) + row("2", "em", 0) + row("1", "f1", 0.5) + row("2", "f1", 0.25);
        String together = row("1", "em", 1) + row("1", "f1", 0.5) + row("2", "em", 0) + row("2", "f1", 0.25);
        List<LogSample> first =
                new MemoryBundle().with("a.jsonl", apart).read(reader).samples(0);
        List<LogSample> second =
                new MemoryBundle().with("a.jsonl", together).read(reader).samples(0);
        assertThat(first).isEqualTo(second).hasSize(2);
        assertThat(first.getLast().scores()).extracting(LogSample.Score::value).containsExactly(0.0, 0.25);
        assertThat(first.getLast().scores())
                .extracting(LogSample.Score::correct)
                .containsExactly(false, null);
    }

    @Test
    void aQuestionAskedTwiceIsTwoSamples() throws IOException {
        String twice = row("1", "em", 1) + row("2", "em", 0) + row("1", "em", 0);
        assertThat(new MemoryBundle().with("a.jsonl", twice).read(reader).samples(0))
                .extracting(sample -> sample.id() + " " + sample.epoch())
                .containsExactly("1 1", "2 1", "1 2");
    }

    @Test
    void oneBadLineOfManyRecordsIsLeftOut() throws IOException {
        String record =
                "{\"schema_version\":\"0.2.2\",\"evaluation_id\":\"%s\",\"model_info\":{\"name\":\"m\",\"id\":\"o/m\"},"
                        + "\"evaluation_results\":[{\"evaluation_name\":\"n\",\"metric_config\":{\"lower_is_better\":false},"
                        + "\"score_details\":{\"score\":1}}]}\n";
        var read = new MemoryBundle()
                .with("many.jsonl", record.formatted("a") + "{\"half\":\n" + record.formatted("b"))
                .read(reader);
        assertThat(read.logs()).extracting(log -> log.head().evaluationId()).containsExactly("a", "b");
        assertThat(read.leftOut()).anySatisfy(one -> assertThat(one.what()).contains("line 2"));
    }

    @Test
    void whatCannotBeReadEndsInASentence() {
        assertThatThrownBy(() -> current()
                        .without(".jsonl")
                        .changed(".json", text -> text.replace("\"0.3.0\"", "\"2.0\""))
                        .read(reader))
                .isInstanceOf(LogTroubleException.class)
                .hasMessageContaining("version 2.0");
        assertThatThrownBy(() -> current()
                        .changed("8d40.json", text -> text.substring(0, text.length() - 100))
                        .read(reader))
                .isInstanceOf(LogTroubleException.class)
                .hasMessageContaining("not whole");
    }

    @Test
    void samplesInsideTheFirstVersionsRecordsAreRead() throws IOException {
        String record = """
                {"schema_version":"0.1.0","evaluation_id":"e","retrieved_timestamp":"1","source_data":["https://a.example"],
                 "source_metadata":{"source_type":"documentation","source_organization_name":"o","evaluator_relationship":"other"},
                 "model_info":{"name":"m","id":"o/m"},"evaluation_results":[{"evaluation_name":"n",
                 "metric_config":{"lower_is_better":false},"score_details":{"score":0.5}}],
                 "detailed_evaluation_results_per_samples":[{"sample_id":"1","input":"2+2?","ground_truth":"4",
                 "response":"4","choices":[["A","3"],["B","4"]]}]}""";
        var read = new MemoryBundle().with("a.json", record).read(reader);
        assertThat(read.logs().getFirst().head().dataset().repository()).isEqualTo("https://a.example");
        assertThat(read.samples(0).getFirst().input().choices()).containsExactly("A 3", "B 4");
    }
}
