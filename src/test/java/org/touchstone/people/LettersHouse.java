package org.touchstone.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The people floor with a real mail server in this process. */
@Import(PeopleHouse.class)
class LettersHouse {

    private static final Pattern LINK = Pattern.compile("https://touchstone.example/[a-z-]+/([A-Za-z0-9_-]{43})");

    @Bean(initMethod = "start", destroyMethod = "stop")
    GreenMail mailServer() {
        return new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    }

    @Bean
    JavaMailSender mailSender(GreenMail server) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        return sender;
    }

    /** What lies in the letter box of this address, newest last, once so many letters are there. */
    static List<String> letters(GreenMail server, String address, int many) throws Exception {
        for (int all = 1; ; all++) {
            boolean more = server.waitForIncomingEmail(5_000, all);
            var found = new ArrayList<String>();
            for (var letter : server.getReceivedMessages()) {
                if (letter.getAllRecipients()[0].toString().equals(address)) {
                    found.add(letter.getContent().toString());
                }
            }
            if (found.size() >= many || !more) {
                assertThat(found).as("letters to " + address).hasSize(many);
                return found;
            }
        }
    }

    /** The secret in a letter's link. */
    static String secret(String letter) {
        var link = LINK.matcher(letter);
        if (!link.find()) {
            throw new AssertionError("No link in: " + letter);
        }
        return link.group(1);
    }
}
