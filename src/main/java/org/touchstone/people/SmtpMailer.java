package org.touchstone.people;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends letters by the mail server of {@code spring.mail.*}. */
@Component
class SmtpMailer implements Mailer {

    private final @Nullable JavaMailSender sender;
    private final InternetAddress from;

    SmtpMailer(ObjectProvider<JavaMailSender> sender, MailProperties mail, PeopleProperties people) {
        this.sender = sender.getIfAvailable();
        if (this.sender == null) {
            this.from = new InternetAddress();
        } else if (mail.from() == null || mail.from().isBlank()) {
            throw new IllegalStateException("With spring.mail.host, set touchstone.mail.from too: the address that"
                    + " letters come from, such as no-reply@touchstone.example.");
        } else if (people.baseUrl() == null) {
            throw new IllegalStateException("With spring.mail.host, set touchstone.base-url too: letters carry links,"
                    + " and only the operator may say where they lead.");
        } else {
            this.from = address(mail.from());
        }
    }

    @Override
    public boolean configured() {
        return sender != null;
    }

    @Override
    public void send(String to, String subject, String text, Map<String, String> headers) {
        if (sender == null) {
            throw new IllegalStateException("No mail server is configured.");
        }
        headers.forEach((name, value) -> {
            if (breaks(name) || breaks(value)) {
                throw new IllegalArgumentException("A header is one line.");
            }
        });
        if (breaks(subject)) {
            throw new IllegalArgumentException("A subject is one line.");
        }
        try {
            var message = sender.createMimeMessage();
            var letter = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            letter.setFrom(from);
            letter.setTo(new InternetAddress(to, true));
            letter.setSubject(subject);
            letter.setText(text);
            // Keeps answering machines from answering.
            message.setHeader("Auto-Submitted", "auto-generated");
            for (var header : headers.entrySet()) {
                message.setHeader(header.getKey(), header.getValue());
            }
            sender.send(message);
        } catch (MessagingException | MailException failed) {
            throw new IllegalStateException("The mail server did not take a letter.", failed);
        }
    }

    private static boolean breaks(String line) {
        return line.chars().anyMatch(c -> c < ' ');
    }

    private static InternetAddress address(String from) {
        try {
            return new InternetAddress(from, true);
        } catch (AddressException wrong) {
            throw new IllegalStateException("touchstone.mail.from is not an e-mail address: " + from, wrong);
        }
    }
}
