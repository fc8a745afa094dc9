package org.touchstone.runs;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.claims.PublishingRoom;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;

/** Lets one author have a few first runs waiting at once: they are not counted as a visitor's are. */
@Component
@Profile("!worker")
class FirstRunRoom implements PublishingRoom {

    private final JdbcClient jdbc;
    private final int most;

    FirstRunRoom(JdbcClient jdbc, @Value("${touchstone.queue.first-runs-per-author:5}") int most) {
        this.jdbc = jdbc;
        this.most = most;
    }

    @Override
    public void require(long accountId) {
        long waiting = jdbc.sql("""
                        select count(*) from run r join claim_version v on v.id = r.claim_version_id
                        join claim_owner o on o.claim_id = v.claim_id
                        where o.account_id = ? and r.kind = 'PUBLICATION' and r.state in ('QUEUED', 'RUNNING')
                        """).param(accountId).query(Long.class).single();
        if (waiting >= most) {
            throw new RefusedException(
                    About.WAIT,
                    "First runs of %d versions that you published wait or are under way, and %d is the most at once. Publish this one when one of them is done; your draft stays."
                            .formatted(waiting, most));
        }
    }
}
