package org.touchstone.evals.reading.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogSample;
import org.touchstone.evals.LogTroubleException;
import org.touchstone.evals.reading.Bundle;
import org.touchstone.evals.reading.LeftOuts;
import org.touchstone.evals.reading.Zips;

/** Logs that are broken, or meant to fill the memory. */
class HostileLogsTest {

    private static final String EVAL =
            "{\"eval_id\":\"e\",\"task\":\"t\",\"model\":\"m\",\"dataset\":{},\"config\":{}}";
    private static final String HEADER = "{\"version\":2,\"status\":\"success\",\"eval\":" + EVAL + "}";

    private static String sample(String id, String more) {
        return "{\"id\":\"" + id + "\",\"epoch\":1,\"input\":\"q\",\"target\":\"a\"" + more + "}";
    }

    @Test
    void aSampleThatIsTooLargeOrBrokenIsLeftOutAndTheOthersAreRead() throws IOException {
        String large = sample(
                "big",
                ",\"messages\":[" + "{\"role\":\"user\",\"content\":\"xxxxxxxxxxxxxxx\"},".repeat(60_000) + "1]");
        String deep = sample("deep", ",\"metadata\":" + "[".repeat(90) + "]".repeat(90));
        ReadLog json = ReadLog.of(
                "a.json",
                bytes("{\"status\":\"success\",\"eval\":" + EVAL + ",\"samples\":[" + sample("1", "") + "," + large
                        + ",7," + sample("3", "") + "]}"));
        ReadLog archive = ReadLog.of(
                "a.eval",
                Zips.of(
                        Zips.DEFLATED,
                        "header.json",
                        HEADER,
                        "samples/1_epoch_1.json",
                        sample("1", ""),
                        "samples/big_epoch_1.json",
                        large,
                        "samples/deep_epoch_1.json",
                        deep,
                        "samples/half_epoch_1.json",
                        "{\"id\":",
                        "samples/list_epoch_1.json",
                        "[]",
                        "samples/3_epoch_1.json",
                        sample("3", ""),
                        "extra.txt",
                        "x"));

        assertThat(json.samples()).extracting(LogSample::id).containsExactly("1", "3");
        assertThat(archive.samples()).extracting(LogSample::id).containsExactly("1", "3");
        assertThat(archive.leftOut())
                .extracting(LeftOut::what)
                .contains(
                        "samples/big_epoch_1.json",
                        "samples/deep_epoch_1.json",
                        "samples/half_epoch_1.json",
                        "samples/list_epoch_1.json",
                        "extra.txt");
    }

    @Test
    void aTextThatIsSaidOverAndOverDoesNotFillTheMemory() throws IOException {
        String once = "x".repeat(100_000);
        String often = "{\"role\":\"user\",\"content\":\"attachment://h\"},".repeat(1000);
        String keys = IntStream.range(0, 5000).mapToObj(i -> "\"k" + i + "\":1").collect(Collectors.joining(","));
        ReadLog log = ReadLog.of(
                "a.eval",
                Zips.of(
                        Zips.DEFLATED,
                        "header.json",
                        HEADER,
                        "samples/1_epoch_1.json",
                        sample("1", ",\"messages\":[" + often + "{}],\"attachments\":{\"h\":\"" + once + "\"}"),
                        "samples/2_epoch_1.json",
                        sample("2", ",\"scores\":{\"s\":{\"value\":{" + keys + "},\"explanation\":\"" + once + "\"}}"),
                        "samples/3_epoch_1/sample.json",
                        sample("3", ",\"message_refs\":[" + "[0,1],".repeat(1000) + "[0,1]]"),
                        "samples/3_epoch_1/messages/0.json",
                        "[{\"role\":\"user\",\"content\":\"" + once + "\"}]",
                        "samples/4_epoch_1/sample.json",
                        sample("4", ",\"message_refs\":[[0,99999999]]"),
                        "samples/5_epoch_1.json",
                        sample("5", "")));

        assertThat(log.samples()).extracting(LogSample::id).containsExactly("2", "5");
        assertThat(log.samples().getFirst().scores()).hasSize(500);
        assertThat(log.leftOut()).extracting(LeftOut::what).contains("samples: 1", "samples: 3", "samples/4_epoch_1");
    }

    @Test
    void aSampleWithoutEndIsPassedOverWithoutBeingHeld() throws IOException {
        long[] given = {0};
        Bundle.Entry entry = new Bundle.Entry() {
            @Override
            public String path() {
                return "a.json";
            }

            @Override
            public long size() {
                return -1;
            }

            @Override
            public InputStream open() {
                byte[] message = bytes("{\"role\":\"user\",\"content\":\"" + "x".repeat(50_000) + "\"},");
                InputStream begin = new ByteArrayInputStream(bytes("{\"status\":\"success\",\"eval\":" + EVAL
                        + ",\"samples\":[" + sample("1", "") + ",{\"id\":\"endless\",\"messages\":["));
                InputStream end = new ByteArrayInputStream(bytes("{}]}," + sample("3", "") + "]}"));
                return new SequenceInputStream(new SequenceInputStream(begin, new Repeated(message, 1000, given)), end);
            }
        };
        List<String> read = new ArrayList<>();
        LeftOuts leftOut = new LeftOuts();
        new InspectReader(ReadLog.LIMITS)
                .find(() -> List.of(entry), leftOut)
                .getFirst()
                .samples(sample -> read.add(sample.id()), leftOut);

        // Twice, and the first megabytes once more to see what it is.
        assertThat(given[0]).isGreaterThan(100_000_000L);
        assertThat(read).containsExactly("1", "3");
        assertThat(leftOut.list()).extracting(LeftOut::what).containsExactly("samples: number 2");
    }

    @Test
    void whatCannotBeReadEndsInASentence() {
        List<String> trouble = new ArrayList<>();
        for (String content : List.of(
                "{\"version\":4,\"status\":\"success\",\"eval\":" + EVAL + "}",
                "{\"version\":2,\"eval\":{\"task_id\":\"1\"}}",
                "{\"version\":2,\"eval\":" + EVAL + ",\"plan\":" + "[".repeat(100) + "]".repeat(100) + "}",
                "{\"version\":2,\"eval\":" + EVAL + ",\"stats\":{\"x\":\"" + "y".repeat(2 << 20) + "\"}}",
                "{\"version\":2,\"eval\":" + EVAL + ",\"samples\":[" + "{},".repeat(501) + "{}]}")) {
            assertThatThrownBy(() -> ReadLog.of("a.json", bytes(content)))
                    .isInstanceOf(LogTroubleException.class)
                    .satisfies(e -> trouble.add(String.valueOf(e.getMessage())));
        }
        assertThat(trouble).allMatch(sentence -> sentence.endsWith(".") && sentence.startsWith("a.json"));
        assertThat(trouble.getFirst()).contains("version 4");
        assertThat(trouble.getLast()).contains("500 samples");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The same bytes so many times. */
    private static final class Repeated extends InputStream {
        private final byte[] bytes;
        private final long[] given;
        private final long all;
        private long at;

        Repeated(byte[] bytes, int times, long[] given) {
            this.bytes = bytes;
            this.all = (long) bytes.length * times;
            this.given = given;
        }

        @Override
        public int read() {
            given[0]++;
            return at < all ? bytes[(int) (at++ % bytes.length)] : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            int here = (int) (at % bytes.length);
            int got = (int) Math.min(Math.min(length, bytes.length - here), all - at);
            System.arraycopy(bytes, here, into, from, got);
            at += got;
            given[0] += got;
            return got == 0 && length > 0 ? -1 : got;
        }
    }
}
