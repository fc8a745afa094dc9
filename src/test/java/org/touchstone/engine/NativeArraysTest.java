package org.touchstone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.touchstone.engine.Weights.Tensor;
import org.touchstone.engine.superposition.SuperpositionFamily;

class NativeArraysTest {

    /** Builds a model large enough for ND4J and says with what. */
    static final class Builds {
        public static void main(String[] args) {
            build(Map.of("features", 100, "hidden", 30, "steps", 100, "batch", 32, "restarts", 2));
        }

        static void build(Map<String, ?> given) {
            ModelFamily family = new SuperpositionFamily();
            EngineInfo.beforeBuild();
            Model model = family.build(family.settle(given), 7, Progress.SILENT);
            System.out.println("weights " + model.weights().sha256());
            System.out.println("info " + EngineInfo.afterBuild());
            System.exit(0);
        }
    }

    /** Builds a model so small that loops over primitive arrays are faster, and tells when training began. */
    static final class BuildsSmall {
        public static void main(String[] args) {
            long began = System.nanoTime();
            ModelFamily family = new SuperpositionFamily();
            try {
                family.build(family.settle(Map.of()), 7, new Progress() {
                    @Override
                    public void stage(String words) {}

                    @Override
                    public void step(int step, int total, double loss) {
                        throw new CancelledException();
                    }
                });
            } catch (Progress.CancelledException e) {
                System.out.println("first " + (System.nanoTime() - began) / 1_000_000 + " ms");
            }
            Builds.build(Map.of("steps", 100));
        }
    }

    /** Does all that the web process does with a model. */
    static final class OnlyReads {
        public static void main(String[] args) {
            ModelFamily family = new SuperpositionFamily();
            Settings settings = family.settle(Map.of("features", 2, "hidden", 1));
            Weights weights = new Weights(new TreeMap<>(Map.of(
                    "W", new Tensor(new int[] {2, 1}, new double[] {1, -1}),
                    "b", new Tensor(new int[] {2}, new double[2]),
                    "loss", new Tensor(new int[0], new double[1]))));
            Model model = family.load(settings, Weights.fromNpz(weights.toNpz()));
            System.out.println("y " + model.trace(new double[] {1, 0}).value("y")[0]);
            System.out.println("exhibits " + model.exhibits(List.of()).size());
            System.out.println(family.vocabulary(settings).ideas() + " " + EngineInfo.here());
        }
    }

    @Test
    void aMachineThatAsksForTwoThreadsStillGetsOneAndTheSameBits() throws Exception {
        String two = ChildJvm.run(Builds.class, "2");
        String one = ChildJvm.run(Builds.class, "1");
        assertThat(two).contains("threads=1]").contains("ND4J 1.0.0-M2.1, CpuBackend");
        assertThat(hash(two)).isEqualTo(hash(one));
    }

    private static String hash(String printed) {
        return printed.lines()
                .filter(line -> line.startsWith("weights "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSmallModelIsBuiltWithoutNativeCodeAndItsReceiptSaysSo() throws Exception {
        String printed = ChildJvm.run(BuildsSmall.class, "1", "-verbose:class");
        assertThat(printed)
                .contains("backend=null, threads=null]", "superposition.SuperpositionTrainer ")
                .doesNotContain("org.nd4j", "org.bytedeco", "NativeArrays ");
        long first = Long.parseLong(printed.lines()
                .filter(line -> line.startsWith("first "))
                .findFirst()
                .orElseThrow()
                .split(" ")[1]);
        // 300 ms are promised on an idle core; printing each class that is loaded and a busy machine take their share
        assertThat(first).isLessThan(3_000);
    }

    @Test
    void theWebProcessNeverLoadsNativeCode() throws Exception {
        String printed = ChildJvm.run(OnlyReads.class, "1", "-verbose:class");
        assertThat(printed)
                .contains("y 1.0", "exhibits 4", "superposition.SuperpositionModel ")
                .doesNotContain("org.nd4j", "org.bytedeco", "NativeArrays ", "SuperpositionTrainer ");
    }
}
