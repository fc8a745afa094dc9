package org.touchstone.evals.reading.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogResult;
import org.touchstone.evals.LogSample;
import org.touchstone.evals.reading.Zips;

/** Layouts of which no published log was found, by Inspect's source, and logs that are broken or meant to do harm. */
class MadeUpLogsTest {

    private static final String EVAL = """
            {"eval_id":"e","run_id":"r","created":"2026-01-02T03:04:05+00:00","task":"t","model":"together/meta/llama",
             "dataset":{"name":"d","samples":2},"config":{"epochs":2},"task_args":{"api_key":"sk-1","hard":true}}""";
    private static final String HEADER = "{\"version\":2,\"status\":\"success\",\"eval\":" + EVAL + "}";

    private static String sample(String id, String more) {
        return "{\"id\":\"" + id + "\",\"epoch\":1,\"input\":\"q\",\"target\":\"a\"" + more + "}";
    }

    @ParameterizedTest
    @ValueSource(ints = {Zips.DEFLATED, Zips.ZSTD})
    void anArchiveWithoutItsHeaderIsReadByItsJournal(int method) throws IOException {
        byte[] whole = Zips.of(
                method,
                "_journal/start.json",
                "{\"version\":2,\"eval\":" + EVAL + ",\"plan\":{}}",
                "_journal/config_updates/1.json",
                "{\"max_samples\":4}",
                "samples/2_epoch_1.json",
                sample("2", ""),
                "samples/10_epoch_1.json",
                sample("10", ""),
                "_journal/summaries/1.json",
                "[" + sample("2", "") + "," + sample("10", "") + "]",
                "_journal/summaries/2.json",
                "[" + sample("3", ",\"scores\":{\"m\":{\"value\":\"C\"}}") + "]");
        ReadLog log = ReadLog.of("a.eval", whole);

        assertThat(log.head().unfinished()).contains("journal");
        assertThat(log.head().details()).containsEntry("config_updates", "[{\"max_samples\":4}]");
        assertThat(log.samples()).extracting(LogSample::id).containsExactly("2", "10", "3");
        assertThat(log.mean("m")).isEqualTo(1);
        assertThat(log.leftOut()).extracting(LeftOut::why).anyMatch(why -> why.startsWith("Only a summary"));

        ReadLog half = ReadLog.of("a.eval", Arrays.copyOf(whole, indexOf(whole, "_journal/summaries/2.json")));
        assertThat(half.samples()).extracting(LogSample::id).containsExactly("2", "10");
        assertThat(half.leftOut()).extracting(LeftOut::why).anyMatch(why -> why.contains("breaks off"));
    }

