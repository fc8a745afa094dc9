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

/** Placing a hundred directions and their dual basis: while a reader moves a setting. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 4, time = 1)
public class DualBench {

    @Param({"50", "200", "1000"})
    public int width = 1000;

    @Param({"dual basis", "learned"})
    public String reading = "dual basis";

    private final ModelFamily family = Families.standard().get(new FamilyId("dual-basis", 1));
    private Settings settings = family.settle(Map.of());

    @Setup
    public void settle() {
        settings = family.settle(Map.of("width", width, "reading", reading));
    }

    @Benchmark
    public Model place() {
        return family.build(settings, 0, Progress.SILENT);
    }
}
