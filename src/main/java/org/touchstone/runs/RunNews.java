package org.touchstone.runs;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.storage.News;

/** Passes on, within this node, that runs and sweeps changed. */
@Component
@Profile("!worker")
class RunNews {

    private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;

    RunNews(News news, JdbcClient jdbc) {
        this.jdbc = jdbc;
        news.hear(Channels.CHANGED, this::heard, this::lookAgain);
    }

    /**
     * @param topic the id of a run, a sweep or a claim version
     * @param listener told the id of what changed
     */
    Subscription subscribe(String topic, Consumer<String> listener) {
        Consumer<String> own = listener::accept;
        listeners.compute(topic, (key, list) -> {
            List<Consumer<String>> all = list == null ? new CopyOnWriteArrayList<>() : list;
            all.add(own);
            return all;
        });
        return () -> listeners.computeIfPresent(topic, (key, all) -> {
            all.remove(own);
            return all.isEmpty() ? null : all;
        });
    }

    private void heard(String payload) {
        String[] ids = payload.split(" ", -1);
        tell(ids[0], ids[0]);
        if (ids.length > 1 && !ids[1].isEmpty()) {
            tell(ids[1], ids[0]);
        }
    }

    private void tell(String topic, String changed) {
        listeners
                .getOrDefault(topic, List.of())
                .forEach(listener -> Thread.startVirtualThread(() -> listener.accept(changed)));
    }

    /** After silence or a lost connection: whatever changed lately may have gone unheard. */
    private void lookAgain() {
        if (!listeners.isEmpty()) {
            jdbc.sql("select id, claim_version_id from run where changed_at > now() - interval '1 minute'"
                            + " union all select id, null from sweep where changed_at > now() - interval '1 minute'")
                    .query((row, index) -> row.getString(1) + " " + (row.getString(2) == null ? "" : row.getString(2)))
                    .list()
                    .forEach(this::heard);
        }
    }
}
