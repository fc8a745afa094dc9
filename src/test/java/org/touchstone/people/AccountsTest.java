package org.touchstone.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.touchstone.people.RefusedException.About;

@SpringJUnitConfig(PeopleHouse.class)
class AccountsTest {

    private static final String PASSWORD = "four plain words here";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    Accounts accounts;

    @Autowired
    Closing closing;

    @Autowired
    AccountStore store;

    @Autowired
    UserDetailsService signIn;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    JdbcClient jdbc;

    private Account somebody(Role role) {
        return accounts.create("Somebody " + NUMBER.incrementAndGet(), PASSWORD, null, role);
    }

    @Test
    void whoRegistersCanSignInHoweverTheyCapitaliseTheirName() {
        var account = accounts.register("  Ada   Reader ", PASSWORD, "Ada@Example.org");

        assertThat(account.name()).isEqualTo("Ada Reader");
        assertThat(account.role()).isEqualTo(Role.READER);
        assertThat(account.email()).isEqualTo("ada@example.org");
        var found = signIn.loadUserByUsername("ada reader");
        assertThat(found).isEqualTo(SignedIn.of(account));
        assertThat(encoder.matches(PASSWORD, found.getPassword())).isTrue();
        assertThat(encoder.matches(PASSWORD + " ", found.getPassword())).isFalse();
    }

    @Test
    void whatIsStoredIsAnArgon2HashAndNotThePassword() {
        var account = somebody(Role.READER);

        var stored = jdbc.sql("select password_hash from account where id = ?")
                .param(account.id())
                .query(String.class)
                .single();

        assertThat(stored).startsWith("{argon2}$argon2id$").doesNotContain(PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({
        "ab, four plain words here, NAME, 3 to 40",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, four plain words here, NAME, 3 to 40",
        "<b>bold</b>, four plain words here, NAME, letters",
        "Moderator, four plain words here, NAME, the site itself",
        "Withdrawn  Account, four plain words here, NAME, the site itself",
        "withdrawn-12, four plain words here, NAME, the site itself",
        "Grace, too short, PASSWORD, at least 10",
        "Grace Hopper, grace hopper, PASSWORD, is the name",
        "Grace, aaaaaaaaaaaa, PASSWORD, one character",
    })
    void aRefusalSaysWhichFieldAndWhy(String name, String password, About about, String words) {
        assertThatThrownBy(() -> accounts.register(name, password, null))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.about()).isEqualTo(about);
                    assertThat(refused).hasMessageContaining(words);
                });
    }

    @Test
    void aVeryLongPasswordIsRefusedBeforeItCostsAnything() {
        assertThatThrownBy(() -> accounts.register("Grace", "ab".repeat(1_000_000), null))
                .hasMessageContaining("at most 200");
    }

    @Test
    void aWrongEmailIsRefusedAndAnEmptyOneIsNone() {
        assertThatThrownBy(() -> accounts.register("Mail Less", PASSWORD, "nowhere"))
                .hasMessageContaining("not an e-mail address");
        assertThat(accounts.register("Mail Less", PASSWORD, " ").email()).isNull();
    }

    @Test
    void nobodyCanTakeANameThatDiffersInLettersOnly() {
        accounts.register("Emmy Noether", PASSWORD, null);

        assertThatThrownBy(() -> accounts.register("ＥＭＭＹ noether", PASSWORD, null))
                .hasMessageContaining("is taken");
    }

    @Test
    void ofTwoWhoAskForOneNameAtOnceOneGetsTheSentence() throws Exception {
        Callable<String> register = () -> {
            try {
                return accounts.register("Twin", PASSWORD, null).name();
            } catch (RefusedException refused) {
                return refused.getMessage();
            }
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(List.of(register, register)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(answers).containsExactlyInAnyOrder("Twin", "The name “Twin” is taken; please choose another.");
        }
    }

    @Test
    void theSiteIsNeverLeftWithoutAnAdministrator() {
        jdbc.sql("update account set role = 'READER' where role = 'ADMINISTRATOR'")
                .update();
        var last = somebody(Role.ADMINISTRATOR);

        assertThatThrownBy(() -> PeopleHouse.as(last, () -> accounts.changeRole(last.id(), Role.READER)))
                .hasMessageContaining("last administrator");
        assertThatThrownBy(() -> PeopleHouse.as(last, () -> closing.close(last.id(), last.name())))
                .hasMessageContaining("last administrator");
        assertThat(store.hasAdministrator()).isTrue();
    }

    @Test
    void ofTwoAdministratorsWhoLeaveAtOnceOneStays() throws Exception {
        jdbc.sql("update account set role = 'READER' where role = 'ADMINISTRATOR'")
                .update();
        var both = List.of(somebody(Role.ADMINISTRATOR), somebody(Role.ADMINISTRATOR));
        try (var threads = Executors.newFixedThreadPool(2)) {
            threads.invokeAll(both.stream()
                    .<Callable<Boolean>>map(one -> () -> PeopleHouse.as(one, () -> {
                        closing.close(one.id(), one.name());
                        return true;
                    }))
                    .toList());
        }
        assertThat(store.hasAdministrator()).isTrue();
    }

    @Test
    void theApplicationItselfCanNeitherDeleteNorRenameAPerson() {
        var account = somebody(Role.READER);

        assertThatThrownBy(() -> jdbc.sql("delete from account where id = ?")
                        .param(account.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update account set name = 'Other' where id = ?")
                        .param(account.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }
}
