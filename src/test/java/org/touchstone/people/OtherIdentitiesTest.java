package org.touchstone.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
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
    UserDetailsService signIn;

    @Autowired
    TestDatabase database;

    private OtherIdentity identity;

    @BeforeEach
    void somebodyElsewhere() {
        identity = new OtherIdentity("https://other.example", "subject-" + NUMBER.incrementAndGet());
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
        var changed = PeopleHouse.as(account, () -> own.changePassword(account.id(), "", PASSWORD));
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
        var changed = PeopleHouse.as(account, () -> own.changePassword(account.id(), "", PASSWORD));
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
