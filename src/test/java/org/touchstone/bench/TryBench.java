package org.touchstone.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.touchstone.claims.Attempt;
import org.touchstone.claims.Trier;

/** A visitor's input answered on both sides, over the ring claim's presets in turn. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class TryBench {

    private final Subject ring = Subject.shipped("five-ideas-on-a-ring");
    private List<double[]> presets = List.of();
    private int next;

    @Setup
    public void presets() {
        presets = ring.claim().spec().presets().stream()
                .map(preset ->
                        preset.input().stream().mapToDouble(Double::doubleValue).toArray())
                .toList();
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Fork(1)
    @Warmup(iterations = 3, time = 1)
    @Measurement(iterations = 5, time = 1)
    public Attempt attempt() {
        next = (next + 1) % presets.size();
        return Trier.attempt(ring.claim(), ring.model(), presets.get(next));
    }

    /** What the first visitor after a start waits: nothing of this has run before. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(3)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Attempt firstAttempt() {
        return attempt();
    }
}
