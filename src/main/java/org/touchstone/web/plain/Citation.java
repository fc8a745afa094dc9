package org.touchstone.web.plain;

import java.time.ZoneOffset;
import org.touchstone.claims.ClaimState;

/** How to cite a claim version. */
final class Citation {

    private Citation() {}

    static String of(ClaimState state, String address) {
        var version = state.version();
        return "%s (%d). %s Claim, version %d. Touchstone. %s"
                .formatted(
                        version.spec().author().name(),
                        version.publishedAt().atZone(ZoneOffset.UTC).getYear(),
                        version.spec().title(),
                        version.number(),
                        address);
    }
}
