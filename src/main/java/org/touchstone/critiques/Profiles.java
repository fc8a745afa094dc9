package org.touchstone.critiques;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.touchstone.critiques.Profile.Contribution;
import org.touchstone.critiques.Profile.Published;
import org.touchstone.people.Account;
import org.touchstone.people.Accounts;
import org.touchstone.storage.Times;

/** Public profiles: what people contributed under their pseudonym. */
@Repository
public class Profiles {

    /** The most contributions that one call of {@link #contributions} gives. */
    public static final int LARGEST_PAGE = 100;

    private static final int LONGEST_NAME = 400;
    private static final String WRITTEN = " from critique c join claim_version v on v.id = c.claim_version_id"
            + " join claim k on k.id = v.claim_id left join submission s on s.critique_id = c.id"
            + " where c.account_id = ? and " + CritiqueRows.SHOWN;

    private final JdbcClient jdbc;
    private final Accounts accounts;

    Profiles(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** The person of that name, however it is capitalised. */
    public Optional<Profile> find(String name) {
        return name.length() > LONGEST_NAME
                ? Optional.empty()
                : accounts.byName(name).map(account -> account.open() ? open(account) : closed(account));
    }

    private Profile open(Account account) {
        long id = account.id();
        return jdbc.sql("select (select about from account where id = :id) as about, count(*) as critiques,"
                        + " count(*) filter (where s.outcome = 'CONFIRMED') as confirmed"
                        + WRITTEN.replace("?", ":id"))
                .param("id", id)
                .query((row, index) -> new Profile(
                        id,
                        account.name(),
                        account.createdAt(),
                        account.role(),
                        row.getString("about"),
                        true,
                        row.getLong("critiques"),
                        row.getLong("confirmed"),
                        published(id)))
                .single();
    }

    private static Profile closed(Account account) {
        return new Profile(
                account.id(), Profile.CLOSED, account.createdAt(), account.role(), null, false, 0, 0, List.of());
    }

    private List<Published> published(long accountId) {
        return jdbc.sql("""
                        select c.slug, o.since, exists (select from withdrawal w where w.claim_id = c.id) as withdrawn,
                            (select v.title from claim_version v where v.claim_id = c.id
                                order by v.number desc limit 1) as title
                        from claim_owner o join claim c on c.id = o.claim_id
                        where o.account_id = ? order by o.since desc, c.id desc
                        """)
                .param(accountId)
                .query((row, index) -> new Published(
                        row.getString("slug"),
                        row.getString("title"),
                        Times.at(row, "since"),
                        row.getBoolean("withdrawn")))
                .list();
    }

    /**
     * What a person wrote, as far as everyone may read it, newest first; nothing of a closed account.
     *
     * @param page from 0
     * @param size 1 to {@link #LARGEST_PAGE}
     */
    public List<Contribution> contributions(Profile profile, int page, int size) {
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("Pages count from 0 and have 1 to %d entries.".formatted(LARGEST_PAGE));
        }
        if (!profile.open()) {
            return List.of();
        }
        return jdbc.sql("select c.id, c.kind, c.created_at, k.slug, v.title, v.number,"
                        + " coalesce(s.outcome = 'CONFIRMED', false) as confirmed" + WRITTEN
                        + " order by c.created_at desc, c.id desc limit ? offset ?")
                .params(profile.id(), size, (long) page * size)
                .query((row, index) -> new Contribution(
                        row.getLong("id"),
                        CritiqueKind.valueOf(row.getString("kind")),
                        row.getString("slug"),
                        row.getString("title"),
                        row.getInt("number"),
                        row.getBoolean("confirmed"),
                        Times.at(row, "created_at")))
                .list();
    }
}
