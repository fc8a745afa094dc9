package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.ScopeShift;
import org.touchstone.claims.VersionChanges;
import org.touchstone.claims.VersionDiff;

@Schema(name = "VersionDiff", description = "What a version changed against an earlier one.")
record DiffJson(
        String slug,

        @Schema(description = "Number of the earlier version.")
        int before,

        @Schema(description = "Number of the later version.")
        int after,

        @Schema(description = "Every part that is not the same, in the order of a claim file.")
        List<PartJson> parts,

        @Schema(description = "What happened to the scope; null where it says the same or it cannot be told.") @Nullable
        ShiftJson scope) {

    static DiffJson of(String slug, VersionChanges changes) {
        return new DiffJson(
                slug,
                changes.before(),
                changes.after(),
                PartJson.of(changes.parts()),
                changes.shift() == null ? null : ShiftJson.of(changes.shift()));
    }

    @Schema(name = "ChangedPart")
    record PartJson(
            @Schema(description = "The field, such as scope.expression.")
            String field,

            @Schema(description = "What a page calls it.") String title,

            @Schema(description = "Null where it is new.") @Nullable
            String before,

            @Schema(description = "Null where it is gone.") @Nullable
            String after) {

        static List<PartJson> of(List<VersionDiff.Part> parts) {
            return parts.stream()
                    .map(part -> new PartJson(part.path(), part.title(), part.before(), part.after()))
                    .toList();
        }
    }

    @Schema(name = "ScopeShift", description = "How many of the same fresh inputs each scope lets in.")
    record ShiftJson(
            @Schema(description = "Inputs drawn as the later version says.")
            long drawn,

            @Schema(description = "Of these, in the earlier scope.")
            long before,

            @Schema(description = "Of these, in the later scope.")
            long after,

            @Schema(description = "Of these, in both.") long both,

            String words) {

        static ShiftJson of(ScopeShift shift) {
            return new ShiftJson(shift.drawn(), shift.before(), shift.after(), shift.both(), shift.words());
        }
    }
}