    @Test
    void aSampleInSeveralFilesIsPutTogether() throws IOException {
        ReadLog log = ReadLog.of(
                "a.eval",
                Zips.of(
                        Zips.ZSTD,
                        "header.json",
                        HEADER,
                        "samples/s/x_epoch_1/sample.json",
                        sample("s/x", ",\"message_refs\":[[0,1],[2,4]],\"output\":{\"completion\":\"attachment://1\"}"),
                        "samples/s/x_epoch_1/metadata.json",
                        "{\"level\":3}",
                        "samples/s/x_epoch_1/messages/0.json",
                        "[{\"role\":\"user\",\"content\":\"zero\"},{\"role\":\"user\",\"content\":\"one\"}]",
                        "samples/s/x_epoch_1/messages/2.json",
                        "[{\"role\":\"tool\",\"content\":\"attachment://2\"},"
                                + "{\"role\":\"assistant\",\"content\":[{\"type\":\"reasoning\",\"reasoning\":\"hm\"},"
                                + "{\"type\":\"text\",\"text\":\"three\"}]}]",
                        "samples/s/x_epoch_1/attachments/0.json",
                        "[\"none\",\"out\"]",
                        "samples/s/x_epoch_1/attachments/2.json",
                        "[\"two\"]",
                        "samples/s/x_epoch_1/events/0.json",
                        "[{}]",
                        "samples/s/x_epoch_1/skeleton.json",
                        "{}"));

        LogSample sample = log.samples().getFirst();
        assertThat(sample.id()).isEqualTo("s/x");
        assertThat(sample.messages()).extracting(LogSample.Message::content).containsExactly("zero", "two", "three");
        assertThat(sample.messages().get(2).reasoning()).isEqualTo("hm");
        assertThat(sample.outputs()).containsExactly("out");
        assertThat(sample.metadata()).containsEntry("level", "3");
        assertThat(log.leftOut()).extracting(LeftOut::what).contains("samples: events");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fieldsAreReadInAnyOrder(boolean samplesFirst) throws IOException {
        String samples = "\"samples\":[{\"attachments\":{\"h\":\"kept apart\",\"i\":\"unused\"},"
                + "\"messages\":[{\"role\":\"user\",\"content\":\"attachment://h\"},"
                + "{\"role\":\"assistant\",\"content\":\"\",\"tool_calls\":"
                + "[{\"function\":\"bash\",\"arguments\":{\"cmd\":\"attachment://h\"}}]}],\"id\":1,\"epoch\":2}]";
        String rest = "\"status\":\"success\",\"eval\":" + EVAL;
        ReadLog log = ReadLog.of(
                "a.json", bytes(samplesFirst ? "{" + samples + "," + rest + "}" : "{" + rest + "," + samples + "}"));

        LogSample sample = log.samples().getFirst();
        assertThat(sample.epoch()).isEqualTo(2);
        assertThat(sample.messages().getFirst().content()).isEqualTo("kept apart");
        assertThat(sample.messages().get(1).toolCalls()).containsExactly("bash {\"cmd\":\"kept apart\"}");
    }

    @Test
    void scoresOfEveryKindBecomeWhatInspectMakesOfThem() throws IOException {
        String scores = """
                ,"scores":{"letter":{"value":"P"},"refused":{"value":"N"},"no":{"value":NaN},"old":{"value":null},
                "flag":{"value":true},"word":{"value":"Yes"},"text":{"value":"0.25"},"grade":{"value":7},
                "unknown":{"value":"great"},"list":{"value":[1,0]},
                "parts":{"value":{"right":1,"style":"I"},"answer":"x","explanation":"y","metadata":{"k":1},
                "history":[{"value":0},{"value":{"right":1},"provenance":{"author":"a","reason":"typo"}}]}}""";
        String results = """
                ,"results":{"scores":[
                {"name":"right","scorer":"parts","scored_samples":1,"metrics":{"accuracy":{"name":"accuracy","value":1},
                 "stderr":{"name":"stderr","value":0.1,"params":{"cluster":"topic"}}}},
                {"name":"match1","scorer":"match","reducer":"mode","metrics":{"std":{"name":"std","value":0.5}}},
                {"name":"match1","scorer":"match","reducer":"max","metrics":{"std":{"name":"std","value":0.5}}}]}""";
        ReadLog log = ReadLog.of(
                "a.json",
                bytes("{\"status\":\"success\",\"eval\":" + EVAL + results + ",\"samples\":[" + sample("1", scores)
                        + "]}"));

        LogSample sample = log.samples().getFirst();
        assertThat(sample.scores().stream().map(s -> s.scorer() + "=" + s.value() + "," + s.correct()))
                .containsExactlyInAnyOrder(
                        "letter=0.5,null",
                        "refused=0.0,false",
                        "no=null,null",
                        "old=null,null",
                        "flag=1.0,true",
                        "word=1.0,true",
                        "text=0.25,null",
                        "grade=7.0,null",
                        "unknown=null,null",
                        "list=null,null",
                        "parts/right=1.0,true",
                        "parts/style=0.0,false");
        assertThat(sample.metadata()).containsEntry("score edited: parts", "typo");
        assertThat(log.head().results())
                .extracting(r -> r.name() + " " + r.scorer() + " " + r.metric())
                .containsExactly("t parts/right accuracy", "t (mode) match1 std", "t (max) match1 std");
        LogResult first = log.head().results().getFirst();
        assertThat(first.uncertainty())
                .isEqualTo(
                        new LogResult.Uncertainty(0.1, null, null, null, "Inspect's stderr, clustered by topic", 1L));
    }

    @Test
    void errorsLimitsAndInvalidSamplesAreKeptAndSecretsAreNot() throws IOException {
        ReadLog log = ReadLog.of(
                "a.json",
                bytes("{\"status\":\"error\",\"error\":{\"message\":\"boom\\nat line 1\"},"
                        + "\"eval\":" + EVAL + ",\"invalidated\":true,\"samples\":["
                        + sample(
                                "1",
                                ",\"error\":{\"message\":\"died\",\"traceback\":\"...\"},\"error_retries\":[{},{}],"
                                        + "\"limit\":{\"type\":\"token\",\"limit\":500},\"invalidation\":{\"reason\":\"leak\"},"
                                        + "\"output\":{\"choices\":[{\"message\":{\"content\":\"x\\u0000y\"},\"stop_reason\":\"max_tokens\"}]}")
                        + "]}"));

        assertThat(log.head().unfinished()).isEqualTo("The run stopped with an error: boom");
        assertThat(log.head().details()).containsKey("invalidated");
        assertThat(log.head().model().developer()).isEqualTo("meta");
        assertThat(log.head().settings())
                .containsEntry("task_args.hard", "true")
                .doesNotContainKey("task_args.api_key");
        LogSample sample = log.samples().getFirst();
        assertThat(sample.error()).isEqualTo("died");
        assertThat(sample.outputs()).containsExactly("x\uFFFDy");
        assertThat(sample.metadata())
                .containsEntry("limit", "token 500")
                .containsEntry("retries", "2")
                .containsEntry("invalidated", "leak")
                .containsEntry("stop_reason", "max_tokens");
    }

    @Test
    void theOldestLogsHaveOneScorerAndOneScore() throws IOException {
        ReadLog log = ReadLog.of(
                "a.json",
                bytes("{\"version\":1,\"status\":\"success\",\"eval\":" + EVAL
                        + ",\"results\":{\"scorer\":{\"name\":\"exact\"},\"metrics\":{\"accuracy\":{\"name\":\"accuracy\","
                        + "\"value\":1.0}}},\"samples\":[" + sample("1", ",\"score\":{\"value\":1}") + "]}"));

        assertThat(log.head().results().getFirst().scorer()).isEqualTo("exact");
        assertThat(log.samples().getFirst().scores().getFirst())
                .isEqualTo(new LogSample.Score("exact", 1.0, "1", true, null, null));
    }

    @Test
    void aFileThatBreaksOffGivesTheSamplesBefore() throws IOException {
        String whole = "{\"status\":\"success\",\"eval\":" + EVAL + ",\"samples\":[" + sample("1", "") + ","
                + sample("2", "") + "]}";
        ReadLog log = ReadLog.of("a.json", Arrays.copyOf(bytes(whole), whole.length() - 20));

        assertThat(log.samples()).extracting(LogSample::id).containsExactly("1");
        assertThat(log.head().unfinished()).contains("breaks off");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static int indexOf(byte[] in, String what) {
        return new String(in, StandardCharsets.ISO_8859_1).indexOf(what);
    }
}
