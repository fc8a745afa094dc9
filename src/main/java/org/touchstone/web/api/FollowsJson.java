package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.touchstone.notices.Followed;

@Schema(name = "Follows", description = "The claims that you follow, by title.")
record FollowsJson(List<FollowedJson> follows) {

    static FollowsJson of(List<Followed> follows) {
        return new FollowsJson(follows.stream().map(FollowedJson::of).toList());
    }

    @Schema(name = "Followed")
    record FollowedJson(
            String slug,
            @Schema(description = "Of the newest version.") String title,
            @Schema(description = "When you began.") Instant since,

            @Schema(description = "The claim, a path on this host.")
            String link) {

        static FollowedJson of(Followed followed) {
            return new FollowedJson(
                    followed.slug(), followed.title(), followed.since(), Paths.CLAIMS + "/" + followed.slug());
        }
    }

    @Schema(name = "Following", description = "Whether you follow a claim now.")
    record FollowingJson(
            String slug,
            boolean following,

            @Schema(description = "How many people follow it; whom, only they themselves see.")
            long followers) {}
}
