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
import org.touchstone.engine.Model;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Settings;
import org.touchstone.engine.residual.ResidualFamily;

/**
 * One step of training the residual layer at the published sizes, with drawing, both passes and AdamW, and one
 * reference pass. The promise is 20 s for 1,000 steps at a width of 1,000: 20 ms a step.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 4, time = 1)
public class ResidualBench {

    private static final int STEPS = 100;

    /** How ideas are written down. */
    public enum Embedding {
        RANDOM_1000(Map.of("width", 1000, "steps", STEPS)),
        RANDOM_300(Map.of("width", 300, "steps", STEPS)),
        IDENTITY(Map.of("embedding", "identity", "steps", STEPS));

        final Map<String, Object> settings;

        Embedding(Map<String, Object> settings) {
            this.settings = settings;
        }
    }

    @Param
    public Embedding embedding = Embedding.RANDOM_1000;

    private final ResidualFamily family = new ResidualFamily();
    private final double[] input = new double[100];
    private Settings settings = family.settle(Map.of());
    private Model model = family.build(family.settle(Map.of("steps", 10)), 0, Progress.SILENT);

    @Setup
    public void settle() {
        settings = family.settle(embedding.settings);
        model = family.build(settings, 0, Progress.SILENT);
        input[3] = 0.7;
    }

    @Benchmark
    @OperationsPerInvocation(STEPS)
    public double step() {
        return UntilTrained.train(family, settings);
    }

    @Benchmark
    public double reference() {
        return model.trace(input).value("y")[0];
    }
}
