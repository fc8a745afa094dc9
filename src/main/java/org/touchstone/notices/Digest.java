package org.touchstone.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.touchstone.people.Mailer;

/**
 * Sends unread notices by mail, once a day, to people who confirmed an address and did not say no. A notice is marked
 * before its letter leaves and the mark is taken back when the mail server refuses: a program that dies in between
 * loses a letter, never sends one twice, and the notice still stands on the site.
 */
@Component
class Digest {

    private static final Logger LOG = LoggerFactory.getLogger(Digest.class);

    /** Letters that one look sends; the others leave with the next. */
    static final int LARGEST_BATCH = 50;

    /** Refusals in a row after which the mail server is left alone until the next look. */
    private static final int ENOUGH = 3;

    private static final Duration FIRST_RETRY = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 7;

    private final DigestStore store;
    private final Mailer mailer;
    private final DigestLetter letter;
    private final Clock clock;
    private final int hour;

    /**
     * @param hour of the day, UTC, from which the day's letters leave
     */
    Digest(
            DigestStore store,
            Mailer mailer,
            DigestLetter letter,
            Clock clock,
            @Value("${touchstone.digest.hour:7}") int hour) {
        this.store = store;
        this.mailer = mailer;
        this.letter = letter;
        this.clock = clock;
        this.hour = hour;
    }

    /** Sends what is due; any number of nodes may do so at once. */
    void send() {
        if (!mailer.configured()) {
            return;
        }
        int refusedInARow = 0;
        for (long account : store.due(clock.instant(), today(), LARGEST_BATCH)) {
            var taken = store.take(account, clock.instant(), today());
            if (taken.isEmpty()) {
                continue;
            }
            refusedInARow = sent(taken.get()) ? 0 : refusedInARow + 1;
            if (refusedInARow == ENOUGH) {
                return;
            }
        }
    }

    private boolean sent(DigestStore.Taken taken) {
        try {
            mailer.send(
                    taken.email(),
                    letter.subject(taken),
                    letter.text(taken),
                    Map.of(
                            "List-Unsubscribe",
                            "<" + letter.unsubscribe(taken) + ">",
                            "List-Unsubscribe-Post",
                            "List-Unsubscribe=One-Click"));
        } catch (RuntimeException e) {
            var wait = FIRST_RETRY.multipliedBy(1L << Math.min(taken.failures(), MOST_DOUBLINGS));
            LOG.warn("A letter could not be sent and waits for {} minutes: {}", wait.toMinutes(), e.getMessage());
            store.putBack(taken, clock.instant().plus(wait));
            return false;
        }
        store.done(taken);
        return true;
    }

    /** When today's letters began to leave: notices of after that wait for tomorrow's. */
    private Instant today() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var begin = now.truncatedTo(ChronoUnit.DAYS).withHour(hour);
        return (begin.isAfter(now) ? begin.minusDays(1) : begin).toInstant();
    }
}
