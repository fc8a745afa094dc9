package org.touchstone.claims.store;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.touchstone.claims.Publishing;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;
import org.touchstone.storage.Times;

@Service
class StoredPublishing implements Publishing {

    private final JdbcClient jdbc;

    StoredPublishing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Long> owner(String slug) {
        return jdbc.sql("select o.account_id from claim_owner o join claim c on c.id = o.claim_id where c.slug = ?")
                .param(slug)
                .query(Long.class)
                .optional();
    }

    @Override
    public Optional<Withdrawal> withdrawal(String slug) {
        return jdbc.sql("select w.* from withdrawal w join claim c on c.id = w.claim_id where c.slug = ?")
                .param(slug)
                .query((row, index) ->
                        new Withdrawal(row.getLong("account_id"), row.getString("why"), Times.at(row, "at")))
                .optional();
    }

    @Override
    public void requireOpen(String slug) {
        jdbc.sql(
                        "select pg_advisory_xact_lock_shared(hashtext('withdrawal'), cast(id as int)) from claim where slug = ?")
                .param(slug)
                .query()
                .listOfRows();
        if (withdrawal(slug).isPresent()) {
            throw new RefusedException(
                    About.PERMISSION,
                    "Its author withdrew this claim, so it takes no new critiques. What was said stays.");
        }
    }

    @Override
    public Optional<Change> change(long versionId) {
        return jdbc.sql("select * from version_change where claim_version_id = ?")
                .param(versionId)
                .query((row, index) -> new Change(
                        row.getLong("account_id"),
                        Kind.valueOf(row.getString("change")),
                        row.getString("why"),
                        List.of((Long[]) row.getArray("answers").getArray()),
                        Times.at(row, "at")))
                .optional();
    }
}
