package org.touchstone.critiques;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.touchstone.people.Account;
import org.touchstone.people.PeopleHouse;
import org.touchstone.people.RefusedException;
import org.touchstone.people.Role;
import org.touchstone.storage.Json;
import org.touchstone.support.TestDatabase;

@SpringJUnitConfig(ModerationHouse.class)
class RedactionTest {

    private static final String SECRET = "Ihre Adresse ist Lindenstraße 5 – klingelt ruhig 🔔";
    private static final String REASON = "A court asked for it.";

    @Autowired
    Moderation moderation;

    @Autowired
    Flags flags;

    @Autowired
    Appeals appeals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    @Autowired
    ModerationHouse.People people;

    private Account writer;
    private Account administrator;
    private long critique;

    @AfterEach
    void itIsGone() {
        call(jdbc, people.anyone(Role.ADMINISTRATOR));
    }

    private String body() {
        return jdbc.sql("select body from critique where id = ?")
                .param(critique)
                .query(String.class)
                .single();
    }

    @BeforeEach
    void somethingThatTheLawForbids() {
        writer = people.anyone(Role.READER);
        administrator = people.anyone(Role.ADMINISTRATOR);
        critique = people.wrote(writer, people.version(), SECRET, false);
    }

    private String call(JdbcClient as, Account by) {
        return as.sql("select redact_critique(?, ?, 'UNLAWFUL', ?, ?)")
                .params(critique, by.id(), REASON, Instant.EPOCH.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Every row of every table that holds this text, as the owner sees them. */
    private long traces(String text) {
        var owner = database.asOwner();
        long traces = 0;
        for (var table : owner.sql("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()) {
            traces += owner.sql("select count(*) from \"" + table + "\" t where t::text like ?")
                    .param("%" + text + "%")
                    .query(Long.class)
                    .single();
        }
        return traces;
    }

    @Test
    void anAdministratorTakesATextOutAndItsHashTimeAndReasonStay() {
        var reader = people.anyone(Role.READER);
        PeopleHouse.as(
                reader, () -> flags.flag(critique, reader.id(), Rule.PERSONAL_DATA, "It says Lindenstraße 5 is hers"));
        assertThat(traces("Lindenstraße")).isGreaterThanOrEqualTo(2);

        PeopleHouse.as(administrator, () -> moderation.redact(critique, Rule.UNLAWFUL, REASON));

        assertThat(traces("Lindenstraße")).isZero();
        assertThat(traces("klingelt")).isZero();
        var row = jdbc.sql("select * from critique where id = ?")
                .param(critique)
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("body", "")
                .containsEntry("interests", null)
                .containsEntry("redacted_reason", REASON)
                .containsEntry("redacted_sha256", Json.sha256(SECRET));
        assertThat(row.get("redacted_at")).isNotNull();
        assertThat(jdbc.sql("select actor || ' ' || action || ' ' || (detail ->> 'sha256') from audit_log"
                                + " where subject = ? and action = 'redact'")
                        .param("critique/" + critique)
                        .query(String.class)
                        .list())
                .containsExactly("account:" + administrator.id() + " redact " + Json.sha256(SECRET));
        assertThat(jdbc.sql("select rule from moderation_action where critique_id = ? and action = 'REDACTED'")
                        .param(critique)
                        .query(String.class)
                        .list())
                .containsExactly("UNLAWFUL");
        assertThatThrownBy(
                        () -> PeopleHouse.as(administrator, () -> moderation.redact(critique, Rule.UNLAWFUL, REASON)))
                .hasMessageContaining("redacted already");
    }

    @Test
    void anAppealThatQuotesTheTextGoesWithIt() {
        var moderator = people.anyone(Role.MODERATOR);
        PeopleHouse.as(
                moderator,
                () -> moderation.hide(critique, new Moderation.Seen(0, 0), Rule.PERSONAL_DATA, "It tells an address."));
        PeopleHouse.as(writer, () -> appeals.appeal(critique, writer.id(), "Lindenstraße 5 is public"));
        PeopleHouse.as(administrator, () -> moderation.redact(critique, Rule.UNLAWFUL, REASON));
        assertThat(traces("Lindenstraße")).isZero();
        assertThat(PeopleHouse.as(moderator, () -> moderation.appeals()))
                .extracting(Moderation.Item::critiqueId)
                .doesNotContain(critique);
    }

    @ParameterizedTest
    @EnumSource(names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseCanNeitherByTheServiceNorByTheFunction(Role role) {
        var person = people.anyone(role);
        assertThatThrownBy(() -> PeopleHouse.as(person, () -> moderation.redact(critique, Rule.UNLAWFUL, REASON)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("administrator can redact");
        for (var as : new JdbcClient[] {jdbc, database.asOwner()}) {
            assertThatThrownBy(() -> call(as, person)).rootCause().hasMessageContaining("Only an administrator");
        }
        assertThat(body()).isEqualTo(SECRET);
    }

    @Test
    void anAdministratorWhoseAccountIsClosedCannot() {
        database.asOwner()
                .sql("update account set closed_at = now() where id = ?")
                .param(administrator.id())
                .update();
        assertThatThrownBy(() -> call(jdbc, administrator)).rootCause().hasMessageContaining("Only an administrator");
    }

    @Test
    void theFunctionItselfLeavesItsTracesAndDoesNothingTwice() {
        assertThat(call(jdbc, administrator)).isEqualTo(Json.sha256(SECRET));
        assertThat(call(jdbc, administrator)).isEmpty();
        assertThat(jdbc.sql("select count(*) from audit_log where subject = ? and action = 'redact'")
                        .param("critique/" + critique)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update critique set body = ''",
                "update critique set body = '', interests = null, redacted_at = now(), redacted_reason = 'x',"
                        + " redacted_sha256 = repeat('0', 64)",
                "update critique set body = 'Other words', interests = null, redacted_at = now(),"
                        + " redacted_reason = 'x', redacted_sha256 = encode(sha256(convert_to(body, 'UTF8')), 'hex')",
                "update critique set body = '', redacted_at = now(), redacted_reason = 'x',"
                        + " redacted_sha256 = encode(sha256(convert_to(body, 'UTF8')), 'hex')",
                "update critique set interests = null",
                "delete from critique",
                "truncate critique cascade"
            })
    void thereIsNoOtherWayToTakeATextOut(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update()).rootCause().hasMessageContaining("permission denied");
        assertThatThrownBy(() -> database.asOwner().sql(sql).update()).isInstanceOf(DataAccessException.class);
        assertThat(body()).isEqualTo(SECRET);
    }

    @Test
    void aTableOfTheCallersOwnMakesNobodyAnAdministrator() throws Exception {
        database.asOwner()
                .sql(
                        "do $$ begin execute format('grant temporary on database %I to touchstone_app', current_database());"
                                + " end $$")
                .update();
        try (var connection = database.applicationSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create temp table account (id bigint, role text, closed_at timestamptz)");
            statement.execute("insert into account values (" + writer.id() + ", 'ADMINISTRATOR', null)");
            assertThatThrownBy(() -> statement.execute(
                            "select redact_critique(%d, %d, 'UNLAWFUL', 'x', now())".formatted(critique, writer.id())))
                    .hasMessageContaining("Only an administrator");
        }
    }
}
