package org.touchstone.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.touchstone.support.MovingClock;
import org.touchstone.support.TestDatabase;
import org.touchstone.support.Waiting;

@SpringJUnitConfig(PeopleHouse.class)
class OtherIdentitiesTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String PASSWORD = "four plain words here";

    @Autowired
    OtherIdentities identities;

    @Autowired
    Accounts accounts;

    @Autowired
    OwnAccount own;

    @Autowired
    OwnEmail emails;

    @Autowired
    MovingClock clock;

    @Autowired
    UserDetailsService signIn;

    @Autowired
    TestDatabase database;

    private OtherIdentity identity;

    @BeforeEach
    void somebodyElsewhere() {
        identity = new OtherIdentity("https://other.example", "subject-" + NUMBER.incrementAndGet());
    }

    private <T> T justSignedIn(Account account, Supplier<T> what) {
        return PeopleHouse.as(SignedIn.of(account, clock.instant()), what);
    }

    @Test
    void whoFindsAPageOpenGivesAnAccountWithoutAPasswordNoOtherWayIn() {
        var account = identities.register(identity, "Left Open " + NUMBER.get());
        var person = SignedIn.of(account, clock.instant());
        clock.forward(Duration.ofMinutes(11));

        assertThatThrownBy(() -> PeopleHouse.as(person, () -> own.changePassword(account.id(), "", PASSWORD, true)))
                .hasMessageContaining("a sign-in of the last 10 minutes");
        assertThatThrownBy(() -> PeopleHouse.as(person, () -> {
                    emails.change(account.id(), "thief@evil.example", "");
                    return true;
                }))
                .hasMessageContaining("a sign-in of the last 10 minutes");
        assertThat(PeopleHouse.as(account, () -> own.hasPassword(account.id()))).isFalse();
    }

    @Test
    void whoComesForTheFirstTimeChoosesANameAndIsKnownFromThenOn() {
        assertThat(identities.account(identity)).isEmpty();

        var account = identities.register(identity, "Newcomer " + NUMBER.get());

        assertThat(identities.account(identity)).hasValue(account);
        assertThat(account.role()).isEqualTo(Role.READER);
        assertThat(account.email()).isNull();
        assertThat(identities.account(new OtherIdentity("https://evil.example", identity.subject())))
                .as("the same subject of another issuer is somebody else")
                .isEmpty();
    }

    @Test
    void anAccountWithoutAPasswordCannotBeOpenedWithOne() {
        var account = identities.register(identity, "No Password " + NUMBER.get());

        assertThatThrownBy(() -> signIn.loadUserByUsername(account.name()))
                .isInstanceOf(UsernameNotFoundException.class);
        var changed = justSignedIn(account, () -> own.changePassword(account.id(), "", PASSWORD, true));
        assertThat(signIn.loadUserByUsername(account.name())).isEqualTo(SignedIn.of(changed));
    }

    @Test
    void oneIdentityNeverOpensTwoAccounts() throws Exception {
        var first = accounts.register("First " + NUMBER.get(), PASSWORD, null);
        var second = accounts.register("Second " + NUMBER.get(), PASSWORD, null);
        PeopleHouse.as(first, () -> identities.link(first.id(), identity));
        PeopleHouse.as(first, () -> identities.link(first.id(), identity));

        assertThatThrownBy(() -> PeopleHouse.as(second, () -> identities.link(second.id(), identity)))
                .hasMessageContaining("has an account here already");
        assertThatThrownBy(() -> identities.register(identity, "Third " + NUMBER.get()))
                .hasMessageContaining("has an account here already");
        assertThat(accounts.byName("Third " + NUMBER.get()))
                .as("nor leaves half an account")
                .isEmpty();
    }

    @Test
    void aDoubleClickMakesOneAccount() throws Exception {
        Callable<Boolean> register = () -> {
            try {
                identities.register(identity, "Double Click " + NUMBER.get());
                return true;
            } catch (RefusedException second) {
                return false;
            }
        };
        try (var threads = Executors.newFixedThreadPool(4)) {
            assertThat(threads.invokeAll(Collections.nCopies(4, register)).stream()
                            .filter(answer -> answer.resultNow())
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void nobodyLocksThemselvesOut() {
        var account = identities.register(identity, "Locked Out " + NUMBER.get());

        assertThatThrownBy(() -> PeopleHouse.as(account, () -> identities.unlink(account.id(), identity)))
                .hasMessageContaining("only way into your account");
        var changed = justSignedIn(account, () -> own.changePassword(account.id(), "", PASSWORD, true));
        PeopleHouse.as(changed, () -> identities.unlink(changed.id(), identity));
        assertThat(identities.account(identity)).isEmpty();
    }

    @Test
    void aWayInAddedWhileTheAccountIsClosedDoesNotStay() throws Exception {
        var account = accounts.register("Leaving " + NUMBER.get(), PASSWORD, null);
        try (var pool = Executors.newSingleThreadExecutor();
                var leaving = database.applicationSource().getConnection();
                var statement = leaving.createStatement()) {
            leaving.setAutoCommit(false);
            statement.execute(
                    "update account set closed_at = now(), name_key = 'gone' || id where id = " + account.id());
            var linking = pool.submit(() -> PeopleHouse.as(account, () -> identities.link(account.id(), identity)));
            Waiting.untilBlockedOrDone(database.asOwner(), linking);
            leaving.commit();
            assertThatThrownBy(linking::get).hasMessageContaining("This account is closed.");
        }
        assertThat(identities.account(identity)).isEmpty();
        assertThat(database.asOwner()
                        .sql("select count(*) from oidc_identity where subject = ?")
                        .param(identity.subject())
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
