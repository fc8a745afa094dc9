package org.touchstone.people;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.stereotype.Service;

/**
 * Counts what visitors do and says when they have to wait. Counts are shared by all nodes and kept under hashed keys
 * only. Takes a connection of its own: call it before a transaction, not inside one.
 */
@Service
public class RateLimits {

    private static final Duration KEEP_AFTER_REFILL = Duration.ofMinutes(10);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(10);
    private static final int MOST_CLEANED = 10_000;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final VisitorHash hash;
    private final Clock clock;
    private final AtomicLong nextCleaning;

    RateLimits(DataSource dataSource, VisitorHash hash, Clock clock) {
        this.hash = hash;
        this.clock = clock;
        this.nextCleaning = new AtomicLong(clock.millis());
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .table("rate_limit")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .clientClock(meter(clock))
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEEP_AFTER_REFILL))
                .build();
    }

    /**
     * Whether a visitor may go on.
     *
     * @param retryAfterSeconds 0 when allowed, else at least 1
     * @param sentence empty when allowed, else what to tell the visitor, with the seconds in it
     */
    public record Decision(boolean allowed, long retryAfterSeconds, String sentence) {}

    /** Counts one try of this visitor; a refused try costs nothing. */
    public Decision take(Limit limit, VisitorKey visitor) {
        cleanNowAndThen();
        var probe = buckets.getProxy(hash.of(limit, visitor), () -> configuration(limit))
                .tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return new Decision(true, 0, "");
        }
        long seconds = Math.max(1, ceilSeconds(probe.getNanosToWaitForRefill()));
        return new Decision(
                false,
                seconds,
                "That was more than %d %s in %s. Please try again in %s."
                        .formatted(limit.times(), limit.things(), Spans.words(limit.per()), Spans.words(seconds)));
    }

    /**
     * Like {@link #take}, for callers that have nothing to do with a refusal but to pass it on.
     *
     * @throws TooManyException when the visitor has to wait
     */
    public void require(Limit limit, VisitorKey visitor) {
        var decision = take(limit, visitor);
        if (!decision.allowed()) {
            throw new TooManyException(decision);
        }
    }

    private void cleanNowAndThen() {
        long now = clock.millis();
        long due = nextCleaning.get();
        if (now >= due && nextCleaning.compareAndSet(due, now + BETWEEN_CLEANINGS.toMillis())) {
            buckets.removeExpired(MOST_CLEANED);
        }
    }

    private static BucketConfiguration configuration(Limit limit) {
        return BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(limit.times())
                        .refillGreedy(limit.times(), limit.per())
                        .build())
                .build();
    }

    private static long ceilSeconds(long nanos) {
        return Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1));
    }

    private static TimeMeter meter(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
