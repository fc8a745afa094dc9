package org.touchstone.evals;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings in eval logs that others ran. */
public interface EvalImports {

    /**
     * Reads a file and keeps every log in it, with the file itself byte for byte: all of it in one transaction, or nothing.
     * The same file sent again is the same evals, whoever sends it. Takes seconds: 10,000 samples in under 20.
     *
     * @param accountId who brings it; needs the role of an author
     * @param file on this machine; it is only read
     * @param name under which it was sent
     * @param watcher told how far it is, and asked whether to stop
     * @throws LogTroubleException with a sentence when it cannot be read, or holds more than the limits allow
     * @throws org.touchstone.people.RefusedException when this account may not, or what it said is too long
     * @throws java.util.concurrent.CancellationException when the watcher says stop; nothing stays
     */
    ImportedFile take(long accountId, Path file, String name, Said said, Watcher watcher);

    /**
     * Takes an eval back: its address stays and says why; its samples are no longer shown.
     *
     * @param accountId who brought it, or a moderator
     */
    void withdraw(long accountId, long logId, String why);

    /** The most bytes that one file may have. */
    long longest();

    /**
     * What whoever brings a file says about it. What the log says itself goes before it.
     *
     * @param ranBy the person or organisation that ran the eval; at most 200 characters
     * @param relation of these to the model's maker
     * @param licence under which the log may be used, such as {@code CC BY 4.0}; at most 200 characters
     * @param source where the file was found, as an address; at most 500 characters
     */
    record Said(
            @Nullable String ranBy,
            EvalLog.@Nullable Relation relation,
            @Nullable String licence,
            @Nullable String source) {

        /** Nothing beyond the log itself. */
        public static final Said NOTHING = new Said(null, null, null, null);
    }

    /** Watches a file being read. */
    interface Watcher {

        /**
         * @param log which log is read, from 1
         * @param samples of it that have been read
         */
        void read(int log, long samples);

        /** Asked often; true stops the reading. */
        boolean stop();

        /** Watches nothing. */
        Watcher NOBODY = new Watcher() {
            @Override
            public void read(int log, long samples) {}

            @Override
            public boolean stop() {
                return false;
            }
        };
    }

    /**
     * What became of a file.
     *
     * @param sha256 of its bytes
     * @param known whether it was here already
     * @param logs the evals read from it, in order
     * @param leftOut what was not read of the file, and why
     */
    record ImportedFile(
            String sha256, String name, long bytes, boolean known, List<DepositedLog> logs, List<LeftOut> leftOut) {}
}
