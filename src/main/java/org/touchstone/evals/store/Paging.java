package org.touchstone.evals.store;

/**
 * One page of many.
 *
 * @param page from 1; the last one where a later one was asked for
 * @param pages at least 1
 * @param skip items before it
 */
record Paging(int page, int pages, long skip) {

    static Paging of(int page, int size, long total) {
        int pages = Math.toIntExact(Math.max(1, Math.ceilDiv(total, (long) size)));
        int shown = Math.clamp(page, 1, pages);
        return new Paging(shown, pages, (shown - 1L) * size);
    }
}
