package org.touchstone.claims.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.claims.ClaimChannel;
import org.touchstone.claims.ClaimSpec;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Settings;
import org.touchstone.storage.Json;
import org.touchstone.storage.Recent;
import org.touchstone.storage.Times;

/** SQL of claims and their versions. */
@Component
class VersionStore {

    private static final String SELECT = "select v.*, c.slug from claim_version v join claim c on c.id = v.claim_id ";
    private static final String NEWEST =
            "where v.number = (select max(n.number) from claim_version n where n.claim_id = v.claim_id) ";

    private final JdbcClient jdbc;
    private final Recent<Long, ClaimVersion> recent = new Recent<>(64);

    VersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ClaimVersion> byId(long id) {
        return recent.get(
                id,
                key -> jdbc.sql(SELECT + "where v.id = ?")
                        .param(key)
                        .query(VersionStore::version)
                        .optional());
    }

    Optional<ClaimVersion> newest(String slug) {
        return jdbc.sql("select v.id from claim_version v join claim c on c.id = v.claim_id " + NEWEST
                        + "and c.slug = ?")
                .param(slug)
                .query(Long.class)
                .optional()
                .flatMap(this::byId);
    }

    Optional<ClaimVersion> numbered(String slug, int number) {
        return jdbc.sql(SELECT + "where c.slug = ? and v.number = ?")
                .params(slug, number)
                .query(VersionStore::version)
                .optional();
    }

    /** Versions without an examination that counts, oldest first; those of withdrawn claims need none. */
    List<ClaimVersion> unexamined() {
        return jdbc.sql(SELECT + "where not exists (select from examination e"
                        + " where e.claim_version_id = v.id and e.counts)"
                        + " and not exists (select from withdrawal w where w.claim_id = v.claim_id) order by v.id")
                .query(VersionStore::version)
                .list();
    }

    List<Integer> numbers(String slug) {
        return jdbc.sql("select v.number from claim_version v join claim c on c.id = v.claim_id where c.slug = ?"
                        + " order by v.number")
                .param(slug)
                .query((row, index) -> row.getInt("number"))
                .list();
    }

    /**
     * What has to be known of a claim before it changes.
     *
     * @param owner the account that published it; null where it ships with the program
     * @param number of the newest version
     * @param hash of the newest version; an earlier content may come back as a new version
     */
    record Known(long claimId, @Nullable Long owner, boolean withdrawn, long versionId, int number, String hash) {}

    Optional<Known> known(String slug) {
        return jdbc.sql(
                        "select c.id, o.account_id, w.claim_id is not null as withdrawn, v.id as version, v.number, v.hash"
                                + " from claim_version v join claim c on c.id = v.claim_id"
                                + " left join claim_owner o on o.claim_id = c.id left join withdrawal w on w.claim_id = c.id "
                                + NEWEST + "and c.slug = ?")
                .param(slug)
                .query((row, index) -> new Known(
                        row.getLong("id"),
                        row.getObject("account_id", Long.class),
                        row.getBoolean("withdrawn"),
                        row.getLong("version"),
                        row.getInt("number"),
                        row.getString("hash")))
                .optional();
    }

    /** Claims of an account in their newest version, the newest first. */
    List<ClaimVersion> ownedBy(long accountId) {
        return jdbc.sql(SELECT + "join claim_owner o on o.claim_id = c.id " + NEWEST
                        + "and o.account_id = ? order by v.published_at desc, v.id desc")
                .param(accountId)
                .query(VersionStore::version)
                .list();
    }

    /** Tells every node, once this transaction ends well, that something about the claim changed. */
    void tell(String slug) {
        jdbc.sql("select pg_notify(?, ?)")
                .params(ClaimChannel.NAME, slug)
                .query()
                .listOfRows();
    }

    /** Two nodes that publish at once take turns. */
    void takeTurn() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('publish'))").query().listOfRows();
    }

    long insert(
            ClaimSpec spec,
            ModelFamily family,
            Settings settings,
            ClaimVersion.Words words,
            String yaml,
            String hash,
            String nonce,
            Instant at) {
        jdbc.sql("insert into family_version (id, title, description, settings, stored_at)"
                        + " values (?, ?, ?, cast(? as jsonb), ?) on conflict do nothing")
                .params(
                        family.id().toString(),
                        family.title(),
                        family.description(),
                        Json.write(family.settings()),
                        Times.of(at))
                .update();
        jdbc.sql("insert into claim (slug, created_at) values (?, ?) on conflict do nothing")
                .params(spec.slug(), Times.of(at))
                .update();
        return jdbc.sql("""
                        insert into claim_version (claim_id, number, family, title, yaml, spec, settings, words, hash,
                            nonce, published_at)
                        select c.id, 1 + (select count(*) from claim_version v where v.claim_id = c.id), ?, ?, ?,
                            cast(? as jsonb), cast(? as jsonb), cast(? as jsonb), ?, ?, ?
                        from claim c where c.slug = ? returning id
                        """)
                .params(
                        family.id().toString(),
                        spec.title(),
                        yaml,
                        Json.write(spec),
                        Json.write(settings),
                        Json.write(words),
                        hash,
                        nonce,
                        Times.of(at),
                        spec.slug())
                .query(Long.class)
                .single();
    }

    private static ClaimVersion version(ResultSet row, int index) throws SQLException {
        return new ClaimVersion(
                row.getLong("id"),
                row.getString("slug"),
                row.getInt("number"),
                Json.read(row.getString("spec"), ClaimSpec.class),
                Json.read(row.getString("settings"), Settings.class),
                Json.read(row.getString("words"), ClaimVersion.Words.class),
                row.getString("yaml"),
                row.getString("hash"),
                row.getString("nonce"),
                Times.at(row, "published_at"));
    }
}
