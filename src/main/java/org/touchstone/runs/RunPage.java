package org.touchstone.runs;

import java.util.List;

/**
 * A page of runs, newest first.
 *
 * @param total how many match in all
 */
public record RunPage(List<RunSummary> runs, long total, int page, int size) {}
