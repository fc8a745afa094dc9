package org.touchstone.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.touchstone.people.PeopleHouse.as;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.touchstone.critiques.CritiqueClaims;
import org.touchstone.people.Account;
import org.touchstone.people.Accounts;
import org.touchstone.people.Closing;
import org.touchstone.people.RefusedException;
import org.touchstone.support.TestDatabase;
import org.touchstone.support.Waiting;

@SpringJUnitConfig(NoticeHouse.class)
class NoticesTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    Notices notices;

    @Autowired
    NoticeNews news;

    @Autowired
    Follows follows;

    @Autowired
    Accounts accounts;

    @Autowired
    Closing closing;

    @Autowired
    TestDatabase database;

    @Autowired
    JdbcClient jdbc;

    private Account ada;
    private Account bo;
    private String slug;

    @BeforeEach
    void twoPeopleAndAClaim() {
        int number = NUMBER.incrementAndGet();
        ada = accounts.register("Ada " + number, "four plain words here", null);
        bo = accounts.register("Bo " + number, "four plain words here", null);
        slug = "noticed-" + number;
        CritiqueClaims.publish(database.asOwner(), slug, 1);
    }

    private void tell(Account whom, String key) {
        notices.tell(whom.id(), Notice.Kind.STANDING, "The standing changed.", "/claims/" + slug, key);
    }

    private long unread(Account whom) {
        return as(whom, () -> notices.unread(whom.id()));
    }

    @Test
    void theSameThingIsToldOnceAndReadingItEndsItsBeingNew() {
        tell(ada, "standing/1");
        tell(ada, "standing/1");
        tell(ada, "standing/2");

        assertThat(unread(ada)).isEqualTo(2);
        var newest = as(ada, () -> notices.list(ada.id(), 0, 10)).getFirst();
        assertThat(newest.about()).isEqualTo("For every number, it counts");
        as(ada, () -> notices.read(ada.id(), newest.id() - 1));
        assertThat(unread(ada)).isEqualTo(1);
        as(ada, () -> notices.read(ada.id(), newest.id()));
        assertThat(unread(ada)).isZero();
        assertThat(as(ada, () -> notices.list(ada.id(), 0, 10))).hasSize(2).allMatch(notice -> notice.readAt() != null);
    }

    @Test
    void nobodyReadsAnotherPersonsNoticesOrFollows() {
        tell(ada, "standing/1");
        for (Runnable prying : new Runnable[] {
            () -> notices.list(ada.id(), 0, 10),
            () -> notices.unread(ada.id()),
            () -> notices.read(ada.id(), Long.MAX_VALUE),
            () -> follows.list(ada.id()),
            () -> follows.isFollowing(ada.id(), slug),
            () -> follows.follow(ada.id(), slug),
            () -> follows.unfollow(ada.id(), slug)
        }) {
            assertThatThrownBy(() -> as(bo, prying)).isInstanceOf(RefusedException.class);
            assertThatThrownBy(prying::run).isInstanceOf(RefusedException.class);
        }
        assertThat(unread(ada)).isEqualTo(1);
    }

    @Test
    void anOpenPageHearsOfItsOwnNoticesAndOfReadingThemElsewhere() throws Exception {
        var heard = new LinkedBlockingQueue<Long>();
        try (var open = news.subscribe(ada.id(), heard::add)) {
            tell(bo, "standing/1");
            tell(ada, "standing/1");
            awaitUnread(heard, 1);
            as(ada, () -> notices.read(ada.id(), Long.MAX_VALUE));
            awaitUnread(heard, 0);
        }
        heard.clear();
        tell(ada, "standing/2");
        assertThat(heard.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }

    /** The page may hear the same number more than once, never a wrong one last. */
    private static void awaitUnread(LinkedBlockingQueue<Long> heard, long wanted) throws InterruptedException {
        @Nullable Long last;
        do {
            last = heard.poll(5, TimeUnit.SECONDS);
            assertThat(last).as("news of %d unread", wanted).isNotNull();
        } while (last != wanted);
    }

    @Test
    void followersAreToldAndThoseWhoLeftOrClosedTheirAccountAreNot() {
        var cy = accounts.register("Cy " + NUMBER.get(), "four plain words here", null);
        for (var person : new Account[] {ada, bo, cy}) {
            as(person, () -> follows.follow(person.id(), slug));
        }
        as(ada, () -> follows.follow(ada.id(), slug));
        assertThat(follows.count(slug)).isEqualTo(3);
        as(bo, () -> follows.unfollow(bo.id(), slug));
        as(cy, () -> closing.close(cy.id(), cy.name()));
        assertThat(follows.count(slug)).isEqualTo(1);

        notices.tellFollowers(slug, Notice.Kind.VERSION, "There is a new version.", "/claims/" + slug, "version/1");

        assertThat(unread(ada)).isEqualTo(1);
        assertThat(unread(bo)).isZero();
        assertThat(jdbc.sql("select count(*) from notice where account_id = ?")
                        .param(cy.id())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(as(ada, () -> follows.list(ada.id())))
                .singleElement()
                .satisfies(followed -> assertThat(followed.slug()).isEqualTo(slug));
    }

    @Test
    void fiveHundredClaimsAreEnoughAlsoForTwoTabsAtOnce() throws Exception {
        jdbc.sql("insert into claim (slug, created_at) select :slug || '-' || n, now() from generate_series(1, 499) n")
                .param("slug", slug)
                .update();
        jdbc.sql("insert into follow (account_id, claim_id, since)"
                        + " select :account, id, now() from claim where slug like :slug || '-%'")
                .param("account", ada.id())
                .param("slug", slug)
                .update();
        var others = new String[] {slug, slug + "x", slug + "y", slug + "z"};
        for (int i = 1; i < others.length; i++) {
            CritiqueClaims.publish(database.asOwner(), others[i], 1);
        }
        var refused = new AtomicInteger();
        var tabs = java.util.Arrays.stream(others)
                .map(one -> Thread.ofPlatform().start(() -> {
                    try {
                        as(ada, () -> follows.follow(ada.id(), one));
                    } catch (RefusedException full) {
                        refused.incrementAndGet();
                    }
                }))
                .toList();
        for (var tab : tabs) {
            tab.join();
        }
        assertThat(refused).hasValue(3);
        assertThat(as(ada, () -> follows.list(ada.id()))).hasSize(Follows.MOST);
    }

    @Test
    void followingWhatIsNotThereIsRefusedWithASentenceAndPressingForEverHasAnEnd() {
        assertThatThrownBy(() -> as(ada, () -> follows.follow(ada.id(), "no-such-claim")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("no such claim");
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 100; i++) {
                        as(ada, () -> follows.follow(ada.id(), slug));
                    }
                })
                .hasMessageContaining("try again");
    }

    @Test
    void nothingIsKeptForWhomClosesTheirAccountAtThatMoment() throws Exception {
        try (var pool = Executors.newFixedThreadPool(2);
                var leaving = database.applicationSource().getConnection();
                var statement = leaving.createStatement()) {
            leaving.setAutoCommit(false);
            statement.execute("update account set closed_at = now(), name_key = 'gone' || id, email = null where id = "
                    + ada.id());
            var telling = pool.submit(() -> tell(ada, "standing/1"));
            Waiting.untilBlockedOrDone(database.asOwner(), telling);
            var following = pool.submit(() -> as(ada, () -> follows.follow(ada.id(), slug)));
            leaving.commit();
            telling.get();
            try {
                following.get();
            } catch (ExecutionException refused) {
                assertThat(refused).hasCauseInstanceOf(RefusedException.class);
            }
        }
        assertThat(jdbc.sql("select (select count(*) from notice where account_id = :id)"
                                + " + (select count(*) from follow where account_id = :id)")
                        .param("id", ada.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
