package org.touchstone.runs;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.touchstone.claims.Authoring;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.Claims;
import org.touchstone.claims.ImportReport;

/**
 * Publishes the claims that ship with the program and asks for their first runs, while the site already answers; asks for
 * the first run of what people publish too.
 */
@Component
@Profile("!worker")
class FirstRuns {

    private static final Logger LOG = LoggerFactory.getLogger(FirstRuns.class);

    /** First runs of one version that may fail, for time or otherwise, before starts of the program ask no more. */
    private static final int MOST_FAILED = 3;

    private final Claims claims;
    private final KeptRuns kept;
    private final Runs runs;

    FirstRuns(Claims claims, KeptRuns kept, Runs runs) {
        this.claims = claims;
        this.kept = kept;
        this.runs = runs;
    }

    @EventListener(ApplicationStartedEvent.class)
    void begin() {
        Thread.ofPlatform().daemon().name("first-runs").start(this::publishAndAsk);
    }

    /** A version that a person just published; if it cannot be queued now, the next start asks again. */
    @EventListener
    void published(Authoring.Published published) {
        ask(published.version());
    }

    void publishAndAsk() {
        try {
            ImportReport report = claims.importShipped();
            LOG.info(
                    "Claims: {} new, {} known already, {} left out.",
                    report.published().size(),
                    report.unchanged(),
                    report.problems().size());
        } catch (RuntimeException e) {
            LOG.error("The claims that ship with the program could not all be published", e);
        }
        try {
            kept.store();
        } catch (RuntimeException e) {
            LOG.error("The runs that are kept with the program could not be stored", e);
        }
        try {
            claims.unexamined().stream().filter(this::hopeful).forEach(this::ask);
        } catch (RuntimeException e) {
            LOG.error("Which claims still wait for their first run could not be read", e);
        }
    }

    private boolean hopeful(ClaimVersion version) {
        long failed = runs.failedFirst(version.id());
        if (failed >= MOST_FAILED) {
            LOG.warn(
                    "The first run of \"{}\" failed {} times, so it is not asked for again; anyone may on its page.",
                    version.slug(),
                    failed);
        }
        return failed < MOST_FAILED;
    }

    private void ask(ClaimVersion version) {
        try {
            runs.ask(new AskFor(version.id(), null, null, Map.of(), false, Asker.SERVER));
            LOG.info("The first run of \"{}\" is queued.", version.slug());
        } catch (RuntimeException e) {
            LOG.error("The first run of \"{}\" could not be queued; the next start asks again.", version.slug(), e);
        }
    }
}
