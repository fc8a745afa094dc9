package org.touchstone.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.claims.ClaimReader;
import org.touchstone.engine.Families;
import org.touchstone.storage.Json;

/** Claims of people, put into a running program's tables without a run: as many as a test wants, at once. */
public final class QuickClaims {

    /** The claim that ships with the program and whose model they have. */
    public static final String MODEL = "two-ideas-and-no-more";

    private QuickClaims() {}

    /** The shipped claim's file under another address. */
    public static String yaml(String slug) {
        return model().replaceFirst("(?m)^slug: .*$", "slug: " + slug);
    }

    public static String model() {
        try {
            return Files.readString(Path.of("db", "claims", MODEL + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Puts a first version into the tables.
     *
     * @param why its author's words
     * @return the version's id
     */
    public static long publish(JdbcClient owner, String yaml, long accountId, String why) {
        var spec = ClaimReader.read(yaml, Families.standard());
        owner.sql("insert into claim (slug, created_at) values (?, now())")
                .param(spec.slug())
                .update();
        long version = owner.sql(
                        "insert into claim_version (claim_id, number, family, title, yaml, spec, settings, words,"
                                + " hash, nonce, published_at) select k.id, 1, v.family, ?, ?, cast(? as jsonb), v.settings,"
                                + " v.words, ?, v.nonce, now() from claim k, claim_version v"
                                + " join claim m on m.id = v.claim_id and m.slug = ? where k.slug = ? limit 1 returning id")
                .params(spec.title(), yaml, Json.write(spec), Json.sha256(yaml), MODEL, spec.slug())
                .query(Long.class)
                .single();
        owner.sql("insert into claim_owner (claim_id, account_id, since)"
                        + " select claim_id, ?, now() from claim_version where id = ?")
                .params(accountId, version)
                .update();
        owner.sql("insert into version_change (claim_version_id, account_id, change, why, at)"
                        + " values (?, ?, 'FIRST', ?, now())")
                .params(version, accountId, why)
                .update();
        return version;
    }
}
