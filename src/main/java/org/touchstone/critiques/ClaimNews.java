package org.touchstone.critiques;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.claims.ClaimChannel;
import org.touchstone.runs.Subscription;
import org.touchstone.storage.News;
import org.touchstone.storage.Soon;

/** Passes on, within this node, that something about a claim changed. */
@Component
@Profile("!worker")
public class ClaimNews {

    /** What changed in the last minute, found by its time; then only claims that somebody looks at. */
    private static final String LATELY = """
            with critique_changed (id) as (
                select id from critique where created_at > now() - interval '1 minute'
                union select id from critique where withdrawn_at > now() - interval '1 minute'
                union select id from critique where hidden_at > now() - interval '1 minute'
                union select critique_id from critique_vote where at > now() - interval '1 minute'
                union select critique_id from changed_mind where at > now() - interval '1 minute'
                union select critique_id from moderation_action where at > now() - interval '1 minute'
            ), version_changed (id) as (
                select id from claim_version where published_at > now() - interval '1 minute'
                union select claim_version_id from standing where at > now() - interval '1 minute'
                union select q.claim_version_id from critique q join critique_changed x on x.id = q.id
            ), changed (id) as (
                select claim_id from withdrawal where at > now() - interval '1 minute'
                union select v.claim_id from claim_version v join version_changed x on x.id = v.id
            )
            select c.slug from claim c join changed x on x.id = c.id where c.slug = any(?)
            """;

    private final Map<String, List<Runnable>> listeners = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final Soon looking = new Soon("looking which claims changed unheard", this::look);

    ClaimNews(News news, JdbcClient jdbc) {
        this.jdbc = jdbc;
        news.hear(ClaimChannel.NAME, this::heard, looking);
    }

    /**
     * @param slug of the claim
     * @param listener called on a thread of its own, each time that the claim's standing, versions, critiques, votes or
     *     moderation may have changed; more often than they do
     */
    public Subscription subscribe(String slug, Runnable listener) {
        Runnable own = listener::run;
        listeners.compute(slug, (key, list) -> {
            List<Runnable> all = list == null ? new CopyOnWriteArrayList<>() : list;
            all.add(own);
            return all;
        });
        return () -> listeners.computeIfPresent(slug, (key, all) -> {
            all.remove(own);
            return all.isEmpty() ? null : all;
        });
    }

    private void heard(String slug) {
        listeners.getOrDefault(slug, List.of()).forEach(Thread::startVirtualThread);
    }

    /** After silence or a lost connection: whatever changed lately may have gone unheard. */
    private void look() {
        String[] open = listeners.keySet().toArray(String[]::new);
        if (open.length > 0) {
            jdbc.sql(LATELY)
                    .param(open)
                    .query((row, index) -> row.getString("slug"))
                    .list()
                    .forEach(this::heard);
        }
    }
}
