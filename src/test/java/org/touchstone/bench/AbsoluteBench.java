package org.touchstone.bench;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.touchstone.engine.Families;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.Model;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Progress;

/** A whole training of the absolute-value toy: promised are 5 seconds for 100 ideas by 40 neurons at 4,000 x 512. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class AbsoluteBench {

    /** Networks in Elhage et al. 2022 and the family's default. */
    public enum Size {
        /** Twenty ideas by eight neurons, best of eight: as a visitor meets it. */
        DEFAULT(Map.of()),
        THREE_IN_6(Map.of("features", 3, "neurons", 6, "importance", 1)),
        HUNDRED_IN_40_COMMON(hundred(1)),
        HUNDRED_IN_40(hundred(0.1)),
        HUNDRED_IN_40_RARE(hundred(0.01));

        final Map<String, ?> settings;

        Size(Map<String, ?> settings) {
            this.settings = settings;
        }

        private static Map<String, ?> hundred(double probability) {
            return Map.of(
                    "features", 100,
                    "neurons", 40,
                    "probability", probability,
                    "steps", 4000,
                    "batch", 512,
                    "learningRate", 0.003,
                    "restarts", 1);
        }
    }

    @Param
    public Size size = Size.DEFAULT;

    private final ModelFamily family = Families.standard().get(new FamilyId("absolute-value", 1));

    @Benchmark
    public Model build() {
        return family.build(family.settle(size.settings), 0, Progress.SILENT);
    }
}
