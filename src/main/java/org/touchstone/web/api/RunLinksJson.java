package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.touchstone.runs.RunId;

@Schema(name = "RunLinks", description = "Addresses on this host.")
record RunLinksJson(
        String self,
        String page,
        String cancel,

        @Schema(description = "Null when a model was built without a claim.") @Nullable
        String claim) {

    static RunLinksJson of(RunId id, @Nullable String slug) {
        String self = Paths.run(id);
        return new RunLinksJson(self, "/runs/" + id, self + "/cancel", slug == null ? null : Paths.CLAIMS + "/" + slug);
    }
}
