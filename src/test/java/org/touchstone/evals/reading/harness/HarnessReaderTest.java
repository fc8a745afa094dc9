package org.touchstone.evals.reading.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.touchstone.evals.EvalLog;
import org.touchstone.evals.LogSample;
import org.touchstone.evals.LogTroubleException;
import org.touchstone.evals.reading.LogLimits;
import org.touchstone.evals.reading.MemoryBundle;

class HarnessReaderTest {

    private final HarnessReader reader = new HarnessReader(LogLimits.STANDARD);

    private static MemoryBundle real() throws IOException {
        return new MemoryBundle().withFolder("harness", "out/model/");
    }

    /** Two filters and two metrics, as gsm8k has; all of one filter before the next. */
    private static final String RESULTS = """
            {"results":{"gsm8k":{"alias":"gsm8k","exact_match,strict-match":0.5,"exact_match_stderr,strict-match":0.5,
              "exact_match,flexible-extract":1.0,"exact_match_stderr,flexible-extract":"N/A",
              "name":"gsm8k","sample_len":2,"n-shot":5},
              "math":{"alias":"math"," ":" "}},
             "groups":{"math":{"alias":"math","exact_match,none":0.25}},
             "group_subtasks":{"math":["algebra","geometry"]},
             "configs":{"gsm8k":{"task":"gsm8k","dataset_path":"gsm8k","dataset_name":"main","test_split":"test",
               "doc_to_text":"Question: {{question}}\\nAnswer:","num_fewshot":5,
               "metric_list":[{"metric":"exact_match","higher_is_better":true,"ignore_case":true}]}},
             "versions":{"gsm8k":3.0},"n-shot":{"gsm8k":5},"n-samples":{"gsm8k":{"original":1319,"effective":2}},
             "config":{"model":"vllm","model_args":{"pretrained":"a/b","dtype":"auto"},"limit":2,"fewshot_seed":1234},
             "chat_template":"{{x}}","date":1700000000.5}""";

    private static String line(int doc, String filter, String answer, double score) {
        return "{\"doc_id\":" + doc + ",\"doc\":{\"question\":\"Q" + doc
                + "?\"},\"target\":\"4\",\"arguments\":{\"gen_args_0\":"
                + "{\"arg_0\":\"Question: other?\\nAnswer: 3\\n\\nQuestion: Q" + doc
                + "?\\nAnswer:\",\"arg_1\":{\"until\":[]}}},\"resps\":[[\"It is " + answer
                + "\"]],\"filtered_resps\":[\""
                + answer + "\"],\"filter\":\"" + filter + "\",\"metrics\":[\"exact_match\"],\"exact_match\":" + score
                + "}\n";
    }

    @Test
    void everyTaskIsALogWithItsOwnSamples() throws IOException {
        assertThat(reader.recognises(real())).isTrue();
        var read = real().read(reader);
        assertThat(read.logs())
                .extracting(log -> log.head().task())
                .containsExactly("math_perturbed_full", "math_rephrased_full");
        EvalLog head = read.logs().getFirst().head();
        assertThat(head.evaluatedAt()).isEqualTo(Instant.parse("2026-01-21T02:59:43.859Z"));
        assertThat(head.library().version()).isEqualTo("0.4.9.2");
        assertThat(head.model().developer()).isEqualTo("RylanSchaeffer");
        assertThat(head.model().details()).containsEntry("dtype", "torch.bfloat16");
        assertThat(head.dataset().repository()).isEqualTo("stellaathena/math_perturbed_5000");
        assertThat(head.dataset().samples()).isEqualTo(5000);
        assertThat(head.settings())
                .containsEntry("num_fewshot", "0")
                .containsEntry("task version", "1.0")
                .containsEntry("fewshot_seed", "1234")
                .containsKeys("task hash", "doc_to_text", "generation_kwargs");
        assertThat(read.samples(0)).hasSize(10);
        assertThat(read.samples(1)).isEmpty();
        assertThat(MemoryBundle.mean(read.samples(0), "exact_match")).isEqualTo(0.0);
        assertThat(read.reported()).anySatisfy(one -> {
            assertThat(one.why()).contains("5000").contains("10");
            assertThat(one.times()).isEqualTo(4990);
        });
    }

