package org.touchstone.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Letters as a real mail server takes them. */
class SmtpMailerTest {

    private static final URI SITE = URI.create("https://touchstone.example");

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Mailer mailer(String from, URI site) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        var beans = new StaticListableBeanFactory(Map.of("sender", sender));
        return new SmtpMailer(
                beans.getBeanProvider(JavaMailSender.class),
                new MailProperties(from),
                new PeopleProperties(site, List.of(), Duration.ofDays(7)));
    }

    @Test
    void aLetterArrivesAsWrittenInAnyScript() throws Exception {
        mailer("Touchstone <no-reply@touchstone.example>", SITE)
                .send("ada@example.org", "Ω and é", "Grüße\n", Map.of("List-Unsubscribe", "<https://x.example/1>"));

        var letter = server.getReceivedMessages()[0];
        assertThat(letter.getSubject()).isEqualTo("Ω and é");
        assertThat(letter.getContent().toString().strip()).isEqualTo("Grüße");
        assertThat(letter.getFrom()[0]).hasToString("Touchstone <no-reply@touchstone.example>");
        assertThat(letter.getHeader("List-Unsubscribe")).containsExactly("<https://x.example/1>");
    }

    @Test
    void nobodyAddsReceiversOrHeadersThroughALineBreak() {
        var mailer = mailer("no-reply@touchstone.example", SITE);

        assertThatThrownBy(() -> mailer.send("a@example.org", "x\r\nBcc: b@example.org", "", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> mailer.send("a@example.org", "x", "", Map.of("A", "1\nBcc: b@example.org")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> mailer.send("a@example.org\nRCPT TO:<b@example.org>", "x", "", Map.of()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> mailer.send("a@example.org, b@example.org", "x", "", Map.of()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatIsGoneIsASentenceAndNotASilence() {
        var mailer = mailer("no-reply@touchstone.example", SITE);
        server.stop();

        assertThatThrownBy(() -> mailer.send("a@example.org", "x", "", Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("mail server");
    }

    @Test
    void withoutASenderOrAnAddressForLinksTheSiteDoesNotStartHalfConfigured() {
        assertThatThrownBy(() -> mailer("", SITE)).hasMessageContaining("touchstone.mail.from");
        assertThatThrownBy(() -> mailer("no address", SITE)).hasMessageContaining("touchstone.mail.from");
        assertThatThrownBy(() -> new SmtpMailer(
                        new StaticListableBeanFactory(Map.of("sender", new JavaMailSenderImpl()))
                                .getBeanProvider(JavaMailSender.class),
                        new MailProperties("no-reply@touchstone.example"),
                        new PeopleProperties(null, List.of(), Duration.ofDays(7))))
                .hasMessageContaining("touchstone.base-url");
    }

    @Test
    void withoutAMailServerNothingPretendsToSend() {
        var mailer = new SmtpMailer(
                new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class),
                new MailProperties(null),
                new PeopleProperties(null, List.of(), Duration.ofDays(7)));

        assertThat(mailer.configured()).isFalse();
        assertThatThrownBy(() -> mailer.send("a@example.org", "x", "", Map.of()))
                .isInstanceOf(IllegalStateException.class);
    }
}
