package org.touchstone.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.touchstone.support.MovingClock;

@SpringJUnitConfig(PeopleHouse.class)
class RateLimitsTest {

    @Autowired
    RateLimits limits;

    @Autowired
    MovingClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    private static VisitorKey from(String address) {
        return VisitorKey.ofAddress(InetAddress.ofLiteral(address));
    }

    private void useUp(Limit limit, VisitorKey visitor) {
        for (int i = 0; i < limit.times(); i++) {
            assertThat(limits.take(limit, visitor).allowed()).isTrue();
        }
    }

    @Test
    void whoAsksTooOftenIsToldWhenToTryAgainAndThenGetsIn() {
        var visitor = from("192.0.2.1");
        useUp(Limit.CRITIQUES, visitor);

        var refused = limits.take(Limit.CRITIQUES, visitor);

        assertThat(refused.allowed()).isFalse();
        assertThat(refused.retryAfterSeconds()).isEqualTo(60);
        assertThat(refused.sentence())
                .isEqualTo("That was more than 10 critiques and replies in 10 minutes. Please try again in a minute.");
        clock.forward(Duration.ofSeconds(refused.retryAfterSeconds()));
        assertThat(limits.take(Limit.CRITIQUES, visitor).allowed()).isTrue();
    }

    @Test
    void aWaitUnderAMinuteIsToldInSeconds() {
        var visitor = from("192.0.2.2");
        useUp(Limit.RUNS, visitor);

        assertThatThrownBy(() -> limits.require(Limit.RUNS, visitor))
                .isInstanceOfSatisfying(
                        TooManyException.class,
                        e -> assertThat(e.retryAfterSeconds()).isEqualTo(6))
                .hasMessageContaining("try again in 6 seconds");
    }

    @Test
    void anotherNodeCountsTheSameVisitor() {
        var visitor = from("192.0.2.3");
        useUp(Limit.REGISTER, visitor);

        var otherNode = new RateLimits(dataSource, new VisitorHash(jdbc), (Clock) clock);

        assertThat(otherNode.take(Limit.REGISTER, visitor).allowed()).isFalse();
        assertThat(otherNode.take(Limit.REGISTER, from("192.0.2.4")).allowed()).isTrue();
    }

    @Test
    void manyAtOnceOnTwoNodesGetNoMoreThanOneVisitorMay() throws Exception {
        var account = VisitorKey.ofAccount(4_711);
        var nodes = List.of(limits, new RateLimits(dataSource, new VisitorHash(jdbc), (Clock) clock));
        var tries = IntStream.range(0, 3 * Limit.FLAGS.times())
                .<Callable<Boolean>>mapToObj(
                        n -> () -> nodes.get(n % 2).take(Limit.FLAGS, account).allowed())
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            int allowed = 0;
            for (var answer : threads.invokeAll(tries)) {
                allowed += answer.get() ? 1 : 0;
            }
            assertThat(allowed).isEqualTo(Limit.FLAGS.times());
        }
    }

    @Test
    void aWholeIpv6NetworkIsOneVisitorAndItsNeighbourAnother() {
        assertThat(from("2001:db8:1:2::1")).isEqualTo(from("2001:db8:1:2:ffff::2"));
        assertThat(from("2001:db8:1:2::1")).isNotEqualTo(from("2001:db8:1:3::1"));
        assertThat(from("192.0.2.1")).isNotEqualTo(from("192.0.2.2"));
        assertThat(from("::ffff:192.0.2.1")).isEqualTo(from("192.0.2.1"));
    }

    @Test
    void guessingOnePersonsPasswordDoesNotLockThatPersonOutElsewhere() {
        useUp(Limit.SIGN_IN, from("192.0.2.5").trying("Ada"));

        assertThat(limits.take(Limit.SIGN_IN, from("192.0.2.5").trying("ADA")).allowed())
                .isFalse();
        assertThat(limits.take(Limit.SIGN_IN, from("192.0.2.6").trying("Ada")).allowed())
                .isTrue();
    }

    @Test
    void noAddressOrNameIsStored() {
        limits.take(Limit.SIGN_IN, from("192.0.2.7").trying("Visible Name"));

        var keys = jdbc.sql("select id from rate_limit").query(String.class).list();

        assertThat(keys).isNotEmpty().allSatisfy(key -> assertThat(key).matches("[a-z-]+:[0-9a-f]{64}"));
    }

    @Test
    void countsThatNoLongerMatterAreForgotten() {
        limits.take(Limit.RUNS, from("192.0.2.8"));
        // expiry is stamped by the machine's clock, whatever clock counts
        jdbc.sql("update rate_limit set expires_at = 0").update();
        clock.forward(Duration.ofDays(1));
        limits.take(Limit.RUNS, from("192.0.2.9"));

        assertThat(jdbc.sql("select count(*) from rate_limit").query(Long.class).single())
                .isEqualTo(1);
    }
}
