package org.touchstone.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.Families;

/**
 * What one published version of a claim changed against an earlier one.
 *
 * @param shift what happened to the scope; null where it says the same or it cannot be told
 */
public record VersionChanges(
        int before,
        int after,
        List<VersionDiff.Part> parts,
        @Nullable ScopeShift shift) {

    /** Anyone who asks later is told the same: the inputs are drawn from the newer version's hash. */
    public static VersionChanges between(ClaimVersion before, ClaimVersion after, Families families) {
        return new VersionChanges(
                before.number(),
                after.number(),
                VersionDiff.between(before.spec(), after.spec()),
                shift(before.spec(), after, families));
    }

    private static @Nullable ScopeShift shift(ClaimSpec before, ClaimVersion after, Families families) {
        if (families.find(after.spec().subject().family()).isEmpty()) {
            return null;
        }
        try {
            CompiledClaim now = CompiledClaim.of(after.spec(), families);
            return ClaimPreview.shift(before, now, families, DrawSeed.of(after.hash(), "scopes of two versions"))
                    .orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