    @Test
    void aGeneratedAnswerIsReadWithItsQuestion() throws IOException {
        LogSample first = real().read(reader).samples(0).getFirst();
        assertThat(first.id()).isEqualTo("0");
        assertThat(first.input().raw()).contains("vertical asymptotes");
        assertThat(first.input().reference()).containsExactly("3");
        assertThat(first.outputs()).hasSize(1);
        assertThat(first.scores().getFirst().correct()).isFalse();
        assertThat(first.metadata()).containsEntry("level", "Level 3").containsKey("prompt_hash");
    }

    @Test
    void everyFilterIsAScorerOfTheSameSample() throws IOException {
        String samples = line(0, "strict-match", "[invalid]", 0)
                + line(1, "strict-match", "4", 1)
                + line(0, "flexible-extract", "4", 1)
                + line(1, "flexible-extract", "4", 1);
        var read = new MemoryBundle()
                .with("a__b/results_2026-01-21T03-44-18.458309.json", RESULTS)
                .with("a__b/samples_gsm8k_2026-01-21T03-44-18.458309.jsonl", samples)
                .read(reader);
        EvalLog head = read.logs().getFirst().head();
        assertThat(head.results())
                .extracting(result -> result.scorer())
                .containsExactly("exact_match,strict-match", "exact_match,flexible-extract");
        assertThat(Objects.requireNonNull(head.results().getFirst().uncertainty())
                        .standardError())
                .isEqualTo(0.5);
        assertThat(Objects.requireNonNull(head.results().getLast().uncertainty())
                        .standardError())
                .isNull();
        assertThat(Objects.requireNonNull(head.results().getFirst().uncertainty())
                        .samples())
                .isEqualTo(2);
        assertThat(head.settings()).containsEntry("limit", "2").containsEntry("chat_template", "{{x}}");
        List<LogSample> all = read.samples(0);
        assertThat(all).hasSize(2);
        assertThat(all.getFirst().input().raw()).isEqualTo("Question: Q0?\nAnswer:");
        assertThat(all.getFirst().input().formatted()).startsWith("Question: other?");
        assertThat(all.getFirst().scores()).extracting(LogSample.Score::answer).containsExactly("[invalid]", "4");
        head.results()
                .forEach(result ->
                        assertThat(MemoryBundle.mean(all, result.scorer())).isEqualTo(result.score()));
    }

    @Test
    void aGroupIsALogThatNamesItsTasks() throws IOException {
        var read = new MemoryBundle().with("results.json", RESULTS).read(reader);
        EvalLog group = read.logs().get(1).head();
        assertThat(group.task()).isEqualTo("math");
        assertThat(group.results().getFirst().score()).isEqualTo(0.25);
        assertThat(group.details()).containsEntry("group of", "algebra, geometry");
    }

    @Test
    void theLikeliestChoiceIsTheAnswerAndIsWeighedAsTheMetricDoes() throws IOException {
        String samples = """
                {"doc_id":7,"doc":{"q":"Best?"},"target":"1","arguments":{"gen_args_0":{"arg_0":"Best?","arg_1":" no"},\
                "gen_args_1":{"arg_0":"Best?","arg_1":" certainly"}},"resps":[[["-2.0","False"]],[["-3.0","False"]]],\
                "filtered_resps":[["-2.0","False"],["-3.0","False"]],"filter":"none","metrics":["acc","acc_norm"],\
                "acc":0.0,"acc_norm":1.0}
                """;
        LogSample sample = new MemoryBundle()
                .with("org__model/samples_toy_2026-01-21T03-44-18.jsonl", samples)
                .read(reader)
                .samples(0)
                .getFirst();
        assertThat(sample.input().choices()).containsExactly("no", "certainly");
        assertThat(sample.input().reference()).containsExactly("certainly");
        assertThat(sample.outputs()).containsExactly("no");
        assertThat(sample.scores()).extracting(LogSample.Score::answer).containsExactly("no", "certainly");
        assertThat(sample.scores()).extracting(LogSample.Score::correct).containsExactly(false, true);
    }

    @Test
    void samplesAloneAreALogOfWhatTheirNamesSay() throws IOException {
        EvalLog head = new MemoryBundle()
                .with("org__model/samples_gsm8k_2026-01-21T03-44-18.jsonl", line(0, "none", "4", 1))
                .read(reader)
                .logs()
                .getFirst()
                .head();
        assertThat(head.task()).isEqualTo("gsm8k");
        assertThat(head.model().id()).isEqualTo("org/model");
        assertThat(head.evaluatedAt()).isNull();
        assertThat(head.results()).isEmpty();
    }

