package org.touchstone.critiques;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.claims.Authoring;
import org.touchstone.claims.Authoring.Publication;
import org.touchstone.claims.Drafts;
import org.touchstone.claims.Publishing.Kind;
import org.touchstone.critiques.Moderation.Seen;
import org.touchstone.notices.Follows;
import org.touchstone.notices.Notices;
import org.touchstone.notices.Unsubscribing;
import org.touchstone.people.Account;
import org.touchstone.people.Accounts;
import org.touchstone.people.PeopleHouse;
import org.touchstone.people.Role;
import org.touchstone.people.VisitorKey;

/** Every action of the table of roles, each on things of its own. */
final class Deeds {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String FILE = "equal-numbers-first-is-copied";
    private static final String REASON = "It is about another thing.";

    private final BeanFactory house;
    private final ModerationHouse.People people;
    private final JdbcClient owner;
    private final Map<String, Deed> all;

    /** Makes what an action needs, and gives what does it in the name of {@code me}. */
    @FunctionalInterface
    interface Deed {
        Runnable prepare(Account me, Claim claim);
    }

    /** What it is about: a published claim of somebody's, and a contribution of somebody else's to it. */
    record Claim(long version, String slug, long critique) {}

    Deeds(BeanFactory house, ModerationHouse.People people, JdbcClient owner) {
        this.house = house;
        this.people = people;
        this.owner = owner;
        this.all = new HashMap<>(AccountDeeds.of(house, people));
        this.all.putAll(EvalDeeds.of(house, people, owner));
        this.all.putAll(Map.ofEntries(
                entry(
                        "Authoring.publish",
                        (me, it) -> () -> authoring()
                                .publish(me.id(), Publication.first(yaml("deed-" + NUMBER.incrementAndGet())), null)),
                entry("Authoring.publish a next version", (me, it) -> {
                    var slug = published(author(it));
                    var yaml = yaml(slug).replace("explanationsTried: ", "explanationsTried: 1");
                    return () -> authoring()
                            .publish(
                                    me.id(),
                                    new Publication(yaml, 1, Kind.CORRECTS, "We counted again.", List.of()),
                                    null);
                }),
                entry(
                        "Authoring.withdraw",
                        (me, it) -> () -> authoring().withdraw(me.id(), it.slug(), "It does not hold.")),
                entry("Drafts.begin", (me, it) -> () -> get(Drafts.class).begin(me.id(), "title: A")),
                entry("Drafts.save", (me, it) -> {
                    long draft = draft(me);
                    return () -> get(Drafts.class).save(me.id(), draft, 1, "title: B");
                }),
                entry("Drafts.delete", (me, it) -> {
                    long draft = draft(me);
                    return () -> get(Drafts.class).delete(me.id(), draft);
                }),
                entry(
                        "Critiques.write",
                        (me, it) -> () -> critiques()
                                .write(
                                        it.version(),
                                        me.id(),
                                        new NewCritique(
                                                CritiqueKind.QUESTION, Anchor.CLAIM, "Was that tried?", null, null))),
                entry(
                        "Critiques.reply",
                        (me, it) -> () -> critiques().reply(it.critique(), me.id(), null, "It was.", null, null)),
                entry(
                        "Critiques.reply conceding",
                        (me, it) -> () -> critiques()
                                .reply(it.critique(), me.id(), Stance.CONCEDED, "You are right.", null, null)),
                entry("Critiques.withdraw", (me, it) -> {
                    long mine = people.wrote(me, it.version(), "Mine", false);
                    return () -> critiques().withdraw(mine, me.id());
                }),
                entry(
                        "Critiques.withdraw another's",
                        (me, it) -> () -> critiques().withdraw(it.critique(), me.id())),
                entry("Submissions.send", (me, it) -> {
                    long version = newest(published(author(it)));
                    return () -> get(Submissions.class)
                            .send(me.id(), new Submissions.Sending(version, List.of(1.0, 1.0), "", "", null));
                }),
                entry("Votes.vote", (me, it) -> {
                    owner.sql("update account set reader_group = 'POLICY' where id = ? and closed_at is null")
                            .param(me.id())
                            .update();
                    return () -> votes().vote(it.critique(), me.id(), true);
                }),
                entry("Votes.takeBack", (me, it) -> () -> votes().takeBack(it.critique(), me.id())),
                entry("Votes.changedMyMind", (me, it) -> () -> votes().changedMyMind(it.critique(), me.id())),
                entry("Votes.changedMyMindBack", (me, it) -> () -> votes().changedMyMindBack(it.critique(), me.id())),
                entry(
                        "Flags.flag",
                        (me, it) -> () -> get(Flags.class).flag(it.critique(), me.id(), Rule.SPAM, "An ad.")),
                entry("Appeals.appeal", (me, it) -> {
                    long mine = hidden(people.wrote(me, it.version(), "Mine", false));
                    return () -> get(Appeals.class).appeal(mine, me.id(), "Show it.");
                }),
                entry("Appeals.appeal another's", (me, it) -> {
                    hidden(it.critique());
                    return () -> get(Appeals.class).appeal(it.critique(), me.id(), "Show it.");
                }),
                entry("Moderation.approve", (me, it) -> {
                    waiting(it.critique());
                    return () -> moderation().approve(it.critique(), seen(it.critique()), "");
                }),
                entry("Moderation.approve one's own", (me, it) -> {
                    long mine = people.wrote(me, it.version(), "Mine", true);
                    return () -> moderation().approve(mine, seen(mine), "");
                }),
                entry(
                        "Moderation.hide",
                        (me, it) ->
                                () -> moderation().hide(it.critique(), seen(it.critique()), Rule.OFF_TOPIC, REASON)),
                entry("Moderation.restore", (me, it) -> {
                    hidden(it.critique());
                    return () -> moderation().restore(it.critique(), seen(it.critique()), REASON);
                }),
                entry("Moderation.dismissFlags", (me, it) -> {
                    var flagging = reader();
                    PeopleHouse.as(
                            flagging, () -> get(Flags.class).flag(it.critique(), flagging.id(), Rule.SPAM, "An ad."));
                    return () -> moderation().dismissFlags(it.critique(), seen(it.critique()), REASON);
                }),
                entry("Moderation.refuseAppeal", (me, it) -> {
                    var writer = reader();
                    long critique = hidden(people.wrote(writer, it.version(), "Mine", false));
                    PeopleHouse.as(writer, () -> get(Appeals.class).appeal(critique, writer.id(), "Show it."));
                    return () -> moderation().refuseAppeal(critique, seen(critique), REASON);
                }),
                entry("Moderation.redact", (me, it) -> () -> moderation().redact(it.critique(), Rule.UNLAWFUL, REASON)),
                entry("Follows.follow", (me, it) -> () -> get(Follows.class).follow(me.id(), it.slug())),
                entry("Follows.unfollow", (me, it) -> () -> get(Follows.class).unfollow(me.id(), it.slug())),
                entry("Notices.read", (me, it) -> () -> get(Notices.class).read(me.id(), Long.MAX_VALUE)),
                entry(
                        "Unsubscribing.end",
                        (me, it) -> () -> get(Unsubscribing.class)
                                .end("wrong", new VisitorKey("v4:" + NUMBER.incrementAndGet())))));
    }

