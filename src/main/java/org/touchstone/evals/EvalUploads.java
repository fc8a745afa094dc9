package org.touchstone.evals;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** Where files lie while they are sent and read. None stays: not when it was read, and not when the program ended. */
public interface EvalUploads {

    /** A new empty file; close it in any case, once it was read or nobody waits for it any more. */
    Upload begin() throws IOException;

    /** A file on its way. */
    interface Upload extends Closeable {

        /** Write to it, then give it to {@link EvalImports#take}. */
        Path file();

        /** Removes it. */
        @Override
        void close();
    }
}
