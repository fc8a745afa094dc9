package org.touchstone.critiques;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.claims.ClaimSpec;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;
import org.touchstone.storage.Json;

/** The words of claim versions. A version never changes, so those read last are kept. */
@Component
class ClaimTexts {

    private static final int KEPT = 100;

    private final JdbcClient jdbc;

    @SuppressWarnings("serial")
    private final Map<Long, ClaimText> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, ClaimText> eldest) {
            return size() > KEPT;
        }
    };

    ClaimTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws RefusedException when there is no such version */
    ClaimText of(long versionId) {
        synchronized (kept) {
            ClaimText text = kept.get(versionId);
            if (text != null) {
                return text;
            }
        }
        ClaimText read = jdbc.sql("select spec from claim_version where id = ?")
                .param(versionId)
                .query(String.class)
                .optional()
                .map(spec -> ClaimText.of(Json.read(spec, ClaimSpec.class)))
                .orElseThrow(() -> new RefusedException(
                        About.TEXT,
                        "There is no such claim version to criticise; open the claim again from the list."));
        synchronized (kept) {
            kept.put(versionId, read);
        }
        return read;
    }

    /** The id of the newest version of the claim that a version belongs to. */
    long newest(String slug) {
        return jdbc.sql("select v.id from claim_version v join claim k on k.id = v.claim_id where k.slug = ?"
                        + " order by v.number desc limit 1")
                .param(slug)
                .query(Long.class)
                .single();
    }

    String slug(long versionId) {
        return jdbc.sql("select k.slug from claim_version v join claim k on k.id = v.claim_id where v.id = ?")
                .param(versionId)
                .query(String.class)
                .single();
    }
}
