package org.touchstone.critiques;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.touchstone.people.Account;
import org.touchstone.people.Accounts;
import org.touchstone.people.PeopleHouse;
import org.touchstone.people.ReaderGroup;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;
import org.touchstone.support.TestDatabase;

@SpringJUnitConfig(CritiqueHouse.class)
@TestPropertySource(properties = "touchstone.moderation.first-contributions=0")
class VotesTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    Critiques critiques;

    @Autowired
    Votes votes;

    @Autowired
    Accounts accounts;

    @Autowired
    TestDatabase database;

    @Autowired
    JdbcClient jdbc;

    private String slug;
    private Account writer;
    private long version;
    private long critique;

    @BeforeEach
    void aCritique() {
        slug = "voted-" + NUMBER.incrementAndGet();
        version = CritiqueClaims.publish(database.asOwner(), slug, 1);
        writer = accounts.register("Writer of " + slug, "four plain words here", null);
        critique = write("Too wide");
    }

    private long write(String text) {
        return PeopleHouse.as(
                        writer,
                        () -> critiques.write(
                                version,
                                writer.id(),
                                new NewCritique(CritiqueKind.COMMENT, Anchor.CLAIM, text, null, null)))
                .id();
    }

    private Account reader(@Nullable String group) {
        var reader = accounts.register("Reader " + NUMBER.incrementAndGet(), "four plain words here", null);
        ByHand.readsAs(jdbc, reader.id(), group);
        return reader;
    }

    private void vote(Account reader, long critiqueId, boolean agrees) {
        PeopleHouse.as(reader, () -> votes.vote(critiqueId, reader.id(), agrees));
    }

    private Voices voices() {
        return critiques.discussion(critique).orElseThrow().voices();
    }

    @Test
    void voicesAreCountedByTheGroupThatEachStates() {
        vote(reader("POLICY"), critique, true);
        vote(reader("POLICY"), critique, true);
        vote(reader("RESEARCH"), critique, false);

        assertThat(voices().of(ReaderGroup.POLICY)).isEqualTo(new Voices.Counts(2, 0));
        assertThat(voices().of(ReaderGroup.RESEARCH)).isEqualTo(new Voices.Counts(0, 1));
        assertThat(voices().of(ReaderGroup.OTHER)).isEqualTo(Voices.Counts.NONE);
        assertThat(voices().mine()).isNull();
    }

    @Test
    void aVoteCountsOnceUnderFiftyDoubleClicks() throws Exception {
        var reader = reader("OTHER");
        try (var pool = Executors.newFixedThreadPool(16)) {
            pool.invokeAll(IntStream.range(0, 50)
                            .<Callable<Boolean>>mapToObj(i -> () -> {
                                vote(reader, critique, true);
                                PeopleHouse.as(reader, () -> votes.changedMyMind(critique, reader.id()));
                                return true;
                            })
                            .toList())
                    .forEach(future -> assertThat(future.resultNow()).isTrue());
        }
        assertThat(voices().agree()).isEqualTo(1);
        assertThat(voices().changedMinds()).isEqualTo(1);
    }

    @Test
    void aReaderMayThinkOtherwiseLaterAndTakeItBack() {
        var reader = reader("RESEARCH");
        vote(reader, critique, true);
        vote(reader, critique, false);
        assertThat(voices().agree()).isZero();
        assertThat(voices().disagree()).isEqualTo(1);
        PeopleHouse.as(reader, () -> {
            votes.changedMyMind(critique, reader.id());
            assertThat(voices().mine()).isFalse();
            assertThat(voices().changedMine()).isTrue();
            votes.takeBack(critique, reader.id());
            votes.changedMyMindBack(critique, reader.id());
            votes.takeBack(critique, reader.id());
        });
        assertThat(voices()).isEqualTo(Voices.NONE);
    }

    @Test
    void whoSaidInWhichGroupTheyReadLaterDoesNotMoveTheirOldVotes() {
        var reader = reader("RESEARCH");
        vote(reader, critique, true);
        ByHand.readsAs(jdbc, reader.id(), "POLICY");
        assertThat(voices().of(ReaderGroup.RESEARCH).agree()).isEqualTo(1);
    }

    @Test
    void whoStatedNoGroupIsAskedForItBeforeTheyVote() {
        assertThatThrownBy(() -> vote(reader(null), critique, true))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.about()).isEqualTo(About.GROUP));
    }

    @Test
    void nobodyVotesForThemselvesOrOnWhatNobodyCanRead() {
        ByHand.readsAs(jdbc, writer.id(), "POLICY");
        assertThatThrownBy(() -> vote(writer, critique, true)).hasMessageContaining("others wrote");
        assertThatThrownBy(() -> PeopleHouse.as(writer, () -> votes.changedMyMind(critique, writer.id())))
                .hasMessageContaining("others wrote");
        ByHand.hide(jdbc, critique, "It insulted a person.");
        assertThatThrownBy(() -> vote(reader("POLICY"), critique, true)).hasMessageContaining("while they are shown");
        assertThat(voices()).isEqualTo(Voices.NONE);
    }

    @Test
    void nobodyVotesInAnothersName() {
        var reader = reader("POLICY");
        assertThatThrownBy(() -> votes.vote(critique, reader.id(), true)).hasMessageContaining("Sign in");
        assertThatThrownBy(() -> PeopleHouse.as(writer, () -> votes.vote(critique, reader.id(), true)))
                .hasMessageContaining("Only the holder");
    }

    @Test
    void sortingByAgreementTellsTiesApartOnlyWhereIntervalsDo() {
        long second = write("Unclear to me");
        for (int i = 0; i < 12; i++) {
            for (String group : new String[] {"POLICY", "RESEARCH", "OTHER"}) {
                var reader = reader(group);
                vote(reader, critique, true);
                vote(reader, second, false);
            }
        }
        long third = write("Nobody voted on this");

        var page = critiques.search(
                new CritiqueSearch(slug, java.util.Set.of(), null, CritiqueSearch.Order.AGREED, 0, 10));

        assertThat(page.discussions())
                .filteredOn(one -> one.tie() == 1)
                .extracting(one -> one.critique().id())
                .containsExactlyInAnyOrder(critique, third, second);
        var questions = critiques.search(new CritiqueSearch(
                slug, java.util.Set.of(CritiqueKind.COMMENT), null, CritiqueSearch.Order.AGREED, 0, 1));
        assertThat(questions.all()).isEqualTo(3);
        assertThat(questions.discussions()).hasSize(1);
    }

    @Test
    void whatAllGroupsAgreeWithComesBeforeWhatTheyDoNot() {
        long rejected = write("Beside the point");
        for (int i = 0; i < 12; i++) {
            for (String group : new String[] {"POLICY", "RESEARCH", "OTHER"}) {
                var reader = reader(group);
                vote(reader, critique, true);
                vote(reader, rejected, false);
            }
        }
        var page = critiques.search(
                new CritiqueSearch(slug, java.util.Set.of(), null, CritiqueSearch.Order.AGREED, 0, 10));
        assertThat(page.discussions()).extracting(one -> one.critique().id()).containsExactly(critique, rejected);
        assertThat(page.discussions()).extracting(Discussion::tie).containsExactly(1, 2);
    }
}
