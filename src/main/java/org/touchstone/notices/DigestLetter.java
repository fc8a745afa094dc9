package org.touchstone.notices;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.touchstone.people.PeopleProperties;

/** What a digest says. */
@Component
class DigestLetter {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    private final PeopleProperties properties;

    DigestLetter(PeopleProperties properties) {
        this.properties = properties;
    }

    String subject(DigestStore.Taken taken) {
        int count = taken.ids().size();
        return count == 1 ? "1 new notice on Touchstone" : count + " new notices on Touchstone";
    }

    String text(DigestStore.Taken taken) {
        var text = new StringBuilder(
                "What became of what you wrote and of what you follow on Touchstone, newest first.\n");
        taken.listed().forEach(notice -> text.append("\n").append(entry(notice)));
        int more = taken.ids().size() - taken.listed().size();
        if (more > 0) {
            text.append("\nAnd ").append(more).append(more == 1 ? " older one.\n" : " older ones.\n");
        }
        return text.append("\nAll your notices: ")
                .append(site())
                .append("/notices\n\n-- \nYou get this letter at most once a day, because you confirmed this address.")
                .append("\nTo get no more of them: ")
                .append(unsubscribe(taken))
                .append("\n")
                .toString();
    }

    /** Opens a page with one button; a mail program may press it for its reader. */
    String unsubscribe(DigestStore.Taken taken) {
        return site() + "/unsubscribe/" + taken.unsubscribeKey();
    }

    private String entry(Notice notice) {
        var about = notice.about();
        return moment(notice.at()) + "\n" + (about == null ? "" : "On: " + about + "\n") + notice.words() + "\n"
                + site() + notice.link() + "\n";
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** Known wherever mail is configured: the program does not start otherwise. */
    private String site() {
        return String.valueOf(properties.baseUrl()).replaceAll("/+$", "");
    }
}
