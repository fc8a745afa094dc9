package org.touchstone.runs;

import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;
import org.touchstone.engine.EngineInfo;
import org.touchstone.engine.Model;

/** Writes receipts from what this process and machine say of themselves. */
@Component
class Receipts {

    private final String release;

    Receipts(ObjectProvider<BuildProperties> build) {
        BuildProperties known = build.getIfAvailable();
        String version = known == null ? null : known.getVersion();
        this.release = version == null ? "development" : version;
    }

    /**
     * @param drawSeed 0 when no claim was put to the model
     * @param built when the model was ready and its examination began
     */
    Receipt write(RunSummary run, Model model, long drawSeed, Instant began, Instant built, Instant ended) {
        EngineInfo info = EngineInfo.afterBuild();
        String processor = info.processor();
        String backend = info.backend();
        Integer threads = info.threads();
        return new Receipt(
                release,
                info.engine(),
                run.family(),
                run.settings(),
                run.seed(),
                drawSeed,
                model.weights().sha256(),
                info.jvm(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                processor == null ? info.architecture() : processor,
                backend == null ? EngineInfo.NO_BACKEND : backend,
                threads == null ? 0 : threads,
                seconds(began, built),
                seconds(built, ended),
                began,
                ended);
    }

    /** Where a cell of a sweep was computed, in one line. */
    String machine() {
        EngineInfo info = EngineInfo.here();
        String processor = info.processor();
        return "Touchstone " + release + ", " + info.jvm() + ", "
                + (processor == null ? info.architecture() : processor);
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
