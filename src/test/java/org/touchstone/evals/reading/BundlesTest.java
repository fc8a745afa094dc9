package org.touchstone.evals.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogTroubleException;

class BundlesTest {

    private static final LogLimits SMALL = new LogLimits(64 << 20, 48 << 20, 60 << 20, 10, 5, 100, 1 << 20, 1000, 50);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {ZipPiece.STORED, ZipPiece.DEFLATED, ZipPiece.ZSTD})
    void filesAreReadAsOftenAsWantedHoweverTheyArePacked(int method) throws IOException {
        try (Bundle bundle = open("a.eval", Zips.of(method, "header.json", "{\"a\":1}", "samples/1.json", "[]"))) {
            assertThat(bundle.entries())
                    .extracting(Bundle.Entry::path)
                    .containsExactly("header.json", "samples/1.json");
            for (int i = 0; i < 3; i++) {
                assertThat(text(bundle.entries().getFirst())).isEqualTo("{\"a\":1}");
            }
        }
    }

    @Test
    void aFileThatWasPackedInSeveralPartsIsReadWhole() throws IOException {
        String parts = "0123456789".repeat(30_000);
        String many = "0123456789".repeat(150_000);
        try (Bundle bundle = open("a.eval", Zips.of(Zips.ZSTD, "a.json", parts, "b.json", many))) {
            assertThat(text(bundle.entries().get(0))).isEqualTo(parts);
            assertThat(text(bundle.entries().get(1))).isEqualTo(many);
        }
    }

    @Test
    void aPlainFileAndAPackedOneAreOneFileEach() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("{}".getBytes(StandardCharsets.UTF_8));
        }
        try (Bundle plain = open("C:\\logs\\log.json", "{}".getBytes(StandardCharsets.UTF_8));
                Bundle gz = open("log.jsonl.gz", packed.toByteArray())) {
            assertThat(plain.entries().getFirst().path()).isEqualTo("log.json");
            assertThat(gz.entries().getFirst().path()).isEqualTo("log.jsonl");
            assertThat(text(gz.entries().getFirst())).isEqualTo("{}");
        }
    }

    @Test
    void namesThatPointElsewhereAreLeftOutAndTold() throws IOException {
        byte[] zip = Zips.of(
                ZipPiece.DEFLATED,
                "../../etc/passwd",
                "x",
                "/elsewhere/x",
                "x",
                "C:\\x",
                "x",
                "a/..\\..\\b",
                "x",
                "a\u0000b",
                "x",
                "inner.zip",
                "x",
                "good.json",
                "{}");
        try (Bundle bundle = open("a.zip", zip)) {
            assertThat(bundle.entries()).extracting(Bundle.Entry::path).containsExactly("good.json");
            assertThat(bundle.leftOut()).hasSize(6).extracting(LeftOut::why).allMatch(why -> why.endsWith("."));
        }
    }

    @Test
    void ofTwoFilesWithOneNameTheLaterIsRead() throws IOException {
        try (Bundle bundle = open("a.eval", Zips.of(ZipPiece.DEFLATED, "header.json", "old", "header.json", "new"))) {
            assertThat(text(bundle.entries().getFirst())).isEqualTo("new");
            assertThat(bundle.leftOut()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {ZipPiece.DEFLATED, ZipPiece.ZSTD})
    void anArchiveThatBreaksOffIsReadAsFarAsItGoes(int method) throws IOException {
        byte[] zip = Zips.of(method, "a.json", "first", "b.json", "second", "c.json", "third".repeat(100));
        int list = indexOf(zip, new byte[] {'P', 'K', 1, 2});
        try (Bundle noList = open("a.eval", Arrays.copyOf(zip, list));
                Bundle half = open("b.eval", Arrays.copyOf(zip, list - 10))) {
            assertThat(noList.entries()).hasSize(3);
            assertThat(text(noList.entries().get(2))).isEqualTo("third".repeat(100));
            assertThat(half.entries()).extracting(Bundle.Entry::path).containsExactly("a.json", "b.json");
            assertThat(text(half.entries().get(1))).isEqualTo("second");
            assertThat(half.leftOut().getFirst().why()).contains("breaks off");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {ZipPiece.DEFLATED, ZipPiece.ZSTD})
    void aBombEndsInASentenceBeforeItIsUnpacked(int method) throws IOException {
        byte[] bomb = Zips.of(method, "header.json", "0".repeat(40 << 20));
        assertThat(bomb.length).isLessThan(100_000);
        try (Bundle bundle = open("a.eval", bomb)) {
            assertThatThrownBy(() -> text(bundle.entries().getFirst()))
                    .isInstanceOf(LogTroubleException.class)
                    .hasMessageContaining("500 times");
        }
        assertThatThrownBy(() -> open("b.eval", Zips.of(method, "a", "0".repeat(40 << 20), "b", "0".repeat(40 << 20))))
                .isInstanceOf(LogTroubleException.class)
                .hasMessageContaining("60 MiB");
    }

    @Test
    void anArchiveThatLiesAboutASizeIsFoundOut() throws IOException {
        byte[] zip = Zips.of(ZipPiece.DEFLATED, "a.json", "0123456789");
        int list = indexOf(zip, new byte[] {'P', 'K', 1, 2});
        zip[list + 24] = 5;
        try (Bundle bundle = open("a.eval", zip)) {
            assertThatThrownBy(() -> text(bundle.entries().getFirst()))
                    .isInstanceOf(LogTroubleException.class)
                    .hasMessage("a.json is larger than the archive says.");
        }
    }

    @Test
    void filesThatShareBytesAreRefused() throws IOException {
        byte[] zip = Zips.of(ZipPiece.STORED, "a.json", "0".repeat(100), "b.json", "1".repeat(100));
        int second = indexOf(zip, "b.json".getBytes(StandardCharsets.UTF_8)) - 30;
        int list = indexOf(zip, new byte[] {'P', 'K', 1, 2});
        int listed = list + 46 + "a.json".length();
        assertThat(second).isPositive();
        zip[listed + 42] = 10;
        zip[listed + 43] = 0;
        assertThatThrownBy(() -> open("a.eval", zip)).hasMessage("a.eval is damaged: files in it lie over each other.");
    }

    @Test
    void damagedBytesAreFoundByTheirSum() throws IOException {
        byte[] zip = Zips.of(ZipPiece.STORED, "a.json", "0123456789");
        zip[indexOf(zip, "0123456789".getBytes(StandardCharsets.UTF_8))] = '9';
        try (Bundle bundle = open("a.eval", zip)) {
            assertThatThrownBy(() -> text(bundle.entries().getFirst())).hasMessageContaining("damaged");
        }
    }

    @Test
    void tooManyFilesAndLockedOnesAreRefused() throws IOException {
        String[] many = new String[22];
        Arrays.setAll(many, i -> "f" + i);
        assertThatThrownBy(() -> open("a.zip", Zips.of(ZipPiece.STORED, many)))
                .hasMessage("a.zip holds more than 10 files, which is too many.");
        byte[] locked = Zips.of(ZipPiece.STORED, "a.json", "x");
        locked[indexOf(locked, new byte[] {'P', 'K', 1, 2}) + 8] |= 1;
        assertThatThrownBy(() -> open("b.zip", locked)).hasMessageContaining("password");
    }

    @Test
    void whatIsNoArchiveIsSaidSo() {
        for (String name : List.of("a.eval", "a.zip")) {
            assertThatThrownBy(() -> open(name, "hello".getBytes(StandardCharsets.UTF_8)))
                    .hasMessage(name + " is no ZIP archive, although its name says so.");
        }
        assertThatThrownBy(() -> open("a.json", new byte[0])).hasMessage("a.json is empty.");
        assertThatThrownBy(() -> open("a.eval", new byte[] {'P', 'K', 3, 4, 1, 2, 3}))
                .hasMessageContaining("not whole");
    }

    private Bundle open(String name, byte[] content) throws IOException {
        Path file = Files.createTempFile(folder, "sent", "");
        Files.write(file, content);
        return Bundles.open(file, name, SMALL);
    }

    private static String text(Bundle.Entry entry) throws IOException {
        try (InputStream in = entry.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int indexOf(byte[] in, byte[] what) {
        return new String(in, StandardCharsets.ISO_8859_1).indexOf(new String(what, StandardCharsets.ISO_8859_1));
    }
}
