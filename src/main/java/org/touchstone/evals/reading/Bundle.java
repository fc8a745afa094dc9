package org.touchstone.evals.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.touchstone.evals.LeftOut;

/**
 * What was sent in: one file, or the files in an archive, read as often as a reader likes. Whatever is opened here is held
 * to the limits while it is read, so that no reader can be made to read more than they allow.
 */
public interface Bundle extends AutoCloseable {

    /** The files in it, in the order of the archive. Their paths are names only and are never used on a disk. */
    List<Entry> entries();

    /** What the archive holds besides, that no reader is shown: doubtful names, archives in the archive, a lost end. */
    default List<LeftOut> leftOut() {
        return List.of();
    }

    /** Lets go of the file. */
    @Override
    default void close() throws IOException {}

    /** A file in a bundle. */
    interface Entry {

        /** Its path in the archive, with "/" between folders; the file's name where there is no archive. */
        String path();

        /** As unpacked, in bytes; -1 where only reading it will tell. */
        long size();

        /**
         * Its content from the start, unpacked.
         *
         * @throws org.touchstone.evals.LogTroubleException while reading, when it is larger than the limits allow or cannot be
         *     unpacked
         */
        InputStream open() throws IOException;

        /** Its name without folders. */
        default String name() {
            return path().substring(path().lastIndexOf('/') + 1);
        }
    }
}
