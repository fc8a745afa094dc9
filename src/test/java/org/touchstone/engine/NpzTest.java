package org.touchstone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.touchstone.engine.Weights.Tensor;

class NpzTest {

    private static Weights some() {
        TreeMap<String, Tensor> tensors = new TreeMap<>();
        tensors.put("W", new Tensor(new int[] {2, 3}, new double[] {1, -0.0, Math.PI, 1e-320, -2, 1e300}));
        tensors.put("b", new Tensor(new int[] {1}, new double[] {0.5}));
        tensors.put("loss", new Tensor(new int[0], new double[] {0.25}));
        return new Weights(tensors);
    }

    @Test
    void everyBitAndShapeComesBack() {
        Weights back = Weights.fromNpz(some().toNpz());
        assertThat(back.tensors().keySet()).containsExactly("W", "b", "loss");
        some().tensors().forEach((name, tensor) -> {
            assertThat(back.tensor(name).shape()).containsExactly(tensor.shape());
            assertThat(back.tensor(name).data()).containsExactly(tensor.data());
        });
    }

    @Test
    void theHashIsTheSameInAnotherTimeZone() {
        String here = some().sha256();
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(some().sha256()).isEqualTo(here).hasSize(64);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void entriesAreWhatNumpyWritesItself() throws Exception {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(some().toNpz()))) {
            ZipEntry first = zip.getNextEntry();
            assertThat(first.getName()).isEqualTo("W.npy");
            assertThat(first.getMethod()).isEqualTo(ZipEntry.STORED);
            byte[] content = zip.readAllBytes();
            // numpy.lib.format: the data starts at a multiple of 64
            assertThat(content.length % 64).isEqualTo(6 * Double.BYTES);
            assertThat(new String(content, 10, 118, StandardCharsets.US_ASCII))
                    .startsWith("{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), } ")
                    .endsWith("\n");
        }
    }

    @Test
    void hostileBytesEndInASentence() {
        byte[] good = some().toNpz();
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        for (int attempt = 0; attempt < 20_000; attempt++) {
            byte[] bad = good.clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            int end = random.nextInt(4) == 0 ? random.nextInt(bad.length) : bad.length;
            try {
                Weights.fromNpz(Arrays.copyOf(bad, end));
            } catch (IllegalArgumentException sentence) {
                assertThat(sentence).hasMessageMatching("This .*\\.");
            }
        }
    }

    @Test
    void aZipBombIsRefusedBeforeItUnpacks() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("W.npy"));
            for (int i = 0; i < 65; i++) {
                zip.write(new byte[1 << 20]);
            }
        }
        assertThatThrownBy(() -> Weights.fromNpz(bytes.toByteArray())).hasMessageContaining("larger than 64 MB");
    }

    @Test
    void nothingAtAllIsNotAnNpz() {
        assertThatThrownBy(() -> Weights.fromNpz(new byte[0])).hasMessageContaining("no arrays");
    }
}
