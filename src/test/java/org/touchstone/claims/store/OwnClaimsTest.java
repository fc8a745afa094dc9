package org.touchstone.claims.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.support.TestDatabase;

class OwnClaimsTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database.applicationSource());
    private final OwnClaims own = new OwnClaims(jdbc);

    private long account(String name) {
        return jdbc.sql("insert into account (name, name_key, role, created_at) values (?, ?, 'AUTHOR', now())"
                        + " returning id")
                .params(name, name)
                .query(Long.class)
                .single();
    }

    private void draft(long account, String yaml) {
        jdbc.sql("insert into draft (account_id, title, yaml, made_at, changed_at) values (?, 'T', ?, now(), now())")
                .params(account, yaml)
                .update();
    }

    @Test
    void draftsCanBeTakenAwayAndGoWithTheirWriterAlone() {
        long leaver = account("leaver");
        long stayer = account("stayer");
        draft(leaver, "slug: mine");
        draft(stayer, "slug: theirs");

        assertThat(own.of(leaver).get("drafts"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("yaml", "slug: mine"));
        assertThat(own.of(leaver)).containsKeys("claims", "claimVersions", "claimsWithdrawn", "counterexamplesFound");

        own.erase(leaver);

        assertThat(own.of(leaver).get("drafts")).isEmpty();
        assertThat(own.of(stayer).get("drafts")).hasSize(1);
    }
}
