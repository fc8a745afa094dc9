package org.touchstone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.touchstone.engine.Model;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Settings;

/**
 * How much memory a run takes and gives back, over fifty runs in a row in one process with a worker's options: every
 * family with its default settings in turn. Read from Linux's account of the process, in megabytes.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=30",
            "-XX:-ShrinkHeapInSteps"
        })
@Warmup(iterations = 0)
@Measurement(iterations = 50)
public class MemoryBench {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path FORGET = Path.of("/proc/self/clear_refs");
    private static final long KILO = 1024;

    private final List<ModelFamily> families = Families.standard().all();
    private int next;

    /** Megabytes at the highest point of the run, and after it. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Megabytes {
        public long peak;
        public long after;
    }

    @Benchmark
    public String run(Megabytes megabytes) throws IOException {
        Files.writeString(FORGET, "5");
        String built = built(families.get(next++ % families.size()));
        megabytes.peak = read("VmHWM:");
        System.gc();
        megabytes.after = read("VmRSS:");
        return built;
    }

    private static String built(ModelFamily family) {
        Settings settings = family.settle(Map.of());
        Model model = family.build(settings, 0, Progress.SILENT);
        int pictures = model.exhibits(family.vocabulary(settings).ideas()).size();
        return model.weights().sha256() + pictures;
    }

    private static long read(String field) throws IOException {
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(field))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow()
                    / KILO;
        }
    }
}
