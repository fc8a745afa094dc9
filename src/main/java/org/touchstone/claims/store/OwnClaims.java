package org.touchstone.claims.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.people.PersonalData;
import org.touchstone.people.WhenClosed;
import org.touchstone.storage.Rows;

/** A person's drafts, which go when they leave, and their claims, which stay. */
@Component
@Profile("!worker")
class OwnClaims implements PersonalData, WhenClosed {

    private final JdbcClient jdbc;

    OwnClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, List<Map<String, Object>>> of(long accountId) {
        var data = new LinkedHashMap<String, List<Map<String, Object>>>();
        data.put(
                "drafts",
                rows(
                        "select id, title, yaml, revision, made_at, changed_at from draft where account_id = ?",
                        accountId));
        data.put(
                "claims",
                rows(
                        "select c.slug, o.since from claim_owner o join claim c on c.id = o.claim_id"
                                + " where o.account_id = ?",
                        accountId));
        data.put(
                "claimVersions",
                rows(
                        "select c.slug, v.number, v.title, v.yaml, v.published_at, ch.change, ch.why, ch.answers"
                                + " from version_change ch join claim_version v on v.id = ch.claim_version_id"
                                + " join claim c on c.id = v.claim_id where ch.account_id = ? order by v.id",
                        accountId));
        data.put(
                "claimsWithdrawn",
                rows(
                        "select c.slug, w.why, w.at from withdrawal w join claim c on c.id = w.claim_id"
                                + " where w.account_id = ?",
                        accountId));
        data.put(
                "counterexamplesFound",
                rows(
                        "select x.id, c.slug as claim, v.number as version, x.part, x.input, x.words, x.at"
                                + " from counterexample x join claim_version v on v.id = x.claim_version_id"
                                + " join claim c on c.id = v.claim_id where x.found_by = ? order by x.id",
                        accountId));
        return data;
    }

    @Override
    public void erase(long accountId) {
        jdbc.sql("delete from draft where account_id = ?").param(accountId).update();
    }

    private List<Map<String, Object>> rows(String sql, long accountId) {
        return Rows.of(jdbc.sql(sql).param(accountId));
    }
}
