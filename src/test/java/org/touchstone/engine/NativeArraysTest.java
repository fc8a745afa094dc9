package org.touchstone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.touchstone.engine.Weights.Tensor;

class NativeArraysTest {

    /** Builds a small model and says with what. */
    static final class Builds {
        public static void main(String[] args) {
            ModelFamily family = Families.standard().get(FamilyId.parse("superposition@1"));
            Model model = family.build(family.settle(Map.of("steps", 100, "restarts", 2)), 7, Progress.SILENT);
            System.out.println("weights " + model.weights().sha256());
            System.out.println("info " + EngineInfo.afterBuild());
            System.exit(0);
        }
    }

    /** Does all that the web process does with a model. */
    static final class OnlyReads {
        public static void main(String[] args) {
            ModelFamily family = Families.standard().get(FamilyId.parse("superposition@1"));
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
    void theWebProcessNeverLoadsNativeCode() throws Exception {
        String printed = ChildJvm.run(OnlyReads.class, "1", "-verbose:class");
        assertThat(printed)
                .contains("y 1.0", "exhibits 4", "superposition.SuperpositionModel ")
                .doesNotContain("org.nd4j", "org.bytedeco", "NativeArrays ", "SuperpositionTrainer ");
    }
}
