package org.touchstone.evals.reading;

import java.io.IOException;
import java.util.function.Consumer;
import org.touchstone.evals.EvalLog;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogSample;

/** A log found in a bundle: its head has been read, its samples are read one after another when asked for. */
public interface FoundLog {

    EvalLog head();

    /**
     * Reads every sample once, in the order of the log, holding one in memory at a time. A sample that cannot be read is
     * left out and reported; the others go on.
     *
     * @throws org.touchstone.evals.LogTroubleException with a sentence when the rest cannot be read
     */
    void samples(Consumer<LogSample> sample, Consumer<LeftOut> leftOut) throws IOException;
}
