package org.touchstone.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.touchstone.support.MovingClock;

@SpringJUnitConfig(PeopleHouse.class)
class AccessTokensTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    Accounts accounts;

    @Autowired
    AccessTokens tokens;

    @Autowired
    OwnAccount own;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovingClock clock;

    private Account account;

    @BeforeEach
    void somebody() {
        account = accounts.register("Holder " + NUMBER.incrementAndGet(), "four plain words here", null);
    }

    private String make(int days) {
        return PeopleHouse.as(account, () -> tokens.make(account.id(), " laptop ", days));
    }

    private AccessToken only() {
        var list = PeopleHouse.as(account, () -> tokens.list(account.id()));
        assertThat(list).hasSize(1);
        return list.getFirst();
    }

    @Test
    void aTokenIsItsHolderUntilItExpires() {
        var token = make(7);

        assertThat(token).matches("tst_[A-Za-z0-9_-]{43}");
        assertThat(tokens.holder(token))
                .hasValueSatisfying(holder -> assertThat(holder.accountId()).isEqualTo(account.id()));
        clock.forward(Duration.ofDays(7).minusSeconds(1));
        assertThat(tokens.holder(token)).isPresent();
        clock.forward(Duration.ofSeconds(1));
        assertThat(tokens.holder(token)).isEmpty();
        assertThat(only().live(clock.instant())).isFalse();
    }

    @Test
    void whatIsStoredCannotBeUsedByWhoReadsTheDatabase() {
        var token = make(7);

        var stored = jdbc.sql("select token_hash from access_token where account_id = ?")
                .param(account.id())
                .query(String.class)
                .single();
        assertThat(stored).matches("[0-9a-f]{64}").isNotEqualTo(token);
        assertThat(tokens.holder(stored)).isEmpty();
        assertThat(tokens.holder("tst_" + stored)).isEmpty();
        assertThat(tokens.holder(token + "A")).isEmpty();
        assertThat(tokens.holder("")).isEmpty();
    }

    @Test
    void aRevokedTokenIsNobodyAndStrangersCannotRevokeIt() {
        var token = make(30);
        var other = accounts.register("Other " + NUMBER.get(), "four plain words here", null);

        PeopleHouse.as(other, () -> tokens.revoke(other.id(), only().id()));
        assertThat(tokens.holder(token)).isPresent();
        PeopleHouse.as(account, () -> tokens.revoke(account.id(), only().id()));
        assertThat(tokens.holder(token)).isEmpty();
        assertThat(jdbc.sql("select action from audit_log where actor = ? order by id")
                        .param("account:" + account.id())
                        .query(String.class)
                        .list())
                .containsExactly("make-token", "revoke-token");
    }

    @Test
    void anotherPasswordRevokesTokensUnlessTheyAreToStay() {
        var token = make(30);

        account = PeopleHouse.as(
                account,
                () -> own.changePassword(account.id(), "four plain words here", "five other plain words", false));
        assertThat(tokens.holder(token)).isPresent();
        PeopleHouse.as(
                account,
                () -> own.changePassword(account.id(), "five other plain words", "four plain words here", true));
        assertThat(tokens.holder(token)).isEmpty();
    }

    @Test
    void itsLastUseIsWrittenAtMostOnceAMinute() {
        var token = make(7);
        var made = clock.instant();
        tokens.holder(token);
        clock.forward(Duration.ofSeconds(59));
        tokens.holder(token);
        assertThat(only().lastUsedAt()).isEqualTo(made);
        clock.forward(Duration.ofSeconds(1));
        tokens.holder(token);
        assertThat(only().lastUsedAt()).isEqualTo(made.plusSeconds(60));
    }

    @Test
    void aTokenHasTheRoleThatItsHolderHasNow() {
        var token = make(7);
        var administrator =
                accounts.create("Boss of tokens " + NUMBER.get(), "four plain words here", null, Role.ADMINISTRATOR);

        PeopleHouse.as(administrator, () -> accounts.changeRole(account.id(), Role.AUTHOR));

        assertThat(tokens.holder(token))
                .hasValueSatisfying(holder -> assertThat(holder.role()).isEqualTo(Role.AUTHOR));
    }

    @Test
    void howeverManyAreAskedForAtOnceAnAccountHasTwenty() throws Exception {
        Callable<Boolean> ask = () -> {
            try {
                make(7);
                return true;
            } catch (RefusedException tooMany) {
                return false;
            }
        };
        IntStream.range(0, 18).forEach(i -> make(7));
        clock.forward(Duration.ofHours(2));
        try (var threads = Executors.newFixedThreadPool(8)) {
            var made = threads.invokeAll(java.util.Collections.nCopies(8, ask)).stream()
                    .filter(answer -> answer.resultNow())
                    .count();
            assertThat(made).isEqualTo(2);
        }
        assertThatThrownBy(() -> make(7)).hasMessageContaining("at most 20 tokens");
    }

    @Test
    void aTokenHasANameAndOneOfTheTermsThatAreOffered() {
        assertThatThrownBy(() -> PeopleHouse.as(account, () -> tokens.make(account.id(), "  ", 7)))
                .hasMessageContaining("a name");
        assertThatThrownBy(() -> PeopleHouse.as(account, () -> tokens.make(account.id(), "x".repeat(61), 7)))
                .hasMessageContaining("60");
        assertThatThrownBy(() -> make(3650)).hasMessageContaining("365 days");
    }
}
