package org.touchstone.bench;

import java.util.List;
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
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Families;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.Input;
import org.touchstone.engine.Model;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Name;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Trace;

/**
 * What happens while a reader drags a setting of a model that is placed by formula: build it, trace one input with every
 * name that the family declares, and draw its pictures. The promise is well under 50 ms.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 4, time = 1)
public class InstantBench {

    /** The defaults, and the largest that may be set. */
    public enum Size {
        TABLE("natural-latents", Map.of()),
        LARGEST_TABLE("natural-latents", Map.of("first", 4, "second", 4, "summary", 4, "throws", 2000)),
        TWO_AGENTS("natural-latents", Map.of("agents", "two", "first", 4, "second", 4)),
        SHARED_FACT("natural-latents", Map.of("question", "fact")),
        REDRAWN_SUMMARY("natural-latents", Map.of("question", "redraw")),
        PUZZLE("x1-x2-puzzle", Map.of()),
        PUZZLE_TO_A_MILLION("x1-x2-puzzle", Map.of("largest", 1_000_000));

        final FamilyId family;
        final Map<String, Object> settings;

        Size(String family, Map<String, Object> settings) {
            this.family = new FamilyId(family, 1);
            this.settings = settings;
        }
    }

    @Param
    public Size size = Size.TABLE;

    private ModelFamily family = Families.standard().get(Size.TABLE.family);
    private Settings settings = family.settle(Map.of());
    private double[] input = {};

    @Setup
    public void settle() {
        family = Families.standard().get(size.family);
        settings = family.settle(size.settings);
        input = family.inputs(settings).stream().mapToDouble(Input::max).toArray();
    }

    @Benchmark
    public double drag() {
        Model model = family.build(settings, 0, Progress.SILENT);
        Trace trace = model.trace(input);
        double sum = 0;
        for (Name name : family.vocabulary(settings).names()) {
            sum += trace.value(name.name())[0];
        }
        for (Exhibit exhibit : model.exhibits(List.of())) {
            sum += exhibit.finding().length();
        }
        return sum;
    }
}
