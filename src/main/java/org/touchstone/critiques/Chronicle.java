package org.touchstone.critiques;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.touchstone.claims.Claims;
import org.touchstone.claims.LifeEvent;
import org.touchstone.claims.Publishing;
import org.touchstone.claims.Standing;
import org.touchstone.storage.Times;

/** What happened lately, newest first, in sentences that anyone may read. */
@Repository
public class Chronicle {

    private static final String VERSIONS =
            " from claim_version v join claim c on c.id = v.claim_id left join version_change m on m.claim_version_id = v.id ";

    private final JdbcClient jdbc;
    private final Claims claims;

    Chronicle(JdbcClient jdbc, Claims claims) {
        this.jdbc = jdbc;
        this.claims = claims;
    }

    /** Claims published, new versions and withdrawals of the whole site. */
    public List<Happening> site(int most) {
        var versions = jdbc.sql(
                        "select v.*, c.slug, m.change" + VERSIONS + "order by v.published_at desc, v.id desc limit ?")
                .param(most)
                .query(Chronicle::version)
                .list();
        var withdrawals = jdbc.sql("""
                        select w.at, c.slug, v.title, v.nonce from withdrawal w join claim c on c.id = w.claim_id
                            join claim_version v on v.claim_id = c.id
                        where v.number = (select max(n.number) from claim_version n where n.claim_id = c.id)
                        order by w.at desc limit ?
                        """)
                .param(most)
                .query((row, index) -> happening(row, "withdrawal", "at", "Its author withdrew this claim."))
                .list();
        return newest(most, versions, withdrawals);
    }

    /** Where the word of a standing became another one, on any claim; its first result is one too. */
    public List<Happening> standings(int most) {
        return jdbc.sql("""
                        select * from (
                            select s.id, s.at, s.word, s.words, v.number, v.title, v.nonce, c.slug,
                                lag(s.word) over (partition by s.claim_version_id order by s.id) as before
                            from standing s join claim_version v on v.id = s.claim_version_id
                                join claim c on c.id = v.claim_id) as stood
                        where word is distinct from before and not (before is null and word = 'NOT_CHECKED')
                        order by id desc limit ?
                        """)
                .param(most)
                .query((row, index) -> happening(
                        row,
                        "standing/" + row.getLong("id"),
                        "at",
                        standing(row.getInt("number"), row.getString("word"), row.getString("before"))))
                .list();
    }

    private static String standing(int number, String word, String before) {
        String now = "Version " + number + " now stands so: "
                + Standing.Word.valueOf(word).text();
        return before == null
                ? now + ", its first result."
                : now + ". Before: " + Standing.Word.valueOf(before).text() + ".";
    }

    /** All that stands on a claim's life line, and the kinds of the critiques that are shown; empty for no such claim. */
    public List<Happening> claim(String slug, int most) {
        var newest = claims.find(slug);
        if (newest.isEmpty()) {
            return List.of();
        }
        String title = newest.get().version().spec().title();
        String nonce = newest.get().version().nonce();
        var life = claims.history(slug).stream()
                .filter(event -> event.kind() != LifeEvent.Kind.EARLIER)
                .limit(most)
                .map(event -> happening(slug, title, nonce, event))
                .toList();
        var critiques = jdbc.sql(critiques("where k.slug = ?"))
                .params(slug, most)
                .query(Chronicle::critique)
                .list();
        return newest(most, life, critiques);
    }

    private static Happening happening(String slug, String title, String nonce, LifeEvent event) {
        String key = String.join(
                "/",
                slug,
                event.kind().name(),
                Integer.toString(event.number()),
                event.at().toString(),
                event.words());
        return new Happening(
                id(key, nonce),
                event.at(),
                "Version " + event.number() + ": " + event.words(),
                title,
                "/claims/" + slug);
    }

    /** What a person published and wrote, as far as everyone may read it. */
    public List<Happening> person(long accountId, int most) {
        var versions = jdbc.sql("select v.*, c.slug, m.change" + VERSIONS
                        + "where m.account_id = ? order by v.published_at desc, v.id desc limit ?")
                .params(accountId, most)
                .query(Chronicle::version)
                .list();
        var critiques = jdbc.sql(critiques("where c.account_id = ?"))
                .params(accountId, most)
                .query(Chronicle::critique)
                .list();
        return newest(most, versions, critiques);
    }

    private static String critiques(String where) {
        return "select c.id, c.kind, c.created_at, k.slug, v.title, v.number, v.nonce from critique c"
                + " join claim_version v on v.id = c.claim_version_id join claim k on k.id = v.claim_id " + where
                + " and " + CritiqueRows.SHOWN + " order by c.created_at desc, c.id desc limit ?";
    }

    private static Happening version(ResultSet row, int index) throws SQLException {
        String change = row.getString("change");
        int number = row.getInt("number");
        String published = number == 1 ? "A new claim was published." : "Version " + number + " was published";
        String words = number == 1
                ? published
                : published
                        + (change == null
                                ? "."
                                : ": it " + Publishing.Kind.valueOf(change).text() + ".");
        return happening(row, "version/" + number, "published_at", words);
    }

    private static Happening critique(ResultSet row, int index) throws SQLException {
        long id = row.getLong("id");
        String words = CritiqueKind.valueOf(row.getString("kind")).title() + ", about version " + row.getInt("number")
                + ". The words stand on the claim’s page.";
        return new Happening(
                id("critique/" + id, row.getString("nonce")),
                Times.at(row, "created_at"),
                words,
                row.getString("title"),
                "/claims/" + row.getString("slug") + "#critique-" + id);
    }

    private static Happening happening(ResultSet row, String key, String at, String words) throws SQLException {
        String slug = row.getString("slug");
        return new Happening(
                id(slug + "/" + key, row.getString("nonce")),
                Times.at(row, at),
                words,
                row.getString("title"),
                "/claims/" + slug);
    }

    /** The nonce is drawn by the server, so two sites with the same claims make different ids. */
    private static UUID id(String key, String nonce) {
        return UUID.nameUUIDFromBytes((nonce + "/" + key).getBytes(StandardCharsets.UTF_8));
    }

    private static List<Happening> newest(int most, List<Happening> some, List<Happening> others) {
        var all = new ArrayList<>(Stream.concat(some.stream(), others.stream()).toList());
        all.sort(Comparator.comparing(Happening::at).reversed());
        return List.copyOf(all.subList(0, Math.min(most, all.size())));
    }
}
