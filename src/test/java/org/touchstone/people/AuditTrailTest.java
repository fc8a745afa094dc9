package org.touchstone.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.touchstone.people.AuditTrail.Entry;
import org.touchstone.people.AuditTrail.Query;
import org.touchstone.storage.AuditLog;
import org.touchstone.support.TestDatabase;

@SpringJUnitConfig(PeopleHouse.class)
class AuditTrailTest {

    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    private static int number;

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditLog log;

    @Autowired
    Accounts accounts;

    @Autowired
    TestDatabase database;

    private Account administrator;
    private String subject;

    @BeforeEach
    void threeEntries() {
        administrator = account(Role.ADMINISTRATOR);
        subject = "critique/" + ++number + "000";
        log.add(MARCH, "server", "standing", subject + "/1", Map.of("word", "HELD"));
        log.add(MARCH, AuditLog.account(administrator.id()), "hide", subject + "/2", Map.of());
        log.add(APRIL, AuditLog.account(administrator.id()), "restore", subject + "/3", Map.of());
    }

    private Account account(Role role) {
        var made = accounts.register("Trail " + ++number, "four plain words here", null);
        database.asOwner()
                .sql("update account set role = ? where id = ?")
                .params(role.name(), made.id())
                .update();
        return accounts.byId(made.id()).orElseThrow();
    }

    private List<String> actions(Query query, @Nullable Long before, int size) {
        return PeopleHouse.as(administrator, () -> trail.list(query, before, size)).stream()
                .map(Entry::action)
                .toList();
    }

    private Query query(@Nullable String actor, @Nullable String action) {
        return new Query(actor, action, subject, null, null);
    }

    @Test
    void anAdministratorFindsEntriesByEachThingTheLogTellsNewestFirst() {
        assertThat(actions(query(null, null), null, 10)).containsExactly("restore", "hide", "standing");
        assertThat(actions(query("server", null), null, 10)).containsExactly("standing");
        assertThat(actions(query(administrator.name().toUpperCase(java.util.Locale.ROOT), null), null, 10))
                .containsExactly("restore", "hide");
        assertThat(actions(query("Nobody Of That Name", null), null, 10)).isEmpty();
        assertThat(actions(query(null, "hide"), null, 10)).containsExactly("hide");
        assertThat(actions(new Query(null, null, subject + "/2", null, null), null, 10))
                .containsExactly("hide");
        assertThat(actions(new Query(null, null, "%", null, null), null, 10)).isEmpty();
        assertThat(actions(new Query(null, null, subject, APRIL, null), null, 10))
                .containsExactly("restore");
        assertThat(actions(new Query(null, null, subject, MARCH, APRIL), null, 10))
                .containsExactly("hide", "standing");
    }

    @Test
    void aPageGoesOnWhereTheLastOneEndedEvenWhileEntriesAreAdded() {
        var first = PeopleHouse.as(administrator, () -> trail.list(query(null, null), null, 2));
        log.add(APRIL, "server", "standing", subject + "/4", Map.of());
        assertThat(actions(query(null, null), first.getLast().id(), 2)).containsExactly("standing");
    }

    @Test
    void theNameBesideAnAccountIsTheOneItHasNow() {
        var entry = PeopleHouse.as(administrator, () -> trail.list(query(null, "hide"), null, 1))
                .getFirst();
        assertThat(entry.actor()).isEqualTo("account:" + administrator.id());
        assertThat(entry.actorName()).isEqualTo(administrator.name());
        assertThat(PeopleHouse.as(administrator, () -> trail.actions())).contains("hide", "restore", "standing");
    }

    @ParameterizedTest
    @EnumSource(names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseReadsIt(Role role) {
        var person = account(role);
        assertThatThrownBy(() -> PeopleHouse.as(person, () -> trail.list(query(null, null), null, 1)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> PeopleHouse.as(person, () -> trail.actions())).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> trail.actions()).isInstanceOf(RefusedException.class);
    }
}
