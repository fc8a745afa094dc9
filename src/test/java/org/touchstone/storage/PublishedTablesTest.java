package org.touchstone.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.support.TestDatabase;

class PublishedTablesTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "family_version",
                "claim",
                "claim_version",
                "weights",
                "examination",
                "finding",
                "eval_result",
                "standing",
                "counterexample",
                "audit_log",
                "submission",
                "moderation_action",
                "claim_owner",
                "version_change",
                "withdrawal",
                "counterexample_replay",
                "eval_file",
                "eval_file_part",
                "eval_log",
                "eval_sample",
                "eval_score",
                "eval_withdrawal"
            })
    void theApplicationCannotRewriteWhatWasPublished(String table) {
        for (String right : new String[] {"update", "delete", "truncate"}) {
            assertThat(may(table, right)).as("%s on %s", right, table).isFalse();
        }
        assertThat(may(table, "insert")).isTrue();
    }

    @Test
    void theApplicationMayMoveRunsOn() {
        assertThat(may("run", "update")).isTrue();
        assertThat(may("scheduled_tasks", "delete")).isTrue();
    }

    @Test
    void evenTheOwnerIsToldWhyAPublishedRowStays() {
        JdbcClient owner = DATABASE.asOwner();
        owner.sql("insert into audit_log (at, actor, action, subject, detail) values (now(), 'a', 'b', 'c', '{}')")
                .update();
        assertThatThrownBy(() -> owner.sql("update audit_log set actor = 'x'").update())
                .hasMessageContaining("The log is only ever added to.");
        assertThatThrownBy(() -> owner.sql("delete from audit_log").update())
                .hasMessageContaining("The log is only ever added to.");
        assertThatThrownBy(() -> owner.sql("truncate audit_log").update())
                .hasMessageContaining("The log is only ever added to.");
    }

    @Test
    void whatIsCommittedIsOnTheDisk() {
        JdbcClient application = DATABASE.asApplication();
        assertThat(application.sql("show fsync").query(String.class).single()).isEqualTo("on");
        assertThat(application
                        .sql("show synchronous_commit")
                        .query(String.class)
                        .single())
                .isEqualTo("on");
        assertThat(application.sql("show full_page_writes").query(String.class).single())
                .isEqualTo("on");
    }

    @Test
    void nobodyGetsInWithoutAPassword() {
        OwnPostgres.Access owner = DATABASE.owner();
        assertThatThrownBy(() -> JdbcClient.create(
                                TestDatabase.source(new OwnPostgres.Access(owner.url(), owner.user(), "guess")))
                        .sql("select 1")
                        .query(Integer.class)
                        .single())
                .rootCause()
                .hasMessageContaining("password");
    }

    private static boolean may(String table, String right) {
        return DATABASE.asApplication()
                .sql("select has_table_privilege(current_user, ?, ?)")
                .params(table, right)
                .query(Boolean.class)
                .single();
    }
}
