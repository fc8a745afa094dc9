package org.touchstone.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.touchstone.storage.Times;

/** Notices as they are read from the database. */
final class NoticeRows {

    /** Columns of a notice n; the title is the newest of the claim, so that the row itself holds no one's words. */
    static final String COLUMNS = """
            n.id, n.kind, n.words, n.link, n.at, n.read_at, coalesce(
                (select v.title from claim c join claim_version v on v.claim_id = c.id
                    where c.slug = substring(n.link from '^/claims/([a-z0-9-]+)')
                    order by v.number desc limit 1),
                (select v.title from critique q join claim_version v on v.id = q.claim_version_id
                    where q.id = cast(substring(n.link from '^/critiques/([0-9]{1,18})') as bigint))) as about""";

    private NoticeRows() {}

    static Notice notice(ResultSet row, int index) throws SQLException {
        return new Notice(
                row.getLong("id"),
                Notice.Kind.valueOf(row.getString("kind")),
                row.getString("words"),
                row.getString("link"),
                row.getString("about"),
                Times.at(row, "at"),
                Times.ifAny(row, "read_at"));
    }
}
