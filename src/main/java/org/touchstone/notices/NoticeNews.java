package org.touchstone.notices;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.storage.News;
import org.touchstone.storage.Soon;

/** Passes on, within this node, how many unread notices a person has when that changed. */
@Component
public class NoticeNews {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeNews.class);

    /** payload: an account's id */
    static final String CHANNEL = "touchstone_notice";

    private final Map<Long, List<LongConsumer>> listeners = new ConcurrentHashMap<>();
    private final Set<Long> changed = ConcurrentHashMap.newKeySet();
    private final Soon telling = new Soon("telling open pages of new notices", this::tell);
    private final JdbcClient jdbc;

    NoticeNews(News news, JdbcClient jdbc) {
        this.jdbc = jdbc;
        news.hear(CHANNEL, this::heard, this::lookAgain);
    }

    /** Ends listening when closed; closing twice is harmless. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * @param accountId whose notices; the caller sees to it that it is the reader's own account
     * @param listener told how many are unread, off the page's thread, each time that it may have changed
     */
    public Subscription subscribe(long accountId, LongConsumer listener) {
        LongConsumer own = listener::accept;
        listeners.compute(accountId, (key, list) -> {
            List<LongConsumer> all = list == null ? new CopyOnWriteArrayList<>() : list;
            all.add(own);
            return all;
        });
        return () -> listeners.computeIfPresent(accountId, (key, all) -> {
            all.remove(own);
            return all.isEmpty() ? null : all;
        });
    }

    private void heard(String payload) {
        Long accountId = Long.valueOf(payload);
        if (listeners.containsKey(accountId)) {
            changed.add(accountId);
            telling.run();
        }
    }

    /** After silence or a lost connection: something may have gone unheard. */
    private void lookAgain() {
        if (!listeners.isEmpty()) {
            changed.addAll(listeners.keySet());
            telling.run();
        }
    }

    private void tell() {
        Long[] accounts = changed.toArray(Long[]::new);
        changed.removeAll(Set.of(accounts));
        jdbc.sql(
                        "select a.id, (select count(*) from notice n where n.account_id = a.id and n.read_at is null) as unread"
                                + " from unnest(?) as a(id)")
                .param(accounts)
                .query(row -> {
                    long unread = row.getLong("unread");
                    listeners.getOrDefault(row.getLong("id"), List.of()).forEach(listener -> tell(listener, unread));
                });
    }

    /** A page may close at any moment; the others are told all the same. */
    private static void tell(LongConsumer listener, long unread) {
        try {
            listener.accept(unread);
        } catch (RuntimeException e) {
            LOG.debug("A page could not be told of notices", e);
        }
    }
}
