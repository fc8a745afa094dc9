package org.touchstone.critiques;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.people.PersonalData;
import org.touchstone.storage.Rows;

/** What a person wrote, sent, voted, flagged and did as a moderator. All of it stays when they leave. */
@Component
class OwnContributions implements PersonalData {

    private final JdbcClient jdbc;

    OwnContributions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, List<Map<String, Object>>> of(long accountId) {
        var data = new LinkedHashMap<String, List<Map<String, Object>>>();
        data.put(
                "contributions",
                rows(
                        "select r.id, c.slug as claim, v.number as version, r.kind, r.parent_id, r.anchor, r.body,"
                                + " r.interests, r.stance, r.input, r.waiting, r.created_at, r.withdrawn_at, r.hidden_at,"
                                + " r.hidden_reason, r.redacted_at, r.redacted_reason from critique r"
                                + " join claim_version v on v.id = r.claim_version_id join claim c on c.id = v.claim_id"
                                + " where r.account_id = ? order by r.id",
                        accountId));
        data.put(
                "submissions",
                rows(
                        "select s.critique_id, s.outcome, s.words, s.counterexample_id, s.at from submission s"
                                + " join critique r on r.id = s.critique_id where r.account_id = ? order by s.at",
                        accountId));
        data.put(
                "votes",
                rows(
                        "select critique_id, agrees, reader_group, at from critique_vote where account_id = ?"
                                + " order by at",
                        accountId));
        data.put(
                "changedMyMind",
                rows("select critique_id, at from changed_mind where account_id = ? order by at", accountId));
        data.put(
                "flags",
                rows(
                        "select critique_id, rule, words, at, settled_at from flag where account_id = ? order by id",
                        accountId));
        data.put(
                "appeals",
                rows(
                        "select critique_id, words, at, settled_at from appeal where account_id = ? order by id",
                        accountId));
        data.put(
                "moderationOfContributions",
                rows(
                        "select m.critique_id, m.action, m.rule, m.reason, m.at from moderation_action m"
                                + " join critique r on r.id = m.critique_id where r.account_id = ? order by m.id",
                        accountId));
        data.put(
                "doneAsModerator",
                rows(
                        "select critique_id, action, rule, reason, at from moderation_action where account_id = ?"
                                + " order by id",
                        accountId));
        return data;
    }

    private List<Map<String, Object>> rows(String sql, long accountId) {
        return Rows.of(jdbc.sql(sql).param(accountId));
    }
}
