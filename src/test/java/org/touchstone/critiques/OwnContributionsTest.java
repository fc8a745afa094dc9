package org.touchstone.critiques;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.touchstone.notices.Notice;
import org.touchstone.notices.Notices;
import org.touchstone.people.Closing;
import org.touchstone.people.DataExport;
import org.touchstone.people.PeopleHouse;
import org.touchstone.people.Role;
import org.touchstone.storage.Json;

/** What somebody takes away with them, and what stays when they leave. */
@SpringJUnitConfig(ModerationHouse.class)
class OwnContributionsTest {

    @Autowired
    ModerationHouse.People people;

    @Autowired
    DataExport export;

    @Autowired
    Closing closing;

    @Autowired
    Flags flags;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    @Test
    @SuppressWarnings("unchecked")
    void thePersonGetsAllThatIsTheirsInAFileAndNothingOfOthers() {
        var writer = people.anyone(Role.READER);
        var other = people.anyone(Role.READER);
        long version = people.version();
        long mine = people.wrote(writer, version, "My own words", false);
        long theirs = people.wrote(other, version, "Somebody else's words", false);
        PeopleHouse.as(writer, () -> flags.flag(theirs, writer.id(), Rule.SPAM, "It sells something."));
        notices.tell(writer.id(), Notice.Kind.REPLY, "Somebody replied.", "/critiques/" + mine, "reply/1");

        var data = PeopleHouse.as(writer, () -> export.of(writer.id()));

        var file = Json.write(data);
        assertThat(file)
                .contains("My own words", "It sells something.", "Somebody replied.", writer.name())
                .doesNotContain("Somebody else's words", other.name(), "password_hash", "argon2", "unsubscribe");
        assertThat((List<Map<String, Object>>) data.get("contributions"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("id", mine).containsEntry("hidden_at", null));
        assertThat(data)
                .containsKeys(
                        "account",
                        "signInElsewhere",
                        "tokens",
                        "auditLog",
                        "submissions",
                        "votes",
                        "changedMyMind",
                        "appeals",
                        "moderationOfContributions",
                        "doneAsModerator",
                        "follows");
    }

    @Test
    void whenTheyLeaveTheirTextsStayAndWhatTheyWereToldGoes() {
        var writer = people.anyone(Role.READER);
        long version = people.version();
        long id = people.wrote(writer, version, "Words that stay", false);
        notices.tell(writer.id(), Notice.Kind.REPLY, "Somebody replied.", "/critiques/" + id, "reply/2");
        jdbc.sql("insert into follow (account_id, claim_id, since)"
                        + " select ?, claim_id, now() from claim_version where id = ?")
                .params(writer.id(), version)
                .update();

        PeopleHouse.as(writer, () -> closing.close(writer.id(), writer.name()));

        assertThat(jdbc.sql("select c.body || ' by ' || a.name from critique c join account a on a.id = c.account_id"
                                + " where c.id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("Words that stay by withdrawn account");
        for (var table : List.of("notice", "follow")) {
            assertThat(jdbc.sql("select count(*) from " + table + " where account_id = ?")
                            .param(writer.id())
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }
}
