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
import org.touchstone.engine.Model;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Settings;
import org.touchstone.engine.target.TargetFamily;

/** A whole training of a hundred ideas in two numbers: 10,000 steps of 128 examples. At most 3 s are promised. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class TargetBench {

    /** What is scored and how often the others are faintly on. */
    public enum Training {
        TARGET_ALONE("target", 0),
        TARGET_IN_NOISE("target", 1),
        RECONSTRUCTION("reconstruction", 0),
        RECONSTRUCTION_IN_NOISE("reconstruction", 1);

        final Map<String, Object> settings;

        Training(String loss, double probability) {
            settings = Map.of("loss", loss, "probability", probability);
        }
    }

    @Param
    public Training training = Training.TARGET_ALONE;

    private final ModelFamily family = new TargetFamily();
    private Settings settings = family.settle(Map.of());

    @Setup
    public void settle() {
        settings = family.settle(training.settings);
    }

    @Benchmark
    public Model train() {
        return family.build(settings, 0, Progress.SILENT);
    }
}
