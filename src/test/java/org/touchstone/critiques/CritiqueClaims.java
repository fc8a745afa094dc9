package org.touchstone.critiques;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.claims.ClaimSpec;
import org.touchstone.storage.Json;
import org.touchstone.support.SampleClaim;

/** Claims for readers to criticise, straight in the database. */
public final class CritiqueClaims {

    private CritiqueClaims() {}

    /** Publishes a version of {@link SampleClaim} and gives its id. */
    public static long publish(JdbcClient owner, String slug, int number) {
        return publish(owner, SampleClaim.spec(slug), number);
    }

    public static long publish(JdbcClient owner, ClaimSpec spec, int number) {
        owner.sql("insert into family_version (id, title, description, settings, stored_at)"
                        + " values ('toy@1', 'Toy', 'A toy', '{}', now()) on conflict do nothing")
                .update();
        owner.sql("insert into claim (slug, created_at) values (?, now()) on conflict do nothing")
                .param(spec.slug())
                .update();
        return owner.sql(
                        "insert into claim_version (claim_id, number, family, title, yaml, spec, settings, words, hash,"
                                + " nonce, published_at)"
                                + " select id, :number, 'toy@1', :title, '', cast(:spec as jsonb), '{}', '{}', :hash, 'n', now()"
                                + " from claim where slug = :slug returning id")
                .param("slug", spec.slug())
                .param("number", number)
                .param("title", spec.title())
                .param("spec", Json.write(spec))
                .param("hash", Json.hash(number))
                .query(Long.class)
                .single();
    }
}
