package org.touchstone.runs;

import org.touchstone.engine.FamilyId;

/**
 * A wish for a sweep.
 *
 * @param sweep its id within the family
 * @param seed from which every cell takes streams of its own
 * @param again whether to compute it even if the same was done before
 */
public record AskForSweep(FamilyId family, String sweep, long seed, boolean again, Asker asker) {}