    @Test
    void aBrokenLineDoesNotKeepTheOthersFromBeingRead() throws IOException {
        var read = new MemoryBundle()
                .with("samples_x.jsonl", line(0, "none", "4", 1) + "{\"doc_id\":1,\"doc\"\n" + line(2, "none", "4", 1))
                .read(reader);
        assertThat(read.samples(0)).extracting(LogSample::id).containsExactly("0", "2");
        assertThat(read.reported()).anySatisfy(one -> assertThat(one.what()).contains("2"));
    }

    /** Before version 0.4.3 the lines do not name their filter. */
    @Test
    void aSecondJudgementOfAnUnnamedFilterIsNotTakenForASecondQuestion() throws IOException {
        String unnamed = line(0, "none", "4", 1).replace(",\"filter\":\"none\"", "");
        var read = new MemoryBundle().with("samples_x.jsonl", unnamed + unnamed).read(reader);
        assertThat(read.samples(0)).hasSize(1);
        assertThat(read.reported()).anySatisfy(one -> assertThat(one.why()).contains("does not say by which filter"));
    }

    /** As versions 0.4.0 to 0.4.2 wrote it: one list under the name of JSON Lines, requests as lists. */
    @Test
    void olderSampleListsAreRead() throws IOException {
        String list = """
                [
                  {"doc_id": 0, "doc": {}, "target": 1, "arguments": [["Q?", " a"], ["Q?", " b"]],
                   "resps": [[[-2.0, false]], [[-1.0, false]]], "filtered_resps": [[-2.0, false], [-1.0, false]], "acc": 1.0},
                  {"doc_id": 1, "doc": {}, "target": "b", "arguments": ["Q?", " b"],
                   "resps": [[[-2.0, false]]], "filtered_resps": [[-2.0, false]], "acc": 0.0}
                ]""";
        List<LogSample> samples =
                new MemoryBundle().with("model_task.jsonl", list).read(reader).samples(0);
        assertThat(samples).extracting(sample -> sample.input().raw()).containsExactly("Q?", "Q?");
        assertThat(samples.getFirst().outputs()).containsExactly("b");
        assertThat(samples.getFirst().input().reference()).containsExactly("b");
        assertThat(samples.getFirst().scores().getFirst().correct()).isTrue();
        assertThat(samples.getLast().scores().getFirst().value()).isEqualTo(0.0);
        MemoryBundle half = new MemoryBundle().with("model_task.jsonl", list.substring(0, list.length() - 20));
        assertThatThrownBy(() -> half.read(reader).samples(0)).isInstanceOf(LogTroubleException.class);
    }

    @Test
    void chatsAreReadAsConversations() throws IOException {
        String chat = "[{\\\"role\\\":\\\"system\\\",\\\"content\\\":\\\"Be brief.\\\"},"
                + "{\\\"role\\\":\\\"user\\\",\\\"content\\\":\\\"2+2?\\\"}]";
        String samples = "{\"doc_id\":0,\"doc\":{},\"target\":\"4\",\"arguments\":{\"gen_args_0\":{\"arg_0\":[\"" + chat
                + "\"],\"arg_1\":{}}},\"resps\":[[\"4\"]],\"filtered_resps\":[\"4\"],\"filter\":\"none\","
                + "\"metrics\":[\"exact_match\"],\"exact_match\":1.0}\n";
        LogSample sample = new MemoryBundle()
                .with("samples_x.jsonl", samples)
                .read(reader)
                .samples(0)
                .getFirst();
        assertThat(sample.messages())
                .extracting(LogSample.Message::role)
                .containsExactly("system", "user", "assistant");
        assertThat(sample.input().raw()).isEqualTo("2+2?");
    }

    @Test
    void halfWrittenResultsEndInASentence() {
        assertThatThrownBy(() -> new MemoryBundle()
                        .with("results_x.json", RESULTS.substring(0, RESULTS.length() - 40))
                        .read(reader))
                .isInstanceOf(LogTroubleException.class)
                .hasMessageContaining("not whole");
        assertThatThrownBy(() -> new MemoryBundle()
                        .with("results_x.json", "{\"results\":{\"a\":{\"alias\":\"a\"}},\"versions\":{}}")
                        .read(reader))
                .isInstanceOf(LogTroubleException.class);
    }
}
