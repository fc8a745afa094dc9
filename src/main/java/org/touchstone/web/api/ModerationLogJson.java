package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.critiques.ModerationLog;

@Schema(name = "ModerationLog", description = "A page of what moderators did, newest first; no names and no texts.")
record ModerationLogJson(
        List<ModerationEntryJson> entries,
        @Schema(description = "How many there are in all.") long total,
        @Schema(description = "This page's number, from 0.") int page,
        @Schema(description = "Entries per page.") int size) {

    static ModerationLogJson of(List<ModerationLog.Entry> entries, long total, int page, int size) {
        return new ModerationLogJson(
                entries.stream().map(ModerationEntryJson::of).toList(), total, page, size);
    }

    @Schema(name = "ModerationEntry")
    record ModerationEntryJson(
            Instant at,

            @Schema(
                    allowableValues = {"approved", "hidden", "restored", "flag_dismissed", "appeal_refused", "redacted"
                    })
            String action,

            @Schema(
                    description = "The published rule; null where the action needs none.",
                    allowableValues = {"abuse", "personal_data", "spam", "off_topic", "unlawful", "other"})
            @Nullable
            String rule,

            @Schema(description = "The moderator's reason, plain text.")
            String reason,

            @Schema(description = "The place, a path on this host.")
            String link) {

        static ModerationEntryJson of(ModerationLog.Entry entry) {
            var rule = entry.rule();
            return new ModerationEntryJson(
                    entry.at(),
                    Numbers.lower(entry.action()),
                    rule == null ? null : Numbers.lower(rule),
                    entry.reason(),
                    entry.link());
        }
    }
}
