package org.touchstone.critiques;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What rows about moderation have in common. */
final class ModerationRows {

    private ModerationRows() {}

    static @Nullable Rule rule(ResultSet row) throws SQLException {
        String rule = row.getString("rule");
        return rule == null ? null : Rule.valueOf(rule);
    }

    /** Where a contribution stands. */
    static String place(String slug, long critiqueId) {
        return "/claims/" + slug + "#critique-" + critiqueId;
    }

    /** The page of what became of a contribution. */
    static String outcome(long critiqueId) {
        return "/critiques/" + critiqueId;
    }
}
