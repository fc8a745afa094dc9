package org.touchstone.claims;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that is known now about one claim version.
 *
 * @param standing "Not checked yet" until the first run is done
 * @param examination what the last run that counts found; null until then
 * @param examinedBy id of that run; null until then
 * @param examinedAt when it ended; null until then
 */
public record ClaimState(
        ClaimVersion version,
        Standing standing,
        Strength strength,
        @Nullable Examination examination,
        @Nullable String examinedBy,
        @Nullable Instant examinedAt) {}
