package org.touchstone.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.storage.Rows;

/** What this floor stores about a person; hashes of secrets are left out. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StoredAboutPeople implements PersonalData {

    private final JdbcClient jdbc;

    StoredAboutPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, List<Map<String, Object>>> of(long accountId) {
        var data = new LinkedHashMap<String, List<Map<String, Object>>>();
        data.put(
                "account",
                rows(
                        "select id, name, email, email_confirmed_at, role, reader_group, about, digest, created_at,"
                                + " password_hash is not null as has_password from account where id = ?",
                        accountId));
        data.put(
                "signInElsewhere",
                rows(
                        "select issuer, subject, since from oidc_identity where account_id = ? order by since",
                        accountId));
        data.put(
                "tokens",
                rows(
                        "select id, name, created_at, expires_at, last_used_at, revoked_at from access_token"
                                + " where account_id = ? order by id",
                        accountId));
        data.put(
                "lettersWithLinks",
                rows("select purpose, email, created_at, expires_at from mail_link where account_id = ?", accountId));
        data.put(
                "auditLog",
                Rows.of(jdbc.sql("select at, actor, action, subject, detail from audit_log"
                                + " where actor = :actor or subject = :subject order by id")
                        .param("actor", "account:" + accountId)
                        .param("subject", "account/" + accountId)));
        return data;
    }

    private List<Map<String, Object>> rows(String sql, long accountId) {
        return Rows.of(jdbc.sql(sql).param(accountId));
    }
}
