package org.touchstone.claims;

import java.time.Instant;

/**
 * A claim file that its author has not published yet.
 *
 * @param title the claim's title as far as it can be read; blank where there is none yet
 * @param revision raised by each saving
 */
public record Draft(long id, String title, String yaml, int revision, Instant changedAt) {}
