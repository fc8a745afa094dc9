package org.touchstone.critiques;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.touchstone.claims.ClaimChannel;
import org.touchstone.critiques.Critique.State;
import org.touchstone.people.Account;
import org.touchstone.people.Accounts;
import org.touchstone.people.PeopleHouse;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;
import org.touchstone.people.TooManyException;
import org.touchstone.support.MovingClock;
import org.touchstone.support.TestDatabase;

@SpringJUnitConfig(CritiqueHouse.class)
@TestPropertySource(properties = "touchstone.moderation.first-contributions=0")
class CritiquesTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    Critiques critiques;

    @Autowired
    Accounts accounts;

    @Autowired
    TestDatabase database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovingClock clock;

    private Account writer;
    private Account other;
    private Account author;
    private String slug;
    private long version;

    @BeforeEach
    void aClaimItsAuthorAndTwoReaders() {
        int number = NUMBER.incrementAndGet();
        slug = "claim-" + number;
        version = CritiqueClaims.publish(database.asOwner(), slug, 1);
        writer = person("Writer " + number);
        other = person("Other " + number);
        author = person("Author " + number);
        ByHand.own(jdbc, slug, author.id());
    }

    private Account person(String name) {
        return accounts.register(name, "four plain words here", null);
    }

    private Critique write(String text) {
        return write(CritiqueKind.COMMENT, text);
    }

    private Critique write(CritiqueKind kind, String text) {
        return write(new NewCritique(kind, Anchor.CLAIM, text, null, null));
    }

    private Critique write(NewCritique critique) {
        return PeopleHouse.as(writer, () -> critiques.write(version, writer.id(), critique));
    }

    private Critique reply(Account who, long to, String text) {
        return PeopleHouse.as(who, () -> critiques.reply(to, who.id(), null, text, null, null));
    }

    private List<Critique> read() {
        return critiques.search(CritiqueSearch.newest(slug, 0, 50)).discussions().stream()
                .map(Discussion::critique)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = CritiqueKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"COUNTEREXAMPLE", "REPLY"})
    void aCritiqueOfEachKindIsReadByAnyoneAsItWasWritten(CritiqueKind kind) {
        var anchor = Anchor.of(Anchor.Kind.EVAL, "same");
        var written = write(new NewCritique(kind, anchor, "  Does it hold for *two*?\n", " I wrote the rival. ", null));

        assertThat(read()).containsExactly(written);
        assertThat(written.kind()).isEqualTo(kind);
        assertThat(written.markdown()).isEqualTo("Does it hold for *two*?");
        assertThat(written.interests()).isEqualTo("I wrote the rival.");
        assertThat(written.author()).isEqualTo(writer.name());
        assertThat(written.state()).isEqualTo(State.SHOWN);
        assertThat(written.anchor().quote()).isEqualTo("Comes out the same Does it?");
        assertThat(written.version()).isEqualTo(1);
        assertThat(written.link()).isEqualTo("/claims/" + slug + "#critique-" + written.id());
    }

    @ParameterizedTest
    @EnumSource(
            value = CritiqueKind.class,
            names = {"COUNTEREXAMPLE", "REPLY"})
    void nobodyClaimsACounterexampleThatTheServerDidNotCheck(CritiqueKind kind) {
        assertThatThrownBy(() -> write(kind, "It breaks")).isInstanceOf(RefusedException.class);
    }

    @Test
    void theNewestComesFirstAndCanBeNarrowedToAKindAndAVersion() {
        var first = write(CritiqueKind.QUESTION, "Why?");
        clock.forward(Duration.ofMinutes(1));
        var second = write(CritiqueKind.UNCLEAR, "What?");
        long next = CritiqueClaims.publish(database.asOwner(), slug, 2);
        clock.forward(Duration.ofMinutes(1));
        var third = PeopleHouse.as(
                writer,
                () -> critiques.write(
                        next, writer.id(), new NewCritique(CritiqueKind.UNCLEAR, Anchor.CLAIM, "Still?", null, null)));

        assertThat(read()).containsExactly(third, second, first);
        var unclear = critiques.search(
                new CritiqueSearch(slug, Set.of(CritiqueKind.UNCLEAR), 1, CritiqueSearch.Order.NEWEST, 0, 10));
        assertThat(unclear.discussions()).extracting(Discussion::critique).containsExactly(second);
        assertThat(unclear.all()).isEqualTo(1);
        assertThat(unclear.kinds()).containsEntry(CritiqueKind.QUESTION, 1L).containsEntry(CritiqueKind.UNCLEAR, 1L);
        assertThat(critiques.search(CritiqueSearch.newest(slug, 1, 2)).discussions())
                .extracting(Discussion::critique)
                .containsExactly(first);
    }

    @Test
    void aVisitorWithoutAnAccountIsAskedToSignInAndNobodyWritesInAnothersName() {
        var critique = new NewCritique(CritiqueKind.COMMENT, Anchor.CLAIM, "Hello", null, null);
        assertThatThrownBy(() -> critiques.write(version, writer.id(), critique))
                .hasMessageContaining("Sign in to write a critique");
        assertThatThrownBy(() -> PeopleHouse.as(other, () -> critiques.write(version, writer.id(), critique)))
                .hasMessageContaining("Only the holder");
        var written = write("Mine");
        assertThatThrownBy(() -> PeopleHouse.as(
                        other, () -> critiques.reply(written.id(), writer.id(), null, "Hello", null, null)))
                .hasMessageContaining("Only the holder");
        assertThatThrownBy(() -> PeopleHouse.as(other, () -> critiques.withdraw(written.id(), other.id())))
                .hasMessageContaining("Only its writer");
        assertThat(read()).containsExactly(written);
    }

    @Test
    void aTextThatDoesNotFitGetsASentenceThatSaysHowMuchDoes() {
        assertThatThrownBy(() -> write("a".repeat(2_000_000)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("The critique has 2,000,000 characters; at most 10,000 fit. Shorten it, or write two.");
        assertThatThrownBy(() ->
                        write(new NewCritique(CritiqueKind.COMMENT, Anchor.CLAIM, "Hello", "x".repeat(501), null)))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.about()).isEqualTo(About.INTERESTS));
        assertThat(write("🙂".repeat(10_000)).markdown()).hasSize(20_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n\t ", "\u0000", " \u0000 "})
    void anEmptyTextIsNotPublished(String text) {
        assertThatThrownBy(() -> write(text)).hasMessageContaining("empty");
    }

    @Test
    void aClaimThatDoesNotExistGetsASentence() {
        var critique = new NewCritique(CritiqueKind.COMMENT, Anchor.CLAIM, "Hello", null, null);
        assertThatThrownBy(() -> PeopleHouse.as(writer, () -> critiques.write(-1, writer.id(), critique)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("no such claim version");
    }

    @Test
    void wordsThatTheClaimDoesNotContainCannotBePutIntoItsMouth() {
        var anchor = new Anchor(Anchor.Kind.PASSAGE, "summary", "It never counts", "", "");
        assertThatThrownBy(() -> write(new NewCritique(CritiqueKind.UNCLEAR, anchor, "Hm", null, null)))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.about()).isEqualTo(About.PASSAGE));
    }

    @Test
    void whatAWithdrawnClaimIsToldNoMoreIsSaid() {
        var before = write("In time");
        jdbc.sql("insert into withdrawal (claim_id, account_id, why, at) select id, ?, 'Wrong.', now() from claim"
                        + " where slug = ?")
                .params(author.id(), slug)
                .update();
        assertThatThrownBy(() -> write("Too late")).hasMessageContaining("withdrew this claim");
        assertThat(read()).containsExactly(before);
    }

    @Test
    void theEleventhTextInARowHasToWaitAndARefusedTextCostsNothing() {
        assertThatThrownBy(() -> write(" ")).isInstanceOf(RefusedException.class);
        IntStream.range(0, 10).forEach(i -> write("Critique " + i));
        assertThatThrownBy(() -> write("One more")).isInstanceOf(TooManyException.class);
    }

    @Test
    void aTextSentTwiceStandsOnceHoweverOftenTheButtonIsPressed() throws Exception {
        var once = UUID.randomUUID();
        var critique = new NewCritique(CritiqueKind.COMMENT, Anchor.CLAIM, "Twice", null, once);
        try (var pool = Executors.newFixedThreadPool(6)) {
            var ids = pool
                    .invokeAll(IntStream.range(0, 6)
                            .<Callable<Long>>mapToObj(i -> () -> write(critique).id())
                            .toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(Set.copyOf(ids)).hasSize(1);
        }
        assertThat(read()).hasSize(1);
        write(new NewCritique(CritiqueKind.COMMENT, Anchor.CLAIM, "Twice, but mended", null, once));
        assertThat(read()).hasSize(2);
        write(new NewCritique(CritiqueKind.COMMENT, Anchor.CLAIM, "Twice", "I sell the rival.", once));
        write(new NewCritique(CritiqueKind.COMMENT, Anchor.of(Anchor.Kind.EVAL, "same"), "Twice", null, once));
        assertThat(read()).hasSize(4);
    }

    @Test
    void openPagesAreToldWhichClaimHasANewCritique() throws SQLException {
        try (var listening = database.applicationSource().getConnection();
                var statement = listening.createStatement()) {
            statement.execute("listen " + ClaimChannel.NAME);
            write("News");
            var told = listening.unwrap(PGConnection.class).getNotifications(5_000);
            assertThat(told).hasSize(1);
            assertThat(told[0].getParameter()).isEqualTo(slug);
        }
    }

    @Test
    void repliesOfAnyDepthStandUnderTheirCritiqueAndTellWhomTheyAnswer() {
        var critique = write("A question");
        var reply = reply(other, critique.id(), "An answer");
        var deeper = reply(author, reply.id(), "A correction");

        var discussion = critiques.discussion(deeper.id()).orElseThrow();
        assertThat(discussion.critique()).isEqualTo(critique);
        assertThat(discussion.replies()).containsExactly(reply, deeper);
        assertThat(discussion.allReplies()).isEqualTo(2);
        assertThat(deeper.byClaimAuthor()).isTrue();
        assertThat(deeper.version()).isEqualTo(1);
        assertThat(told(writer))
                .containsExactlyInAnyOrder(
                        "A reader replied to you on the claim “" + slug + "”.",
                        "The claim’s author replied to your critique on the claim “" + slug + "”.");
        assertThat(told(other)).containsExactly("The claim’s author replied to you on the claim “" + slug + "”.");
        assertThat(told(author))
                .containsExactlyInAnyOrder(
                        "A reader criticised your claim “" + slug + "”: comment.",
                        "A reader replied to a critique of your claim “" + slug + "”.");
    }

    private List<String> told(Account person) {
        return jdbc.sql("select words from notice where account_id = ?")
                .param(person.id())
                .query((row, index) -> row.getString("words"))
                .list();
    }

    @Test
    void onlyTheClaimsAuthorConcedesAndTheCriticIsTold() {
        var critique = write(CritiqueKind.WRONG_SCOPE, "Too wide");
        assertThatThrownBy(() -> PeopleHouse.as(
                        other, () -> critiques.reply(critique.id(), other.id(), Stance.CONCEDED, "Yes", null, null)))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.about()).isEqualTo(About.PERMISSION));

        var answer = PeopleHouse.as(
                author,
                () -> critiques.reply(critique.id(), author.id(), Stance.CONCEDED, "True for two.", null, null));

        assertThat(answer.stance()).isEqualTo(Stance.CONCEDED);
        assertThat(told(writer)).containsExactly("The author of the claim “" + slug + "” concedes your critique.");
        assertThatThrownBy(() -> PeopleHouse.as(
                        author, () -> critiques.reply(answer.id(), author.id(), Stance.DISPUTED, "No", null, null)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void aLongDiscussionComesInPieces() {
        var critique = write("Talk");
        for (int i = 0; i < 35; i++) {
            if (i % 8 == 0) {
                clock.forward(Duration.ofMinutes(10));
            }
            clock.forward(Duration.ofSeconds(1));
            reply(other, critique.id(), "Reply " + i);
        }
        var first = critiques.discussion(critique.id()).orElseThrow();
        assertThat(first.replies()).hasSize(Discussion.MOST_REPLIES);
        assertThat(first.allReplies()).isEqualTo(35);
        assertThat(critiques.replies(critique.id(), Discussion.MOST_REPLIES))
                .extracting(Critique::markdown)
                .containsExactly("Reply 30", "Reply 31", "Reply 32", "Reply 33", "Reply 34");
    }

    @Test
    void whatIsNotShownNeverLeavesWithItsTextButForWhoMayReadIt() {
        var withdrawn = write(new NewCritique(CritiqueKind.COMMENT, Anchor.CLAIM, "secret one", "secret two", null));
        var hidden = write(new NewCritique(CritiqueKind.COMMENT, Anchor.CLAIM, "secret three", "secret four", null));
        var reply = reply(writer, write("Open").id(), "secret five");
        PeopleHouse.as(writer, () -> critiques.withdraw(withdrawn.id(), writer.id()));
        ByHand.hide(jdbc, hidden.id(), "It insulted a person.");
        ByHand.hide(jdbc, reply.id(), "It insulted a person.");

        assertThat(everywhere(withdrawn, hidden, reply)).doesNotContain("secret");
        assertThat(PeopleHouse.as(other, () -> everywhere(withdrawn, hidden, reply)))
                .doesNotContain("secret");
        assertThat(critiques.find(hidden.id()).orElseThrow().reason()).isEqualTo("It insulted a person.");
        assertThat(PeopleHouse.as(writer, () -> everywhere(withdrawn, hidden, reply)))
                .contains("secret three", "secret four", "secret five")
                .doesNotContain("secret one", "secret two");
        database.asOwner()
                .sql("update account set role = 'MODERATOR' where id = ?")
                .param(other.id())
                .update();
        assertThat(PeopleHouse.as(other, () -> everywhere(withdrawn, hidden, reply)))
                .contains("secret three", "secret five")
                .doesNotContain("secret one");
        assertThat(jdbc.sql("select coalesce(string_agg(words, ''), '') from notice")
                        .query(String.class)
                        .single())
                .doesNotContain("secret");
        assertThat(jdbc.sql("select string_agg(detail::text, '') from audit_log")
                        .query(String.class)
                        .single())
                .doesNotContain("secret");
    }

    @Test
    void nobodyIsNamedBesideWordsThatModeratorsTookAway() {
        var hidden = write("Gone");
        ByHand.hide(jdbc, hidden.id(), "It insulted a person.");

        var seen = critiques.find(hidden.id()).orElseThrow();
        assertThat(seen.author()).isNull();
        assertThat(seen.accountId()).isNull();
        assertThat(PeopleHouse.as(other, () -> everywhere(hidden))).doesNotContain(writer.name());
        assertThat(PeopleHouse.as(writer, () -> critiques.find(hidden.id()))
                        .orElseThrow()
                        .author())
                .isEqualTo(writer.name());
    }

    /** All that the service gives to whoever asks now. */
    private String everywhere(Critique... some) {
        return critiques.search(CritiqueSearch.newest(slug, 0, 100))
                + critiques.shown(slug, 0, 100).toString()
                + Stream.of(some)
                        .map(one -> critiques.find(one.id()).toString()
                                + critiques.discussion(one.id())
                                + critiques.replies(one.id(), 0))
                        .toList();
    }

    @Test
    void nothingCanBeRepliedToThatNobodyCanRead() {
        var hidden = write("Gone");
        ByHand.hide(jdbc, hidden.id(), "It insulted a person.");
        assertThatThrownBy(() -> reply(other, hidden.id(), "What?")).hasMessageContaining("not shown any more");
    }

    @Test
    void nobodyRewritesOrDeletesAContribution() {
        write("As written");
        for (var sql : List.of("update critique set body = 'x'", "delete from critique", "truncate critique cascade")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> database.asOwner().sql(sql).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageFindingMatch("stays as it was written|never deleted");
        }
    }
}
