package org.touchstone.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.touchstone.support.MovingClock;

@SpringJUnitConfig(LettersHouse.class)
@TestPropertySource(
        properties = {
            "touchstone.base-url=https://touchstone.example",
            "touchstone.mail.from=no-reply@touchstone.example"
        })
class PasswordResetTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String OLD = "four plain words here";
    private static final String NEW = "five other plain words";

    @Autowired
    PasswordReset reset;

    @Autowired
    OwnAccount own;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountStore store;

    @Autowired
    AccessTokens tokens;

    @Autowired
    Sessions sessions;

    @Autowired
    UserDetailsService signIn;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    GreenMail server;

    @Autowired
    MovingClock clock;

    private Account account;
    private String address;
    private VisitorKey visitor;

    @BeforeEach
    void somebodyForgetful() throws FolderException {
        server.purgeEmailFromAllMailboxes();
        int number = NUMBER.incrementAndGet();
        address = "forgetful" + number + "@example.org";
        account = accounts.register("Forgetful " + number, OLD, address);
        store.changeEmail(account.id(), address, true);
        visitor = VisitorKey.ofAddress(InetAddress.ofLiteral("192.0.2." + number));
    }

    private String secret() throws Exception {
        reset.ask(account.name(), visitor);
        return LettersHouse.secret(LettersHouse.letters(server, address, 1).getFirst());
    }

    private boolean opens(String password) {
        return encoder.matches(
                password, signIn.loadUserByUsername(account.name()).getPassword());
    }

    @Test
    void theLinkChangesThePasswordOnceAndPutsEveryoneElseOut() throws Exception {
        var session = SignedIn.of(account);
        var token = PeopleHouse.as(account, () -> tokens.make(account.id(), "laptop", 7));
        var secret = secret();

        assertThat(reset.whyNot(secret)).isEmpty();
        assertThatThrownBy(() -> reset.reset(secret, "short")).hasMessageContaining("at least 10");
        reset.reset(secret, NEW);

        assertThat(opens(NEW)).isTrue();
        assertThat(opens(OLD)).isFalse();
        assertThat(sessions.goesOn(session)).isFalse();
        assertThat(tokens.holder(token)).isEmpty();
        assertThat(reset.whyNot(secret))
                .hasValueSatisfying(why -> assertThat(why).contains("used before"));
        assertThatThrownBy(() -> reset.reset(secret, OLD)).hasMessageContaining("used before");
        assertThat(opens(NEW)).isTrue();
    }

    @Test
    void whoChangesTheirPasswordPutsALinkOutThatSomebodyElseMayHold() throws Exception {
        var secret = secret();

        PeopleHouse.as(account, () -> own.changePassword(account.id(), OLD, NEW, true));

        assertThatThrownBy(() -> reset.reset(secret, OLD)).hasMessageContaining("used before");
        assertThat(opens(NEW)).isTrue();
    }

    @Test
    void theLinkIsGoodForAnHourAndANewerOneEndsIt() throws Exception {
        var first = secret();
        reset.ask(address.toUpperCase(), visitor);
        var second =
                LettersHouse.secret(LettersHouse.letters(server, address, 2).getLast());

        assertThat(reset.whyNot(first)).isPresent();
        clock.forward(Duration.ofMinutes(59));
        assertThat(reset.whyNot(second)).isEmpty();
        clock.forward(Duration.ofMinutes(1));
        assertThatThrownBy(() -> reset.reset(second, NEW)).hasMessageContaining("too old");
        assertThat(opens(OLD)).isTrue();
    }

    @Test
    void ofManyWhoUseALinkAtOnceOneDoes() throws Exception {
        var secret = secret();
        Callable<Boolean> use = () -> {
            try {
                reset.reset(secret, NEW);
                return true;
            } catch (RefusedException used) {
                return false;
            }
        };
        try (var threads = Executors.newFixedThreadPool(4)) {
            assertThat(threads.invokeAll(Collections.nCopies(4, use)).stream()
                            .filter(answer -> answer.resultNow())
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void askingTellsNobodyWhoHasAnAccountAndUnconfirmedAddressesGetNothing() throws Exception {
        var unconfirmed = accounts.register("Unconfirmed " + NUMBER.get(), OLD, "victim@example.org");
        reset.ask("Nobody Of That Name", visitor);
        reset.ask("nobody@example.org", visitor);
        reset.ask(unconfirmed.name(), visitor);
        reset.ask("victim@example.org", visitor);
        secret();
        Thread.sleep(500);

        LettersHouse.letters(server, "nobody@example.org", 0);
        LettersHouse.letters(server, "victim@example.org", 0);
    }

    @Test
    void nobodyFloodsALetterBox() throws Exception {
        reset.ask(account.name(), visitor);
        reset.ask(address, visitor);
        reset.ask(account.name(), visitor);
        var another = VisitorKey.ofAddress(InetAddress.ofLiteral("198.51.100.7"));
        reset.ask(account.name(), another);
        LettersHouse.letters(server, address, 3);

        assertThatThrownBy(() -> reset.ask(account.name(), another)).isInstanceOf(TooManyException.class);
        reset.ask(address, another);
        reset.ask(address, another);
        assertThatThrownBy(() -> reset.ask(address, another)).isInstanceOf(TooManyException.class);
        Thread.sleep(500);
        LettersHouse.letters(server, address, 3);
    }

    @Test
    void oneVisitorCannotTryManyNames() throws Exception {
        for (int i = 0; i < Limit.RESET.times(); i++) {
            reset.ask("Some Name " + i, visitor);
        }
        assertThatThrownBy(() -> reset.ask("One More", visitor)).isInstanceOf(TooManyException.class);
    }
}
