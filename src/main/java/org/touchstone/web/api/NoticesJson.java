package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.notices.Notice;

@Schema(name = "NoticeList", description = "A page of what you were told, newest first; it holds no one's words.")
record NoticesJson(
        List<NoticeJson> notices,
        @Schema(description = "How many there are in all.") long total,
        @Schema(description = "How many of all are unread.") long unread,
        @Schema(description = "This page's number, from 0.") int page,
        @Schema(description = "Notices per page.") int size) {

    static NoticesJson of(List<Notice> notices, long total, long unread, int page, int size) {
        return new NoticesJson(notices.stream().map(NoticeJson::of).toList(), total, unread, page, size);
    }

    @Schema(name = "Notice")
    record NoticeJson(
            long id,

            @Schema(allowableValues = {"outcome", "answer", "reply", "moderation", "standing", "version"})
            String kind,

            @Schema(description = "One sentence.") String words,

            @Schema(description = "Where it happened, a path on this host.")
            String link,

            @Schema(description = "The title of the claim that the link leads to; null where it leads elsewhere.")
            @Nullable
            String about,

            Instant at,

            @Schema(description = "When you read it; null until then.") @Nullable
            Instant readAt) {

        static NoticeJson of(Notice notice) {
            return new NoticeJson(
                    notice.id(),
                    Numbers.lower(notice.kind()),
                    notice.words(),
                    notice.link(),
                    notice.about(),
                    notice.at(),
                    notice.readAt());
        }
    }
}
