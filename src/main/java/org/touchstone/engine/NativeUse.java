package org.touchstone.engine;

/** Whether native code computed on this thread. Knows nothing of ND4J, so that asking does not load it. */
final class NativeUse {

    private static final ThreadLocal<Boolean> SEEN = ThreadLocal.withInitial(() -> false);

    private NativeUse() {}

    static void mark() {
        SEEN.set(true);
    }

    static void forget() {
        SEEN.remove();
    }

    static boolean seen() {
        return SEEN.get();
    }
}
