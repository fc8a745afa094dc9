package org.touchstone.bench;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.touchstone.engine.Families;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Settings;

/**
 * One step of training: drawing the batch, forward, backward, AdamW, for all restarts. A short training is stopped when
 * its steps are done, before the best is chosen; setting up the arrays is spread over the steps.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 4, time = 1)
public class TrainingBench {

    private static final int STEPS = 100;

    /** The sizes in Elhage et al. 2022 that the family takes. */
    public enum Size {
        TWO_IN_1(2, 1, 256, 16),
        THREE_IN_2(3, 2, 256, 16),
        FIVE_IN_2(5, 2, 256, 16),
        /** As in the authors' notebook. */
        FIVE_IN_2_LARGE_BATCH(5, 2, 1024, 10),
        TWENTY_IN_5(20, 5, 256, 16),
        TWENTY_IN_10(20, 10, 256, 16),
        /** Geometry, with ND4J left out. */
        HUNDRED_IN_10(100, 10, 512, 1),
        /** Large enough for ND4J. */
        HUNDRED_IN_30(100, 30, 512, 1);

        final Map<String, Integer> settings;

        Size(int features, int hidden, int batch, int restarts) {
            settings = Map.of(
                    "features",
                    features,
                    "hidden",
                    hidden,
                    "batch",
                    batch,
                    "restarts",
                    restarts,
                    "steps",
                    STEPS,
                    "importance",
                    1);
        }
    }

    @Param
    public Size size = Size.FIVE_IN_2;

    private final ModelFamily family = Families.standard().get(new FamilyId("superposition", 2));
    private Settings settings = family.settle(Map.of());

    @Setup
    public void settle() {
        settings = family.settle(size.settings);
    }

    @Benchmark
    @OperationsPerInvocation(STEPS)
    public double step() {
        return UntilTrained.train(family, settings);
    }
}
