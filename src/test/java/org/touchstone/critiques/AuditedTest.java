package org.touchstone.critiques;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.touchstone.people.PeopleHouse;
import org.touchstone.people.Role;
import org.touchstone.support.RoleTable;
import org.touchstone.support.RoleTable.Row;
import org.touchstone.support.RoleTable.Who;
import org.touchstone.support.TestDatabase;

/** Whatever changes a claim, a standing, a role or a contribution leaves an entry with who did it. */
@SpringJUnitConfig(ModerationHouse.class)
class AuditedTest {

    private static final Map<String, String> ENTRIES = Map.ofEntries(
            entry("Accounts.changeRole", "change-role"),
            entry("AccessTokens.make", "make-token"),
            entry("Closing.close", "close-account"),
            entry("Authoring.publish", "publish"),
            entry("Authoring.withdraw", "withdraw"),
            entry("Critiques.write", "criticise"),
            entry("Critiques.reply", "reply"),
            entry("Critiques.withdraw", "withdraw contribution"),
            entry("Submissions.send", "criticise"),
            entry("Flags.flag", "flag"),
            entry("Appeals.appeal", "appeal"),
            entry("Moderation.approve", "approve"),
            entry("Moderation.hide", "hide"),
            entry("Moderation.restore", "restore"),
            entry("Moderation.dismissFlags", "dismiss-flags"),
            entry("Moderation.refuseAppeal", "refuse-appeal"),
            entry("Moderation.redact", "redact"),
            entry("EvalImports.take", "import-eval"),
            entry("EvalImports.withdraw", "withdraw-eval"));

    /** What changes only a person's own account, voice, reading or drafts; and what a wrong link does, which is nothing. */
    private static final Set<String> PRIVATE = Set.of(
            "Accounts.register",
            "Accounts.chooseReaderGroup",
            "AccessTokens.revoke",
            "OtherIdentities.register",
            "OtherIdentities.link",
            "OtherIdentities.unlink",
            "OwnAccount.describe",
            "OwnAccount.digest",
            "OwnAccount.changePassword",
            "OwnAccount.signOutEverywhere",
            "OwnEmail.change",
            "OwnEmail.sendLink",
            "OwnEmail.confirm",
            "PasswordReset.ask",
            "PasswordReset.reset",
            "SetUp.claim",
            "Drafts.begin",
            "Drafts.save",
            "Drafts.delete",
            "Votes.vote",
            "Votes.takeBack",
            "Votes.changedMyMind",
            "Votes.changedMyMindBack",
            "Follows.follow",
            "Follows.unfollow",
            "Notices.read",
            "Unsubscribing.end");

    @Autowired
    BeanFactory house;

    @Autowired
    ModerationHouse.People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    static Stream<Row> audited() {
        return RoleTable.ROWS.stream()
                .filter(row -> ENTRIES.containsKey(row.method()))
                .filter(row -> !row.allowed().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("audited")
    void everyChangeLeavesAnEntryWithWhoMadeItAndNoneOfTheirWords(Row row) {
        var who = row.allowed().contains(Who.READER)
                ? Who.READER
                : row.allowed().stream().findFirst().orElseThrow();
        var deeds = new Deeds(house, people, database.asOwner());
        var me = people.anyone(who.role());
        people.anyone(Role.ADMINISTRATOR);
        var deed = deeds.prepare(row.action(), me, deeds.claim(who == Who.OWNER ? me : people.anyone(Role.AUTHOR)));
        long before = last();

        PeopleHouse.as(me, deed);

        assertThat(jdbc.sql("select actor || ' ' || action from audit_log where id > ?")
                        .param(before)
                        .query(String.class)
                        .list())
                .contains("account:" + me.id() + " " + ENTRIES.get(row.method()));
        assertThat(jdbc.sql("select a::text from audit_log a where id > ?")
                        .param(before)
                        .query(String.class)
                        .list())
                .allSatisfy(entry -> assertThat(entry)
                        .doesNotContain(
                                "Zz ", "private.example", "Was that tried", "With two it fails", "An ad", "Mine")
                        .doesNotContain("Show it", "about another thing", "does not hold", "We counted", "It was"));
    }

    @Test
    void everyActionEitherLeavesAnEntryOrIsNobodyElsesBusiness() {
        var known = new TreeSet<>(ENTRIES.keySet());
        known.addAll(PRIVATE);
        var all = RoleTable.ROWS.stream().map(Row::method).collect(Collectors.toSet());
        assertThat(all).isEqualTo(known);
    }

    private long last() {
        return jdbc.sql("select coalesce(max(id), 0) from audit_log")
                .query(Long.class)
                .single();
    }
}
