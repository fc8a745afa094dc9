package org.touchstone.critiques;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What others do to contributions and accounts, straight in the database. */
final class ByHand {

    private ByHand() {}

    /** A contribution hidden as moderators hide it. */
    static void hide(JdbcClient jdbc, long id, String reason) {
        jdbc.sql("update critique set hidden_at = now(), hidden_reason = ? where id = ?")
                .params(reason, id)
                .update();
    }

    static void own(JdbcClient jdbc, String slug, long account) {
        jdbc.sql("insert into claim_owner (claim_id, account_id, since) select id, ?, now() from claim where slug = ?")
                .params(account, slug)
                .update();
    }

    static void approve(JdbcClient jdbc, long id) {
        jdbc.sql("update critique set waiting = false where id = ?").param(id).update();
    }

    static void readsAs(JdbcClient jdbc, long account, @Nullable String group) {
        jdbc.sql("update account set reader_group = ? where id = ?")
                .param(group)
                .param(account)
                .update();
    }
}
