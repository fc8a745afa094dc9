package org.touchstone.bench;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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
import org.openjdk.jmh.infra.Blackhole;
import org.touchstone.checks.InputSpace;
import org.touchstone.engine.Families;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.Model;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Name;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Trace;
import org.touchstone.statements.Batch;
import org.touchstone.statements.Statement;

/**
 * The shipped claims' kinds of statement at 10,000 inputs of the widest model: 20 ideas in 10 numbers. It is trained
 * briefly, as what the weights are makes no statement longer.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TwentyFeaturesBench {

    private static final Map<String, Integer> SETTINGS =
            Map.of("features", 20, "hidden", 10, "steps", 100, "batch", 32, "restarts", 1);

    private final ModelFamily family = Families.standard().get(new FamilyId("superposition", 2));
    private final Settings settings = family.settle(SETTINGS);
    private final Model model = family.build(settings, 0, Progress.SILENT);
    private final List<double[]> inputs = Subject.inputs(new InputSpace(20, 0.05, 0, 1));
    private final List<Statement> statements = List.of(
            statement("exactly(1, x, 0.0) && max(x) >= 0.25"),
            statement("alignment[argmax(x)] >= 0.99 && kth(alignment, 2) <= 0.5"),
            statement("lists.range(20).all(i, x[i] > 0.0 || y[i] <= 0.45)"));
    private List<Trace> traces = List.of();

    @Setup
    public void trace() {
        traces = traced();
    }

    private Statement statement(String text) {
        return Statement.parse(text, family.vocabulary(settings), EnumSet.allOf(Name.Side.class));
    }

    @Benchmark
    public List<Trace> traced() {
        return inputs.stream().map(model::trace).toList();
    }

    @Benchmark
    public List<Batch> threeStatements() {
        return statements.stream().map(statement -> statement.at(traces)).toList();
    }

    /** Point by point, each verdict with the words of its deciding atom. */
    @Benchmark
    public void threeStatementsInWords(Blackhole hole) {
        for (Statement statement : statements) {
            for (Trace trace : traces) {
                hole.consume(statement.at(trace));
            }
        }
    }
}
