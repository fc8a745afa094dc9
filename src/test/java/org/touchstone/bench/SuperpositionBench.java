package org.touchstone.bench;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.touchstone.engine.Model;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Sweep;
import org.touchstone.engine.superposition.SuperpositionFamily;

/** Whole sweeps and whole builds of the superposition family on one core, choosing the best included, from cold. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class SuperpositionBench {

    private static final long SEED = 7;

    private final ModelFamily family = new SuperpositionFamily();

    /** 160 models of five ideas in two numbers, 1,000 steps of 256 examples each: 4 s are promised. */
    @Benchmark
    public double progression() {
        return swept("progression");
    }

    /** 180 models of two ideas in one number: 8 s are promised. */
    @Benchmark
    public double phaseDiagram() {
        return swept("phase-diagram");
    }

    private double swept(String id) {
        Sweep sweep = family.sweeps().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow();
        double sum = 0;
        for (int cell = 0; cell < sweep.cells(); cell++) {
            sum += sweep.compute(cell, SEED, Progress.SILENT)[0];
        }
        return sum;
    }

    /** A hundred ideas in ten numbers, one start, 3,000 steps of 512 examples. */
    @Benchmark
    public Model aHundredIdeas() {
        return family.build(
                family.settle(Map.of(
                        "features", 100,
                        "hidden", 10,
                        "probability", 0.3,
                        "importance", 1.0,
                        "steps", 3000,
                        "batch", 512,
                        "learningRate", 0.005,
                        "restarts", 1)),
                SEED,
                Progress.SILENT);
    }

    /** From asking for a shipped model to its first step, in a fresh process: 0.3 s are promised. */
    @Benchmark
    public double firstStep() {
        UntilBegun begun = new UntilBegun();
        try {
            family.build(family.settle(Map.of()), SEED, begun);
        } catch (Progress.CancelledException e) {
            return begun.loss;
        }
        throw new IllegalStateException("The training did not tell its first step.");
    }

    private static final class UntilBegun implements Progress {
        double loss;

        @Override
        public void stage(String words) {}

        @Override
        public void step(int step, int total, double loss) {
            this.loss = loss;
            throw new CancelledException();
        }
    }
}
