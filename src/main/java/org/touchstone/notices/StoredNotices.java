package org.touchstone.notices;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.touchstone.people.CurrentPerson;
import org.touchstone.storage.Times;

@Service
class StoredNotices implements Notices {

    private static final String INSERT =
            "with told as (insert into notice (account_id, kind, words, link, once_key, at)"
                    + " select a.id, :kind, :words, :link, :key, :at from account a where a.closed_at is null and ";
    private static final String ONCE =
            " for key share of a on conflict (account_id, once_key) do nothing returning account_id)"
                    + " select pg_notify(:channel, cast(account_id as text)) from told";
    private static final int LARGEST_PAGE = 100;

    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final Clock clock;

    StoredNotices(JdbcClient jdbc, CurrentPerson current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void tell(long accountId, Notice.Kind kind, String words, String link, String onceKey) {
        insert("a.id = :whom" + ONCE, accountId, kind, words, link, onceKey);
    }

    @Override
    public void tellFollowers(String slug, Notice.Kind kind, String words, String link, String onceKey) {
        insert(
                "a.id in (select f.account_id from follow f join claim c on c.id = f.claim_id where c.slug = :whom)"
                        + ONCE,
                slug,
                kind,
                words,
                link,
                onceKey);
    }

    private void insert(String whom, Object value, Notice.Kind kind, String words, String link, String onceKey) {
        jdbc.sql(INSERT + whom)
                .param("whom", value)
                .param("kind", kind.name())
                .param("words", words)
                .param("link", link)
                .param("key", onceKey)
                .param("at", Times.of(clock.instant()))
                .param("channel", NoticeNews.CHANNEL)
                .query()
                .listOfRows();
    }

    @Override
    public List<Notice> list(long accountId, int page, int size) {
        current.require(accountId, "read notices");
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("Pages count from 0 and have 1 to %d notices.".formatted(LARGEST_PAGE));
        }
        return jdbc.sql("select " + NoticeRows.COLUMNS
                        + " from notice n where n.account_id = ? order by n.id desc limit ? offset ?")
                .params(accountId, size, (long) page * size)
                .query(NoticeRows::notice)
                .list();
    }

    @Override
    public long count(long accountId) {
        current.require(accountId, "read notices");
        return jdbc.sql("select count(*) from notice where account_id = ?")
                .param(accountId)
                .query(Long.class)
                .single();
    }

    @Override
    public long unread(long accountId) {
        current.require(accountId, "read notices");
        return jdbc.sql("select count(*) from notice where account_id = ? and read_at is null")
                .param(accountId)
                .query(Long.class)
                .single();
    }

    @Override
    public void read(long accountId, long upToId) {
        current.require(accountId, "read notices");
        jdbc.sql("with seen as (update notice set read_at = ? where account_id = ? and id <= ? and read_at is null"
                        + " returning id) select pg_notify(?, ?) where exists (select from seen)")
                .params(Times.of(clock.instant()), accountId, upToId, NoticeNews.CHANNEL, Long.toString(accountId))
                .query()
                .listOfRows();
    }
}
