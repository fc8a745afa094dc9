package org.touchstone.evals.reading;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogFormat;

/** Reads logs of one format. Knows neither Spring nor SQL, and keeps nothing between calls. */
public interface LogReader {

    LogFormat format();

    /** Whether the bundle holds a log of this format, from names and the first bytes; never throws for what is not one. */
    boolean recognises(Bundle bundle) throws IOException;

    /**
     * The logs in a bundle, each with its head read.
     *
     * @param leftOut told of every file in the bundle that no log uses
     * @throws org.touchstone.evals.LogTroubleException with a sentence when it is broken, or of a version that is not known
     */
    List<FoundLog> find(Bundle bundle, Consumer<LeftOut> leftOut) throws IOException;
}
