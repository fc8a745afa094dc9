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
import org.touchstone.engine.Families;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.Model;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Progress;

/** A whole build: the network is trained and its weights are taken apart. The first is to take at most 40 seconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 2)
public class DecompositionBench {

    private final Families families = Families.standard();

    @Benchmark
    public Model fiveIdeas() {
        return built("parameter-decomposition@1");
    }

    @Benchmark
    public Model wordPairs() {
        return built("bigram-parts@1");
    }

    private Model built(String id) {
        ModelFamily family = families.get(FamilyId.parse(id));
        return family.build(family.settle(Map.of()), 0, Progress.SILENT);
    }
}
