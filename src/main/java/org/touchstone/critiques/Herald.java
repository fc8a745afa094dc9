package org.touchstone.critiques;

import java.util.List;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.touchstone.claims.ClaimChannel;
import org.touchstone.storage.News;
import org.touchstone.storage.Soon;

/**
 * Tells people that a claim they follow, own or criticised has another standing, a new version, or was withdrawn. Those
 * who write such rows know nothing of followers; every web node looks for rows that nobody passed on yet, and the first
 * to mark one tells of it in the same transaction.
 */
@Component
@Profile("!worker")
class Herald {

    private static final Logger LOG = LoggerFactory.getLogger(Herald.class);
    private static final int AT_ONCE = 100;

    private final HeraldStore store;
    private final Tidings tidings;
    private final Soon telling = new Soon("telling followers what changed", this::tell);

    Herald(News news, HeraldStore store, Tidings tidings) {
        this.store = store;
        this.tidings = tidings;
        news.hear(ClaimChannel.NAME, slug -> telling.run(), telling);
    }

    /** Something may have gone unheard. */
    @Scheduled(fixedDelayString = "PT1M")
    void look() {
        store.settle();
        telling.run();
    }

    /** Tells all that is untold, in the order in which readers would ask: what is new, then how it fared, then its end. */
    void tell() {
        each(store.untoldVersions(AT_ONCE), tidings::version);
        each(store.untoldStandings(AT_ONCE), tidings::standing);
        each(store.untoldWithdrawals(AT_ONCE), tidings::withdrawal);
    }

    /** One that cannot be told must not keep the others waiting; it stays untold and is tried again. */
    private static void each(List<Long> ids, LongConsumer tell) {
        for (long id : ids) {
            try {
                tell.accept(id);
            } catch (RuntimeException e) {
                LOG.warn("Followers could not be told of change {} just now.", id, e);
            }
        }
    }
}
