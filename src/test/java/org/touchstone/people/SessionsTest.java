package org.touchstone.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;
import org.touchstone.storage.News;
import org.touchstone.support.MovingClock;
import org.touchstone.support.TestDatabase;

/** Two nodes on one database: what ends a session on one ends it on the other. */
@SpringJUnitConfig(PeopleHouse.class)
class SessionsTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String PASSWORD = "four plain words here";

    @Autowired
    Accounts accounts;

    @Autowired
    OwnAccount own;

    @Autowired
    Closing closing;

    @Autowired
    Sessions sessions;

    @Autowired
    CurrentPerson current;

    @Autowired
    TestDatabase database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovingClock clock;

    @Autowired
    TransactionTemplate transactions;

    private Account account;
    private SignedIn person;
    private Account administrator;

    @BeforeEach
    void somebodySignedIn() {
        account = accounts.register("Person " + NUMBER.incrementAndGet(), PASSWORD, null);
        administrator = accounts.create("Chief " + NUMBER.get(), PASSWORD, null, Role.ADMINISTRATOR);
        person = SignedIn.of(account);
        assertThat(sessions.goesOn(person)).isTrue();
    }

    private void ends(Runnable what) {
        what.run();
        assertThat(sessions.goesOn(person)).isFalse();
        assertThat(PeopleHouse.as(account, () -> current.get())).isEmpty();
        assertThatThrownBy(() -> PeopleHouse.as(account, () -> own.digest(account.id(), false)))
                .hasMessage("Sign in to change what is mailed. What you typed is still here.");
    }

    @Test
    void anotherRoleEndsEverySessionAtOnce() {
        ends(() -> PeopleHouse.as(administrator, () -> accounts.changeRole(account.id(), Role.AUTHOR)));
    }

    @Test
    void theSameRoleAgainEndsNothing() {
        PeopleHouse.as(administrator, () -> accounts.changeRole(account.id(), Role.READER));

        assertThat(sessions.goesOn(person)).isTrue();
    }

    @Test
    void anotherPasswordEndsEverySessionButTheOneThatGoesOn() {
        ends(() -> {
            var changed = PeopleHouse.as(
                    account, () -> own.changePassword(account.id(), PASSWORD, "five other plain words", true));
            assertThat(sessions.goesOn(SignedIn.of(changed))).isTrue();
        });
    }

    @Test
    void closingEndsEverySession() {
        ends(() -> PeopleHouse.as(account, () -> closing.close(account.id(), account.name())));
    }

    @Test
    void signingOutEverywhereEndsEverySession() {
        ends(() -> PeopleHouse.as(account, () -> own.signOutEverywhere(account.id())));
    }

    @Test
    void aRoleTakenAwayByTheOperatorsOwnHandCountsWithinSeconds() {
        jdbc.sql("update account set role = 'AUTHOR' where id = ?")
                .param(account.id())
                .update();
        clock.forward(Duration.ofSeconds(2));

        assertThat(sessions.goesOn(person)).isFalse();
    }

    @Test
    void whereTheChangeIsRolledBackTheSessionGoesOn() {
        jdbc.sql("update account set role = 'READER' where role = 'ADMINISTRATOR'")
                .update();
        var last = accounts.create("Last " + NUMBER.incrementAndGet(), PASSWORD, null, Role.ADMINISTRATOR);

        assertThatThrownBy(() -> PeopleHouse.as(last, () -> closing.close(last.id(), last.name())))
                .isInstanceOf(RefusedException.class);

        assertThat(sessions.goesOn(SignedIn.of(last))).isTrue();
    }

    @Test
    void whatWasSeenInAChangeThatIsRolledBackIsForgotten() {
        transactions.executeWithoutResult(status -> {
            sessions.end(account.id());
            assertThat(sessions.goesOn(person)).isFalse();
            status.setRollbackOnly();
        });

        assertThat(sessions.goesOn(person)).isTrue();
    }

    @Test
    void theOtherNodeHearsOfItAtOnceAndElseSeesItWithinSeconds() throws Exception {
        var news = new News(database.connection());
        var otherNode = new Sessions(
                jdbc, clock, new StaticListableBeanFactory(java.util.Map.of("news", news)).getBeanProvider(News.class));
        var deaf = new Sessions(jdbc, clock, new StaticListableBeanFactory().getBeanProvider(News.class));
        var listens = new CountDownLatch(1);
        var told = new CountDownLatch(2);
        otherNode.whenSomeEnd(listens::countDown);
        otherNode.whenSomeEnd(told::countDown);
        news.start();
        try {
            assertThat(listens.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(otherNode.goesOn(person)).isTrue();
            assertThat(deaf.goesOn(person)).isTrue();

            PeopleHouse.as(account, () -> own.signOutEverywhere(account.id()));

            assertThat(told.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(otherNode.goesOn(person)).isFalse();
            clock.forward(Duration.ofSeconds(2));
            assertThat(deaf.goesOn(person)).isFalse();
        } finally {
            news.stop();
        }
    }

    @Test
    void ofManyPeopleOnlyThoseWhoseSessionsEndedAreNamed() {
        var closed = SignedIn.of(accounts.register("Closed " + NUMBER.incrementAndGet(), PASSWORD, null));
        var unknown = new SignedIn(Long.MAX_VALUE, "Nobody", Role.READER, 0, null);
        jdbc.sql("update account set session_epoch = session_epoch + 1 where id = ?")
                .param(closed.accountId())
                .update();
        assertThat(sessions.ended(List.of(person, closed, unknown))).containsExactlyInAnyOrder(closed, unknown);
        assertThat(sessions.ended(List.of())).isEmpty();
    }
}
