package org.touchstone.evals.reading;

import java.util.List;
import org.touchstone.evals.reading.everyeval.EveryEvalReader;
import org.touchstone.evals.reading.harness.HarnessReader;
import org.touchstone.evals.reading.helm.HelmReader;
import org.touchstone.evals.reading.inspect.InspectReader;

/** Every format that is read here. */
public final class LogReaders {

    private LogReaders() {}

    /** In the order in which they are asked: the first that recognises a bundle reads it. */
    public static List<LogReader> all(LogLimits limits) {
        return List.of(
                new InspectReader(limits),
                new EveryEvalReader(limits),
                new HelmReader(limits),
                new HarnessReader(limits));
    }
}
