package org.touchstone.critiques;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.people.PeopleHouse.as;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.touchstone.notices.Follows;
import org.touchstone.people.Account;
import org.touchstone.people.Role;

/** Words that somebody wrote, searched for in everything that is told about them. */
@SpringJUnitConfig(ModerationHouse.class)
class NothingLeaksTest {

    private static final String SECRET = "plugh-secret-words";

    @Autowired
    Critiques critiques;

    @Autowired
    Moderation moderation;

    @Autowired
    Flags flags;

    @Autowired
    Appeals appeals;

    @Autowired
    Herald herald;

    @Autowired
    Follows follows;

    @Autowired
    Chronicle chronicle;

    @Autowired
    Profiles profiles;

    @Autowired
    ModerationHouse.People people;

    @Autowired
    JdbcClient jdbc;

    private Account writer;
    private Account other;
    private Account author;
    private Account moderator;
    private Account administrator;
    private long version;
    private String slug;

    @BeforeEach
    void everybody() {
        writer = people.anyone(Role.READER);
        other = people.anyone(Role.READER);
        author = people.anyone(Role.AUTHOR);
        moderator = people.anyone(Role.MODERATOR);
        administrator = people.anyone(Role.ADMINISTRATOR);
        version = people.version();
        people.own(author, version);
        slug = jdbc.sql("select slug from claim c join claim_version v on v.claim_id = c.id where v.id = ?")
                .param(version)
                .query(String.class)
                .single();
        as(other, () -> follows.follow(other.id(), slug));
    }

    private long write(Account who, CritiqueKind kind) {
        return as(
                        who,
                        () -> critiques.write(
                                version, who.id(), new NewCritique(kind, Anchor.CLAIM, SECRET, SECRET, null)))
                .id();
    }

    private Moderation.Seen seen(long id) {
        return as(moderator, () -> moderation.find(id).orElseThrow()).seen();
    }

    private void approve(long id) {
        as(moderator, () -> moderation.approve(id, seen(id), "It keeps to the rules."));
    }

    private void hide(long id) {
        as(moderator, () -> moderation.hide(id, seen(id), Rule.ABUSE, "It guesses at motives."));
    }

    private List<String> everythingTold() {
        var told = new ArrayList<>(jdbc.sql("select words || ' ' || link || ' ' || once_key from notice")
                .query((row, index) -> row.getString(1))
                .list());
        told.addAll(jdbc.sql("select subject || ' ' || detail from audit_log")
                .query((row, index) -> row.getString(1))
                .list());
        chronicle.site(50).forEach(one -> told.add(one.toString()));
        chronicle.standings(50).forEach(one -> told.add(one.toString()));
        chronicle.claim(slug, 50).forEach(one -> told.add(one.toString()));
        for (var person : List.of(writer, other, author)) {
            chronicle.person(person.id(), 50).forEach(one -> told.add(one.toString()));
        }
        return told;
    }

    @Test
    void noNoticeNoLogAndNoFeedEverHoldsWhatSomebodyWrote() {
        List<Long> written = new ArrayList<>();
        for (var kind : CritiqueKind.written()) {
            written.add(write(author, kind));
        }
        long waits = write(writer, CritiqueKind.QUESTION);
        approve(waits);
        as(author, () -> critiques.reply(waits, author.id(), Stance.DISPUTED, SECRET, SECRET, null));
        as(other, () -> flags.flag(waits, other.id(), Rule.ABUSE, SECRET));
        hide(waits);
        as(writer, () -> appeals.appeal(waits, writer.id(), SECRET));
        long second = write(writer, CritiqueKind.UNCLEAR);
        as(administrator, () -> moderation.redact(second, Rule.UNLAWFUL, "A court asked for it."));
        as(author, () -> critiques.withdraw(written.getFirst(), author.id()));
        herald.tell();

        assertThat(everythingTold()).hasSizeGreaterThan(20).noneMatch(told -> told.contains("plugh"));
    }

    @Test
    void aFeedAndAProfileListOnlyWhatEveryoneMayRead() {
        long waiting = write(writer, CritiqueKind.QUESTION);
        long shown = write(writer, CritiqueKind.UNCLEAR);
        approve(shown);
        long hidden = write(author, CritiqueKind.COMMENT);
        hide(hidden);

        var profile =
                profiles.find(writer.name().toUpperCase(java.util.Locale.ROOT)).orElseThrow();
        assertThat(profile.critiques()).isEqualTo(1);
        assertThat(profiles.contributions(profile, 0, 50))
                .extracting(Profile.Contribution::id)
                .containsExactly(shown);
        assertThat(profile.toString()).doesNotContain("private.example");
        var byAuthor = profiles.find(author.name()).orElseThrow();
        assertThat(profiles.contributions(byAuthor, 0, 50)).isEmpty();
        assertThat(byAuthor.claims()).extracting(Profile.Published::slug).containsExactly(slug);
        var links = chronicle.claim(slug, 50).stream().map(Happening::link).toList();
        assertThat(links)
                .contains("/claims/" + slug + "#critique-" + shown)
                .doesNotContain("/claims/" + slug + "#critique-" + waiting, "/claims/" + slug + "#critique-" + hidden);
        assertThat(chronicle.person(author.id(), 50)).isEmpty();
    }

    @Test
    void aClosedAccountHasNoListAndNoNameAndAStrangerNoProfile() {
        approve(write(writer, CritiqueKind.QUESTION));
        jdbc.sql("update account set closed_at = now() where id = ?")
                .param(writer.id())
                .update();
        var profile = profiles.find(writer.name()).orElseThrow();
        assertThat(profile.open()).isFalse();
        assertThat(profile.name()).isEqualTo("withdrawn account");
        assertThat(profiles.contributions(profile, 0, 50)).isEmpty();
        assertThat(profiles.find("nobody of this name")).isEmpty();
        assertThat(profiles.find("x".repeat(100_000))).isEmpty();
    }

    @Test
    void feedsTellVersionsWithdrawalsAndChangedWordsWithIdsThatStay() {
        stand("NOT_CHECKED");
        stand("HELD");
        stand("HELD");
        stand("BROKEN");
        jdbc.sql("insert into withdrawal (claim_id, account_id, why, at)"
                        + " select claim_id, ?, ?, now() from claim_version where id = ?")
                .params(author.id(), SECRET, version)
                .update();

        var site = chronicle.site(50).stream()
                .filter(one -> one.link().endsWith("/" + slug))
                .toList();
        assertThat(site)
                .extracting(Happening::words)
                .containsExactly("Its author withdrew this claim.", "A new claim was published.");
        var standings = chronicle.standings(50).stream()
                .filter(one -> one.link().endsWith("/" + slug))
                .toList();
        assertThat(standings)
                .extracting(Happening::words)
                .containsExactly(
                        "Version 1 now stands so: Broken inside its stated scope. Before: Held in every check.",
                        "Version 1 now stands so: Held in every check. Before: Not checked yet.");
        assertThat(chronicle.standings(50)).containsAll(standings);
        assertThat(chronicle.claim(slug, 50)).extracting(Happening::id).doesNotHaveDuplicates();
        assertThat(chronicle.claim(slug, 2)).hasSize(2);
        assertThat(chronicle.claim("no-such-claim", 50)).isEmpty();
    }

    private void stand(String word) {
        jdbc.sql("insert into standing (claim_version_id, word, held, tried, words, strength, at)"
                        + " values (?, ?, 1, 2, 'Counted.',"
                        + " '{\"level\":null,\"start\":\"x\",\"steps\":[]}', now())")
                .params(version, word)
                .update();
    }
}
