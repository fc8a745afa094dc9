package org.touchstone.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.touchstone.critiques.CritiqueClaims;
import org.touchstone.people.Account;
import org.touchstone.people.Accounts;
import org.touchstone.people.Closing;
import org.touchstone.people.PeopleHouse;
import org.touchstone.people.VisitorKey;
import org.touchstone.support.MovingClock;
import org.touchstone.support.TestDatabase;

@SpringJUnitConfig(DigestTest.House.class)
@TestPropertySource(
        properties = {
            "touchstone.base-url=https://touchstone.example/",
            "touchstone.mail.from=no-reply@touchstone.example"
        })
class DigestTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Import(NoticeHouse.class)
    static class House {

        @Bean
        JavaMailSenderImpl sender() {
            var sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            return sender;
        }
    }

    @Autowired
    Digest digest;

    @Autowired
    DigestStore store;

    @Autowired
    Notices notices;

    @Autowired
    Unsubscribing unsubscribing;

    @Autowired
    Accounts accounts;

    @Autowired
    Closing closing;

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    MovingClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    private GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private Account ada;
    private String address;
    private int told;

    @BeforeEach
    void somebodyWithAConfirmedAddressAtNoon() {
        server.start();
        sender.setPort(server.getSmtp().getPort());
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        clock.forward(Duration.between(now, now.plusDays(1).withHour(12).withMinute(0)));
        jdbc.sql("update account set digest = 'OFF'").update();
        address = "ada" + NUMBER.incrementAndGet() + "@example.org";
        ada = reader(address);
    }

    private Account reader(String email) {
        var account = accounts.register("Reader " + NUMBER.incrementAndGet(), "four plain words here", email);
        jdbc.sql("update account set email_confirmed_at = now() where id = ?")
                .param(account.id())
                .update();
        return account;
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private void tell(Account whom, int count) {
        for (int i = 0; i < count; i++) {
            notices.tell(whom.id(), Notice.Kind.STANDING, "Standing " + ++told + " changed.", "/claims/x", "k/" + told);
        }
    }

    private List<MimeMessage> letters() {
        return List.of(server.getReceivedMessages());
    }

    private void nextMorning() {
        clock.forward(Duration.ofHours(20));
        digest.send();
    }

    @Test
    void whatHappenedTodayComesTomorrowMorningInOneLetterWithAWayOut() throws Exception {
        CritiqueClaims.publish(database.asOwner(), "mailed", 1);
        tell(ada, 2);
        notices.tell(ada.id(), Notice.Kind.VERSION, "Version 2 was published.", "/claims/mailed", "version/9");
        digest.send();
        assertThat(letters()).isEmpty();

        nextMorning();

        assertThat(letters()).hasSize(1);
        var letter = letters().getFirst();
        assertThat(letter.getSubject()).isEqualTo("3 new notices on Touchstone");
        assertThat(letter.getAllRecipients()).extracting(Object::toString).containsExactly(address);
        var link = "https://touchstone.example/unsubscribe/" + key(ada);
        assertThat(letter.getHeader("List-Unsubscribe")).containsExactly("<" + link + ">");
        assertThat(letter.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(letter.getContentType()).startsWith("text/plain");
        assertThat(letter.getContent().toString())
                .contains("On: For every number, it counts", "https://touchstone.example/claims/mailed", link)
                .containsSubsequence("Version 2 was published.", "Standing 2 changed.", "Standing 1 changed.");
    }

    @Test
    void nothingIsMailedTwiceAndNobodyGetsTwoLettersADay() {
        tell(ada, 1);
        nextMorning();
        tell(ada, 1);
        digest.send();
        clock.forward(Duration.ofHours(5));
        digest.send();
        assertThat(letters()).hasSize(1);
        clock.forward(Duration.ofHours(24));
        digest.send();
        digest.send();
        assertThat(letters()).hasSize(2);
        clock.forward(Duration.ofDays(3));
        digest.send();
        assertThat(letters()).hasSize(2);
    }

    @Test
    void noLetterGoesToWhoSaidNoOrReadItOrNeverConfirmedOrLeft() {
        var off = reader("off@example.org");
        jdbc.sql("update account set digest = 'OFF' where id = ?")
                .param(off.id())
                .update();
        var unconfirmed = accounts.register("Unconfirmed", "four plain words here", "someone@example.org");
        var none = accounts.register("No address", "four plain words here", null);
        var closed = reader("closed@example.org");
        for (var person : List.of(ada, off, unconfirmed, none, closed)) {
            tell(person, 1);
        }
        PeopleHouse.as(ada, () -> notices.read(ada.id(), Long.MAX_VALUE));
        PeopleHouse.as(closed, () -> closing.close(closed.id(), closed.name()));
        nextMorning();
        assertThat(letters()).isEmpty();
    }

    @Test
    void aMailServerThatIsDownLosesNothingAndIsAskedLessAndLessOften() {
        tell(ada, 2);
        server.stop();
        nextMorning();
        clock.forward(Duration.ofMinutes(4));
        server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        sender.setPort(server.getSmtp().getPort());
        digest.send();
        assertThat(letters()).isEmpty();

        clock.forward(Duration.ofMinutes(1));
        digest.send();

        assertThat(letters()).hasSize(1);
        assertThat(jdbc.sql("select count(*) from notice where account_id = ? and mailed_at is null")
                        .param(ada.id())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select failures from digest where account_id = ?")
                        .param(ada.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anAddressThatIsAlwaysRefusedKeepsNobodyElseWaiting() {
        jdbc.sql("update account set email = 'no address' where id = ?")
                .param(ada.id())
                .update();
        tell(ada, 1);
        var bo = reader("bo@example.org");
        tell(bo, 1);
        nextMorning();
        assertThat(letters()).hasSize(1);
    }

    @Test
    void twoNodesSendEachLetterOnce() throws Exception {
        int people = 12;
        for (int i = 0; i < people; i++) {
            tell(reader("many" + i + "@example.org"), 3);
        }
        clock.forward(Duration.ofHours(20));
        var start = new CountDownLatch(1);
        var nodes = new ArrayList<Thread>();
        for (int node = 0; node < 4; node++) {
            nodes.add(Thread.ofPlatform().start(() -> {
                try {
                    start.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                digest.send();
            }));
        }
        start.countDown();
        for (var node : nodes) {
            node.join();
        }
        assertThat(letters()).hasSize(people);
        assertThat(letters().stream().map(DigestTest::receiver).distinct()).hasSize(people);
    }

    @Test
    void aNodeThatDiesWhileItSendsNeverMakesAnotherSendItAgain() {
        tell(ada, 1);
        clock.forward(Duration.ofHours(20));
        var now = clock.instant();
        assertThat(store.take(ada.id(), now, now)).isPresent();
        digest.send();
        clock.forward(Duration.ofDays(2));
        digest.send();
        assertThat(letters()).isEmpty();
        assertThat(PeopleHouse.as(ada, () -> notices.unread(ada.id()))).isEqualTo(1);
    }

    @Test
    void aPersonWithHundredsOfNoticesGetsAShortLetterThatSaysHowManyThereAre() throws Exception {
        tell(ada, 120);
        nextMorning();
        var letter = letters().getFirst();
        assertThat(letter.getSubject()).startsWith("120 ");
        assertThat(letter.getContent().toString())
                .contains("And 70 older ones.")
                .contains("Standing " + told + " changed.");
    }

    @Test
    void theLinkInTheLetterEndsTheLettersAndNoOtherKeyDoes() {
        tell(ada, 1);
        var visitor = VisitorKey.ofAccount(ada.id());
        assertThat(unsubscribing.end(UUID.randomUUID().toString(), visitor)).isFalse();
        assertThat(unsubscribing.end("1; drop table notice", visitor)).isFalse();
        assertThat(unsubscribing.end(key(ada), visitor)).isTrue();
        assertThat(unsubscribing.end(key(ada), visitor)).isTrue();
        nextMorning();
        assertThat(letters()).isEmpty();
    }

    private String key(Account account) {
        return jdbc.sql("select unsubscribe_key from account where id = ?")
                .param(account.id())
                .query(UUID.class)
                .single()
                .toString();
    }

    private static String receiver(MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
