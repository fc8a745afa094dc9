package org.touchstone.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What computed: the part of a receipt that tells where the same bits may be expected.
 *
 * @param engine version of this engine; it rises when a kernel changes so that bits may differ
 * @param jvm name and version of the Java machine
 * @param architecture of the processor, such as {@code amd64}
 * @param processor its model, or null where the system does not tell
 * @param backend ND4J's version and backend, or null where nothing was built or no native code computed
 * @param threads native threads in use, or null likewise
 */
public record EngineInfo(
        String engine,
        String jvm,
        String architecture,
        @Nullable String processor,
        @Nullable String backend,
        @Nullable Integer threads) {

    /** The engine's version. */
    public static final String VERSION = "2";

    /** What a receipt says where no array library took part. */
    public static final String NO_BACKEND = "none";

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    /** What is known without ND4J. */
    public static EngineInfo here() {
        return of(null, null);
    }

    /** To be called before building, on the thread that builds: forgets what earlier builds on it needed. */
    public static void beforeBuild() {
        NativeUse.forget();
    }

    /** What has computed on this thread since {@link #beforeBuild}; asks ND4J only if it did. */
    public static EngineInfo afterBuild() {
        return NativeUse.seen()
                ? of("ND4J " + NativeArrays.version() + ", " + NativeArrays.backend(), NativeArrays.threads())
                : here();
    }

    private static EngineInfo of(@Nullable String backend, @Nullable Integer threads) {
        return new EngineInfo(
                VERSION,
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                System.getProperty("os.arch"),
                processorModel(),
                backend,
                threads);
    }

    private static @Nullable String processorModel() {
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse(null);
        } catch (IOException notTold) {
            return null;
        }
    }
}
