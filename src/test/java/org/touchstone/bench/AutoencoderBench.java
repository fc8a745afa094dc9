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
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.touchstone.engine.Families;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.Model;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Progress;

/** A whole training of a dictionary at 4,000 x 512: promised are 4 seconds for 64 entries. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class AutoencoderBench {

    /** Dictionaries for 64 ideas in 32 numbers. */
    public enum Size {
        ENTRIES_64(64),
        ENTRIES_128(128);

        final Map<String, ?> settings;

        Size(int dictionary) {
            settings = Map.of("dictionary", dictionary);
        }
    }

    @Param
    public Size size = Size.ENTRIES_64;

    private final ModelFamily family = Families.standard().get(new FamilyId("sparse-autoencoder", 1));

    @Benchmark
    public Model build() {
        return family.build(family.settle(size.settings), 0, Progress.SILENT);
    }
}
