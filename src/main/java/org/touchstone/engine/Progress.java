package org.touchstone.engine;

/** Where a long computation tells how far it is, and learns that nobody wants it any more. */
public interface Progress {

    /** Listens to nobody and never cancels. */
    Progress SILENT = new Progress() {
        @Override
        public void stage(String words) {}

        @Override
        public void step(int step, int total, double loss) {}
    };

    /** Names what begins now, in plain words. */
    void stage(String words);

    /**
     * Tells that {@code step} of {@code total} are done.
     *
     * @param loss the training loss at this step
     * @throws CancelledException when the computation should stop; nothing needs cleaning up by the listener
     */
    void step(int step, int total, double loss);

    /** Thrown by a listener to stop the computation. */
    final class CancelledException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public CancelledException() {
            super("The run was cancelled.");
        }
    }
}
