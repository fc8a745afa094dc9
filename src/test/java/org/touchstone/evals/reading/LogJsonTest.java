package org.touchstone.evals.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogTroubleException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

class LogJsonTest {

    private static final LogLimits SMALL = new LogLimits(1000, 1_000_000, 1_000_000, 10, 5, 100, 2000, 20, 50);
    private final LogJson json = new LogJson(SMALL);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE"})
    void textIsReadInAnyUnicodeForm(String charset) throws IOException {
        byte[] content = "\uFEFF{\"a\":\"ä€😀\"}".getBytes(Charset.forName(charset));
        assertThat(json.whole(entry(content)).get("a").stringValue()).isEqualTo("ä€😀");
    }

    @Test
    void whatPythonWritesIsReadAsPythonDoes() throws IOException {
        JsonNode read =
                json.whole(entry("{\"a\":NaN,\"b\":-Infinity,\"c\":1,\"c\":2,\"d\":123456789012345678901234567890}"));
        assertThat(read.get("a").doubleValue()).isNaN();
        assertThat(read.get("b").doubleValue()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(read.get("c").intValue()).isEqualTo(2);
        assertThat(read.get("d").doubleValue()).isEqualTo(1.2345678901234568e29);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "{\"a\":", "{\"a\":\"\\ud8\"}", "\u0000\u0001", "{\"a\":1e}"})
    void whatIsNotJsonEndsInASentence(String content) {
        assertThatThrownBy(() -> json.whole(entry(content)))
                .isInstanceOf(LogTroubleException.class)
                .message()
                .startsWith("a.json ")
                .endsWith(".")
                .doesNotContain("tools.jackson");
    }

    @Test
    void deepNestingAndLongTextsEndInASentence() {
        assertThatThrownBy(() -> json.whole(entry("[".repeat(100_000)))).hasMessageContaining("nested too deeply");
        assertThatThrownBy(() -> json.whole(entry("\"" + "x".repeat(50_000) + "\"")))
                .hasMessageContaining("too long");
        assertThatThrownBy(() -> json.whole(entry("9".repeat(50_000)))).hasMessageContaining("too long");
    }

    @Test
    void aValueThatIsTooLargeIsPassedOverAndTheNextOneRead() throws IOException {
        String large = "[" + "\"0123456789\",".repeat(300) + "{\"a\":[1,2]}]";
        List<String> read = json.read(entry("[" + large + ",{\"skip\":" + large + ",\"keep\":1}]"), parser -> {
            parser.nextToken();
            List<String> all = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                all.add(String.valueOf(json.value(parser, Set.of("skip"))));
            }
            return all;
        });
        assertThat(read).containsExactly("null", "{\"keep\":1}");
    }

    @Test
    void aBrokenLineDoesNotHideTheOthers() throws IOException {
        List<String> told = new ArrayList<>();
        String lines = "{\"a\":1}\r\n\n{\"a\":\n\"" + "x".repeat(3000) + "\"\n{} {}\n{\"a\":2}";
        new JsonLines(json, SMALL).read(entry(lines), new JsonLines.Taker() {
            @Override
            public void line(long number, JsonNode value) {
                told.add(number + " " + value);
            }

            @Override
            public void broken(long number, String why) {
                told.add(number + "!");
            }
        });
        assertThat(told).containsExactly("1 {\"a\":1}", "3!", "4!", "5!", "6 {\"a\":2}");
    }

    @Test
    void textsAreCutAndWhatADatabaseRefusesIsReplaced() {
        List<LeftOut> told = new ArrayList<>();
        Texts texts = new Texts(SMALL, told::add);
        assertThat(texts.of("input", "a\u0000b\ud800c😀")).isEqualTo("a\uFFFDb\uFFFDc😀");
        assertThat(told).isEmpty();
        assertThat(texts.of("input", "x".repeat(19) + "😀")).isEqualTo("x".repeat(19));
        assertThat(told).hasSize(1);
    }

    private static Bundle.Entry entry(String content) {
        return entry(content.getBytes(StandardCharsets.UTF_8));
    }

    private static Bundle.Entry entry(byte[] content) {
        return new Bundle.Entry() {
            @Override
            public String path() {
                return "a.json";
            }

            @Override
            public long size() {
                return content.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(content);
            }
        };
    }
}