    /** The action's own runnable, with all that it needs. */
    Runnable prepare(String action, Account me, Claim claim) {
        var deed = all.get(action);
        if (deed == null) {
            throw new AssertionError("Nothing here does \"" + action + "\".");
        }
        return deed.prepare(me, claim);
    }

    /** A claim of this account's, with a contribution of a reader. */
    Claim claim(Account author) {
        long version = people.version();
        people.own(author, version);
        var slug = owner.sql("select c.slug from claim c join claim_version v on v.claim_id = c.id where v.id = ?")
                .param(version)
                .query(String.class)
                .single();
        return new Claim(version, slug, people.wrote(reader(), version, "With two it fails.", false));
    }

    private Account author(Claim claim) {
        return get(Accounts.class)
                .byId(owner.sql(
                                "select o.account_id from claim_owner o join claim c on c.id = o.claim_id where c.slug = ?")
                        .param(claim.slug())
                        .query(Long.class)
                        .single())
                .orElseThrow();
    }

    /** Publishes a claim as an author does, and gives its slug. */
    private String published(Account author) {
        var slug = "deed-" + NUMBER.incrementAndGet();
        PeopleHouse.as(author, () -> authoring().publish(author.id(), Publication.first(yaml(slug)), null));
        return slug;
    }

    private long newest(String slug) {
        return owner.sql("select max(v.id) from claim_version v join claim c on c.id = v.claim_id where c.slug = ?")
                .param(slug)
                .query(Long.class)
                .single();
    }

    private long draft(Account me) {
        return owner.sql("insert into draft (account_id, title, yaml, made_at, changed_at)"
                        + " values (?, 'A', 'title: A', now(), now()) returning id")
                .param(me.id())
                .query(Long.class)
                .single();
    }

    private long hidden(long critique) {
        var moderator = people.anyone(Role.MODERATOR);
        PeopleHouse.as(moderator, () -> moderation().hide(critique, seen(critique), Rule.OFF_TOPIC, REASON));
        return critique;
    }

    private void waiting(long critique) {
        owner.sql("update critique set waiting = true where id = ?")
                .param(critique)
                .update();
    }

    /** What a moderator would have seen, without asking as one. */
    private Seen seen(long critique) {
        return owner.sql(
                        "select coalesce((select max(id) from moderation_action where critique_id = :id), 0) as action,"
                                + " coalesce((select max(id) from flag where critique_id = :id), 0) as flag")
                .param("id", critique)
                .query((row, n) -> new Seen(row.getLong("action"), row.getLong("flag")))
                .single();
    }

    private Account reader() {
        return people.anyone(Role.READER);
    }

    private static String yaml(String slug) {
        try {
            return Files.readString(Path.of("db/claims/" + FILE + ".yaml")).replace("slug: " + FILE, "slug: " + slug);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T get(Class<T> service) {
        return house.getBean(service);
    }

    private Authoring authoring() {
        return get(Authoring.class);
    }

    private Critiques critiques() {
        return get(Critiques.class);
    }

    private Votes votes() {
        return get(Votes.class);
    }

    private Moderation moderation() {
        return get(Moderation.class);
    }
}
