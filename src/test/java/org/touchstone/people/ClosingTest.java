package org.touchstone.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.touchstone.people.MailLinks.Purpose;

/** Leaving: what is the person's own goes, what they published stays. */
@SpringJUnitConfig(PeopleHouse.class)
class ClosingTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    Accounts accounts;

    @Autowired
    Closing closing;

    @Autowired
    OwnAccount own;

    @Autowired
    AccessTokens tokens;

    @Autowired
    OtherIdentities identities;

    @Autowired
    MailLinks links;

    @Autowired
    UserDetailsService signIn;

    @Autowired
    JdbcClient jdbc;

    private Account somebody() {
        return accounts.register("Leaver " + NUMBER.incrementAndGet(), "four plain words here", "me@example.org");
    }

    @Test
    void aClosedAccountKeepsNothingThatIsThePersonsOwn() {
        var account = somebody();
        var identity = new OtherIdentity("https://other.example", "sub " + account.id());
        var token = PeopleHouse.as(account, () -> {
            accounts.chooseReaderGroup(account.id(), ReaderGroup.POLICY);
            own.describe(account.id(), "I advise ministers.");
            identities.link(account.id(), identity);
            return tokens.make(account.id(), "laptop", 7);
        });
        links.make(account.id(), Purpose.CONFIRM_EMAIL, "new@example.org");

        PeopleHouse.as(account, () -> closing.close(account.id(), account.name().toUpperCase()));

        var row = jdbc.sql("select * from account where id = ?")
                .param(account.id())
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("name", "withdrawn account")
                .containsEntry("name_key", "withdrawn-" + account.id());
        for (var column : new String[] {"email", "email_confirmed_at", "password_hash", "reader_group", "about"}) {
            assertThat(row.get(column)).as(column).isNull();
        }
        for (var table : new String[] {"oidc_identity", "mail_link", "access_token"}) {
            assertThat(jdbc.sql("select count(*) from " + table + " where account_id = ?")
                            .param(account.id())
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(tokens.holder(token)).isEmpty();
        assertThat(identities.account(identity)).isEmpty();
        assertThatThrownBy(() -> signIn.loadUserByUsername(account.name()))
                .isInstanceOf(UsernameNotFoundException.class);
        assertThat(accounts.names(java.util.List.of(account.id()))).containsValue("withdrawn account");
        assertThat(jdbc.sql("select actor || ' ' || detail from audit_log where action = 'close-account'"
                                + " and subject = ?")
                        .param("account/" + account.id())
                        .query(String.class)
                        .single())
                .isEqualTo("account:" + account.id() + " {}");
    }

    @Test
    void nobodyClosesAnAccountByASlipOrForSomebodyElse() {
        var account = somebody();
        var other = somebody();

        assertThatThrownBy(() -> PeopleHouse.as(account, () -> closing.close(account.id(), "yes")))
                .hasMessageContaining("type its name");
        assertThatThrownBy(() -> PeopleHouse.as(other, () -> closing.close(account.id(), account.name())))
                .isInstanceOf(RefusedException.class);
        assertThat(accounts.byId(account.id()))
                .hasValueSatisfying(still -> assertThat(still.open()).isTrue());
    }

    @Test
    void theNameIsFreeAgainAndTheClosedAccountStaysClosed() {
        var account = somebody();
        PeopleHouse.as(account, () -> closing.close(account.id(), account.name()));

        assertThat(accounts.register(account.name(), "four plain words here", null)
                        .id())
                .isNotEqualTo(account.id());
        assertThatThrownBy(() -> jdbc.sql("update account set closed_at = null where id = ?")
                        .param(account.id())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("stays closed");
    }
}
