package org.touchstone.critiques;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.people.PeopleHouse.as;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.touchstone.claims.ClaimChannel;
import org.touchstone.claims.Publishing;
import org.touchstone.notices.Follows;
import org.touchstone.notices.Notice;
import org.touchstone.notices.NoticeHouse;
import org.touchstone.notices.Notices;
import org.touchstone.people.Account;
import org.touchstone.people.Accounts;
import org.touchstone.storage.News;
import org.touchstone.support.TestDatabase;

@SpringJUnitConfig(HeraldTest.House.class)
class HeraldTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @ComponentScan(
            basePackages = "org.touchstone.claims.store",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Publishing.class))
    @Import({NoticeHouse.class, HeraldStore.class, Tidings.class})
    static class House {}

    @Autowired
    HeraldStore store;

    @Autowired
    Tidings tidings;

    @Autowired
    Publishing publishing;

    @Autowired
    Notices notices;

    @Autowired
    Follows follows;

    @Autowired
    Accounts accounts;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    private final int number = NUMBER.incrementAndGet();
    private final String slug = "heralded-" + number;
    private Account follower;
    private Account owner;
    private long version;

    @BeforeEach
    void aClaimWithAnOwnerAndAFollower() {
        follower = accounts.register("Follower " + number, "four plain words here", null);
        owner = accounts.register("Owner " + number, "four plain words here", null);
        version = CritiqueClaims.publish(database.asOwner(), slug, 1);
        jdbc.sql("insert into claim_owner (claim_id, account_id, since) select id, ?, now() from claim where slug = ?")
                .params(owner.id(), slug)
                .update();
        as(follower, () -> follows.follow(follower.id(), slug));
    }

    private Herald node() {
        return new Herald(new News(database.connection()), store, tidings);
    }

    private long stand(long versionId, String word, long held) {
        return jdbc.sql("insert into standing (claim_version_id, word, held, tried, words, strength, at)"
                        + " values (?, ?, ?, 100, 'Counted.', '{}', now()) returning id")
                .params(versionId, word, held)
                .query(Long.class)
                .single();
    }

    private long critique(Account writer) {
        return jdbc.sql("insert into critique (claim_version_id, account_id, kind, body, created_at)"
                        + " values (?, ?, 'UNCLEAR', 'Secret words', now()) returning id")
                .params(version, writer.id())
                .query(Long.class)
                .single();
    }

    private List<Notice> told(Account whom) {
        return as(whom, () -> notices.list(whom.id(), 0, 100));
    }

    private static List<String> words(List<Notice> notices) {
        return notices.stream().map(Notice::words).toList().reversed();
    }

    @Test
    void followersAndTheOwnerHearOfTheFirstResultAndOfAnotherWordButNotOfOtherCounts() {
        stand(version, "NOT_CHECKED", 0);
        node().tell();
        stand(version, "HELD", 100);
        stand(version, "HELD", 99);
        stand(version, "BROKEN", 99);
        node().tell();
        node().tell();

        assertThat(words(told(follower)))
                .containsExactly(
                        "The first check of version 1 of a claim that you follow is done. Its standing: Held in every check.",
                        "The standing of version 1 of a claim that you follow changed, from “Held in every check” to"
                                + " “Broken inside its stated scope”.");
        assertThat(told(follower)).allMatch(notice -> notice.link().equals("/claims/" + slug));
        assertThat(words(told(owner))).hasSize(2).allMatch(words -> words.contains("version 1 of your claim"));
    }

    @Test
    void aNewVersionAndWhatItAnswersAreToldToThoseWhomTheyConcern() {
        var critic = accounts.register("Critic " + number, "four plain words here", null);
        var twice = accounts.register("Twice " + number, "four plain words here", null);
        as(critic, () -> follows.follow(critic.id(), slug));
        long one = critique(critic);
        long two = critique(twice);
        long three = critique(twice);
        long second = CritiqueClaims.publish(database.asOwner(), slug, 2);
        jdbc.sql("insert into version_change (claim_version_id, account_id, change, why, answers, at)"
                        + " values (?, ?, 'NARROWS', 'Because.', ?, now())")
                .params(second, owner.id(), new Long[] {one, two, three})
                .update();
        node().tell();
        stand(second, "HELD", 100);
        node().tell();

        assertThat(words(told(follower)).getFirst()).isEqualTo("Version 2 was published: it narrows the claim.");
        assertThat(words(told(critic)).getFirst())
                .isEqualTo("Version 2 was published: it narrows the claim and answers your critique.");
        assertThat(told(critic).getLast().link()).isEqualTo("/critiques/" + one);
        assertThat(told(critic)).hasSize(2);
        assertThat(words(told(twice)))
                .containsExactly("Version 2 was published: it narrows the claim and answers 2 of your critiques.");
    }

    @Test
    void aWithdrawalIsToldOnceToFollowersAndCriticsAndSaysNoOnesWords() {
        var critic = accounts.register("Critic " + number, "four plain words here", null);
        critique(critic);
        jdbc.sql("insert into withdrawal (claim_id, account_id, why, at)"
                        + " select id, ?, 'Secret reason', now() from claim where slug = ?")
                .params(owner.id(), slug)
                .update();
        stand(version, "WITHDRAWN", 0);
        node().tell();
        node().tell();

        assertThat(words(told(follower)))
                .containsExactly("A claim that you follow was withdrawn by its author. Its page stays and says why.");
        assertThat(words(told(critic))).singleElement().asString().startsWith("A claim that you criticised was");
        assertThat(told(owner)).isEmpty();
        assertThat(jdbc.sql("select count(*) from notice where words like '%Secret%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoBeginsToFollowLaterIsNotToldOfThePast() {
        stand(version, "HELD", 100);
        node().tell();
        var late = accounts.register("Late " + number, "four plain words here", null);
        as(late, () -> follows.follow(late.id(), slug));
        node().tell();
        assertThat(told(late)).isEmpty();
    }

    @Test
    void manyNodesAtOnceTellEachChangeOnce() throws Exception {
        int changes = 20;
        for (int i = 0; i < changes; i++) {
            stand(version, i % 2 == 0 ? "HELD" : "EXCEPTIONS", i);
        }
        var start = new CountDownLatch(1);
        var nodes = new ArrayList<Thread>();
        for (int i = 0; i < 4; i++) {
            var node = node();
            nodes.add(Thread.ofPlatform().start(() -> {
                awaitQuietly(start);
                node.tell();
            }));
        }
        start.countDown();
        for (var node : nodes) {
            node.join();
        }
        assertThat(told(follower)).hasSize(changes);
        assertThat(told(owner)).hasSize(changes);
    }

    @Test
    void aNodeThatDiesBeforeItCommitsLeavesItToTheNext() {
        long standing = stand(version, "HELD", 100);
        new TransactionTemplate(transactions).executeWithoutResult(dying -> {
            tidings.standing(standing);
            dying.setRollbackOnly();
        });
        assertThat(told(follower)).isEmpty();
        node().tell();
        assertThat(told(follower)).hasSize(1);
    }

    @Test
    void aNodeHearsAtOnceWhatAWorkerWrote() throws Exception {
        var news = new News(database.connection());
        new Herald(news, store, tidings);
        news.start();
        try {
            stand(version, "HELD", 100);
            jdbc.sql("select pg_notify(?, ?)")
                    .params(ClaimChannel.NAME, slug)
                    .query()
                    .listOfRows();
            @Nullable Notice first = null;
            for (int i = 0; i < 100 && first == null; i++) {
                Thread.sleep(50);
                first = told(follower).stream().findFirst().orElse(null);
            }
            assertThat(first).isNotNull();
        } finally {
            news.stop();
        }
    }

    @Test
    void aChangeThatCannotBeToldKeepsNoOtherWaiting() {
        long bad = stand(version, "HELD", 100);
        stand(version, "BROKEN", 100);
        var lame = new Tidings(store, publishing, notices) {
            @Override
            public void standing(long id) {
                if (id == bad) {
                    throw new IllegalStateException("Not this one.");
                }
                tidings.standing(id);
            }
        };
        new Herald(new News(database.connection()), store, lame).tell();
        assertThat(words(told(follower))).singleElement().asString().contains("Broken");
        node().tell();
        assertThat(told(follower)).hasSize(2);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whatHasBeenToldIsNotLookedAtAgainAndWhatHasNotStaysInSight() {
        var later = new HeraldStore(jdbc, Clock.offset(Clock.systemUTC(), Duration.ofHours(2)));
        long waiting = stand(version, "HELD", 100);
        later.settle();
        assertThat(store.untoldStandings(1_000)).contains(waiting);
        node().tell();
        store.settle();
        assertThat(toldUpTo()).isLessThan(waiting);

        later.settle();
        assertThat(toldUpTo()).isGreaterThanOrEqualTo(waiting);
        long next = stand(version, "BROKEN", 99);
        later.settle();
        assertThat(store.untoldStandings(1_000)).contains(next).doesNotContain(waiting);
    }

    private long toldUpTo() {
        return jdbc.sql("select id from told_up_to where what = 'STANDING'")
                .query(Long.class)
                .single();
    }
}
