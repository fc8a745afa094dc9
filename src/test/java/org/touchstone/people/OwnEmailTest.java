package org.touchstone.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.touchstone.people.MailLinks.Purpose;
import org.touchstone.people.RefusedException.About;
import org.touchstone.support.MovingClock;

@SpringJUnitConfig(LettersHouse.class)
@TestPropertySource(
        properties = {
            "touchstone.base-url=https://touchstone.example",
            "touchstone.mail.from=no-reply@touchstone.example"
        })
class OwnEmailTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String PASSWORD = "four plain words here";

    @Autowired
    OwnEmail emails;

    @Autowired
    MailLinks mailLinks;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountStore store;

    @Autowired
    GreenMail server;

    @Autowired
    MovingClock clock;

    private Account account;
    private String old;
    private String next;

    @BeforeEach
    void somebody() throws FolderException {
        server.purgeEmailFromAllMailboxes();
        int number = NUMBER.incrementAndGet();
        old = "old" + number + "@example.org";
        next = "new" + number + "@example.org";
        account = accounts.register("Mailed " + number, PASSWORD, old);
    }

    private void change(String to) {
        PeopleHouse.as(account, () -> emails.change(account.id(), to, PASSWORD));
    }

    @Test
    void linksAskedForInTwoTabsAtOnceLeaveOneThatWorks() throws Exception {
        var links = new ConcurrentLinkedQueue<Secret>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                threads.execute(() -> links.add(mailLinks.make(account.id(), Purpose.CONFIRM_EMAIL, old)));
            }
        }
        assertThat(links).hasSize(8);
        assertThat(links.stream()
                        .filter(secret -> emails.toConfirm(secret.text()).isPresent()))
                .hasSize(1);
        assertThat(PeopleHouse.as(account, () -> emails.pending(account.id()))).hasValue(old);
    }

    private Account now() {
        return accounts.byId(account.id()).orElseThrow();
    }

    @Test
    void anAddressCountsWhenItsHolderOpenedTheLink() throws Exception {
        PeopleHouse.as(account, () -> emails.sendLink(account.id()));
        assertThat(now().emailConfirmedAt()).isNull();

        var secret = LettersHouse.secret(LettersHouse.letters(server, old, 1).getFirst());
        assertThat(emails.toConfirm(secret)).hasValue(old);
        emails.confirm(secret);

        assertThat(now().emailConfirmedAt()).isEqualTo(clock.instant());
        assertThatThrownBy(() -> emails.confirm(secret)).hasMessageContaining("used before");
    }

    @Test
    void aMistypedNewAddressDoesNotTakeTheGoodOneAwayAndTheOldOneHearsOfAChange() throws Exception {
        store.changeEmail(account.id(), old, true);
        change(next);
        assertThat(now().email()).isEqualTo(old);
        assertThat(PeopleHouse.as(account, () -> emails.pending(account.id()))).hasValue(next);

        emails.confirm(LettersHouse.secret(LettersHouse.letters(server, next, 1).getFirst()));

        assertThat(now().email()).isEqualTo(next);
        assertThat(now().emailConfirmedAt()).isNotNull();
        assertThat(LettersHouse.letters(server, old, 1).getFirst()).contains("changed to another one");
    }

    @Test
    void removingForgetsTheAddressAndTheLinksThatWereSent() throws Exception {
        store.changeEmail(account.id(), old, true);
        change(next);
        var secret = LettersHouse.secret(LettersHouse.letters(server, next, 1).getFirst());
        change(" ");

        assertThat(now().email()).isNull();
        assertThat(now().emailConfirmedAt()).isNull();
        assertThatThrownBy(() -> emails.confirm(secret)).isInstanceOf(RefusedException.class);
        assertThat(LettersHouse.letters(server, old, 1).getFirst()).contains("was removed");
    }

    @Test
    void aLinkForAnAddressIsGoodForADay() throws Exception {
        change(next);
        var secret = LettersHouse.secret(LettersHouse.letters(server, next, 1).getFirst());
        clock.forward(Duration.ofDays(1));

        assertThatThrownBy(() -> emails.confirm(secret)).hasMessageContaining("too old");
    }

    @Test
    void whoFindsThePageOpenCannotTurnTheLettersToThemselves() throws Exception {
        assertThatThrownBy(() -> PeopleHouse.as(account, () -> emails.change(account.id(), next, "not the password")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.about()).isEqualTo(About.CURRENT_PASSWORD));
        assertThat(now().email()).isEqualTo(old);
    }

    @Test
    void nobodyIsSentLettersWithoutEnd() throws Exception {
        for (int i = 0; i < Limit.CONFIRM.times(); i++) {
            PeopleHouse.as(account, () -> emails.sendLink(account.id()));
        }
        assertThatThrownBy(() -> PeopleHouse.as(account, () -> emails.sendLink(account.id())))
                .isInstanceOf(TooManyException.class);
    }
}
