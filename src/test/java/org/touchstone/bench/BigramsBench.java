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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.touchstone.engine.Families;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.Model;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Settings;

/** Drawing a layer, fitting it to its known pairs, and asking it for all of them: to take less than a second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 4, time = 1)
public class BigramsBench {

    /** The claims' own layer, the largest cell of the sweep, and the costliest fit. */
    public enum Size {
        CLAIM(128, 128, 512, "known pairs"),
        LARGEST(128, 256, 4096, "known pairs"),
        ALL_PAIRS(128, 256, 4096, "all pairs");

        final Map<String, Object> settings;

        Size(int width, int neurons, int known, String fit) {
            settings = Map.of("width", width, "neurons", neurons, "known", known, "fit", fit);
        }
    }

    @Param
    public Size size = Size.CLAIM;

    private final ModelFamily family = Families.standard().get(new FamilyId("bigrams", 1));
    private Settings settings = family.settle(Map.of());

    @Setup
    public void settle() {
        settings = family.settle(size.settings);
    }

    @Benchmark
    public Model fit() {
        return family.build(settings, 0, Progress.SILENT);
    }
}
