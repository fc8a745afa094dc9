package org.touchstone.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * The door to ND4J: whoever trains calls {@link #prepare} first, on the thread that trains. Touching this class loads
 * ND4J and its native libraries, so it is reached from building only.
 *
 * <p>One native thread per run: with more, results differ bitwise and a loaded machine slows down many times.
 * Parallelism is several runs side by side.
 */
public final class NativeArrays {

    private static final int THREADS = 1;
    private static final String VERSION_FILE = "/META-INF/maven/org.nd4j/nd4j-api/pom.properties";
    private static final String UNKNOWN = "of unknown version";

    static {
        for (String variable : List.of("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "SD_MAX_THREADS")) {
            NativeEnvironment.set(variable, Integer.toString(THREADS));
        }
    }

    private NativeArrays() {}

    /**
     * Sets one native thread and makes sure of it; cheap to repeat, and needed on each thread because OpenMP keeps its
     * count per thread.
     *
     * @throws IllegalStateException where ND4J was loaded with more before this class could forbid it
     */
    public static void prepare() {
        NativeUse.mark();
        Nd4j.getEnvironment().setMaxMasterThreads(THREADS);
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(THREADS);
        openblas_nolapack.blas_set_num_threads(THREADS);
        Nd4j.getMemoryManager().togglePeriodicGc(false);
        if (threads() != THREADS) {
            throw new IllegalStateException("ND4J would compute with " + threads()
                    + " native threads, and results could not be repeated bit for bit:"
                    + " start this program with OMP_NUM_THREADS=1.");
        }
    }

    /** The largest number of threads that any of the native libraries would use from this thread now. */
    static int threads() {
        return Math.max(
                Math.max(
                        Nd4j.getEnvironment().maxThreads(),
                        Nd4j.getEnvironment().maxMasterThreads()),
                Math.max(
                        NativeOpsHolder.getInstance().getDeviceNativeOps().ompGetMaxThreads(),
                        openblas_nolapack.blas_get_num_threads()));
    }

    static String backend() {
        return Nd4j.getBackend().getClass().getSimpleName();
    }

    /** ND4J's version as its jar says, or "of unknown version". */
    static String version() {
        try (InputStream properties = Nd4j.class.getResourceAsStream(VERSION_FILE)) {
            if (properties == null) {
                return UNKNOWN;
            }
            Properties read = new Properties();
            read.load(properties);
            return read.getProperty("version", UNKNOWN);
        } catch (IOException unreadable) {
            return UNKNOWN;
        }
    }
}
