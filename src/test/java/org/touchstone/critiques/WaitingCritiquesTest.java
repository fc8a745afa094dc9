package org.touchstone.critiques;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.touchstone.critiques.Critique.State;
import org.touchstone.people.Account;
import org.touchstone.people.Accounts;
import org.touchstone.people.PeopleHouse;
import org.touchstone.support.TestDatabase;

@SpringJUnitConfig(CritiqueHouse.class)
@TestPropertySource(properties = "touchstone.moderation.first-contributions=1")
class WaitingCritiquesTest {

    private static int number;

    @Autowired
    Critiques critiques;

    @Autowired
    Accounts accounts;

    @Autowired
    TestDatabase database;

    @Autowired
    JdbcClient jdbc;

    private Account writer;
    private Account author;
    private String slug;
    private long version;

    @BeforeEach
    void aClaimAndANewReader() {
        slug = "waiting-" + ++number;
        version = CritiqueClaims.publish(database.asOwner(), slug, 1);
        writer = accounts.register("New reader " + number, "four plain words here", null);
        author = accounts.register("The author " + number, "four plain words here", null);
        ByHand.own(jdbc, slug, author.id());
    }

    private Critique write(String text) {
        return PeopleHouse.as(
                writer,
                () -> critiques.write(
                        version, writer.id(), new NewCritique(CritiqueKind.COMMENT, Anchor.CLAIM, text, null, null)));
    }

    private long noticesOfTheAuthor() {
        return jdbc.sql("select count(*) from notice where account_id = ?")
                .param(author.id())
                .query(Long.class)
                .single();
    }

    @Test
    void aNewAccountsFirstTextWaitsAndOnlyItsWriterKnowsOfIt() {
        var first = write("My very first");

        assertThat(first.state()).isEqualTo(State.WAITING);
        assertThat(first.markdown()).isEqualTo("My very first");
        assertThat(critiques.find(first.id())).isEmpty();
        assertThat(critiques.search(CritiqueSearch.newest(slug, 0, 10)).all()).isZero();
        assertThat(critiques.search(CritiqueSearch.newest(slug, 0, 10)).kinds()).isEmpty();
        assertThat(PeopleHouse.as(author, () -> critiques.find(first.id()))).isEmpty();
        assertThat(PeopleHouse.as(
                        writer,
                        () -> critiques
                                .search(CritiqueSearch.newest(slug, 0, 10))
                                .discussions()))
                .hasSize(1);
        assertThat(noticesOfTheAuthor()).isZero();
    }

    @Test
    void onceOneStandsTheNextIsReadAtOnce() {
        ByHand.approve(jdbc, write("My very first").id());

        assertThat(write("My second").state()).isEqualTo(State.SHOWN);
        assertThat(noticesOfTheAuthor()).isEqualTo(1);
    }

    @Test
    void whoSentACounterexampleThatWaitsIsNotNamedButTheServersOutcomeIs() {
        long id = jdbc.sql("insert into critique (claim_version_id, account_id, kind, input, body, waiting, created_at)"
                        + " values (?, ?, 'COUNTEREXAMPLE', '[0.5]', 'secret words', true, now()) returning id")
                .params(version, writer.id())
                .query(Long.class)
                .single();
        jdbc.sql(
                        "insert into submission (critique_id, outcome, words, at) values (?, 'HELD', 'The claim held.', now())")
                .param(id)
                .update();

        var seen = critiques.find(id).orElseThrow();

        assertThat(seen.author()).isNull();
        assertThat(seen.accountId()).isNull();
        assertThat(seen.markdown()).isEmpty();
        assertThat(seen.input()).containsExactly(0.5);
        assertThat(Objects.requireNonNull(seen.check()).words()).isEqualTo("The claim held.");
    }
}
