package org.touchstone.claims;

import java.util.List;

/**
 * One page of published claims.
 *
 * @param total how many match in all
 * @param page from 0
 * @param size claims on a full page
 */
public record ClaimPage(List<ClaimSummary> claims, long total, int page, int size) {

    public boolean hasNext() {
        return (page + 1L) * size < total;
    }
}
