package org.touchstone.bench;

import java.util.List;
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
import org.touchstone.claims.CompiledClaim;
import org.touchstone.engine.Trace;
import org.touchstone.statements.Batch;

/** Truth and margin of the shipped claims' statements at inputs that are already traced. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class MarginBench {

    @Param({"five-ideas-on-a-ring", "no-idea-much-louder", "two-ideas-and-no-more"})
    public String slug = "";

    @SuppressWarnings("NullAway.Init")
    private CompiledClaim claim;

    private List<Trace> traces = List.of();

    @Setup
    public void train() {
        Subject subject = Subject.shipped(slug);
        claim = subject.claim();
        traces = subject.traces();
    }

    @Benchmark
    @OperationsPerInvocation(2 * Subject.INPUTS)
    public double promises() {
        Batch mechanism = claim.mechanism().at(traces);
        Batch consequence = claim.consequence().at(traces);
        return mechanism.margins()[0] + consequence.margins()[0];
    }

    @Benchmark
    @OperationsPerInvocation(Subject.INPUTS)
    public int scope() {
        Batch scope = claim.scope().at(traces);
        int inside = 0;
        for (int point = 0; point < scope.size(); point++) {
            inside += scope.holds(point) ? 1 : 0;
        }
        return inside;
    }
}
