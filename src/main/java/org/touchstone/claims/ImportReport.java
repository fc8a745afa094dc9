package org.touchstone.claims;

import java.util.List;

/**
 * What became of the claim files that ship with the program.
 *
 * @param published versions new to this database
 * @param unchanged how many files were known already
 * @param problems one sentence per file that could not be read; the others were imported
 */
public record ImportReport(List<ClaimVersion> published, int unchanged, List<String> problems) {}
