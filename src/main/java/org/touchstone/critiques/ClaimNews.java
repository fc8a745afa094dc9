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

/** Passes on, within this node, that something about a claim changed. */
@Component
@Profile("!worker")
public class ClaimNews {

    private static final String LATELY = "select c.slug from claim c join claim_version v on v.claim_id = c.id"
            + " where v.published_at > now() - interval '1 minute'"
            + " or exists (select from withdrawal w where w.claim_id = c.id and w.at > now() - interval '1 minute')"
            + " or exists (select from standing s where s.claim_version_id = v.id"
            + "  and s.at > now() - interval '1 minute')"
            + " or exists (select from critique q where q.claim_version_id = v.id and ("
            + "  greatest(q.created_at, q.withdrawn_at, q.hidden_at) > now() - interval '1 minute'"
            + "  or exists (select from critique_vote t where t.critique_id = q.id"
            + "   and t.at > now() - interval '1 minute')"
            + "  or exists (select from changed_mind t where t.critique_id = q.id"
            + "   and t.at > now() - interval '1 minute')"
            + "  or exists (select from moderation_action m where m.critique_id = q.id"
            + "   and m.at > now() - interval '1 minute')))"
            + " group by c.slug";

    private final Map<String, List<Runnable>> listeners = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;

    ClaimNews(News news, JdbcClient jdbc) {
        this.jdbc = jdbc;
        news.hear(ClaimChannel.NAME, this::heard, this::lookAgain);
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
    private void lookAgain() {
        if (!listeners.isEmpty()) {
            jdbc.sql(LATELY).query(String.class).list().forEach(this::heard);
        }
    }
}
