package org.touchstone.critiques;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.touchstone.people.Account;
import org.touchstone.people.Accounts;
import org.touchstone.people.PeopleHouse;
import org.touchstone.people.RefusedException;
import org.touchstone.people.TooManyException;
import org.touchstone.support.MovingClock;
import org.touchstone.support.TestDatabase;

@SpringJUnitConfig
class CommentsTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(basePackageClasses = Comments.class)
    @Import(PeopleHouse.class)
    static class Floor {}

    @Autowired
    Comments comments;

    @Autowired
    Accounts accounts;

    @Autowired
    TestDatabase database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovingClock clock;

    private Account writer;
    private long version;

    @BeforeEach
    void aPersonAndAClaim() {
        int number = NUMBER.incrementAndGet();
        writer = accounts.register("Writer " + number, "four plain words here", null);
        version = claimVersion(database.asOwner(), number);
    }

    private static long claimVersion(JdbcClient owner, int number) {
        owner.sql("insert into family_version (id, title, description, settings, stored_at)"
                        + " values ('toy@1', 'Toy', 'A toy', '{}', now()) on conflict do nothing")
                .update();
        return owner.sql("with new_claim as (insert into claim (slug, created_at)"
                        + " values (:slug, now()) returning id)"
                        + " insert into claim_version (claim_id, number, family, title, yaml, spec, settings, words,"
                        + " hash, nonce, published_at)"
                        + " select id, 1, 'toy@1', 'A claim', '', '{}', '{}', '{}', repeat('0', 64), 'n', now()"
                        + " from new_claim returning id")
                .param("slug", "claim-" + number)
                .query(Long.class)
                .single();
    }

    private Comment write(String text) {
        return PeopleHouse.as(writer, () -> comments.write(version, writer.id(), text));
    }

    @Test
    void whatWasWrittenIsReadByAnyoneInTheOrderItWasWritten() {
        var first = write("  Does this hold for *two* features?\n");
        clock.forward(Duration.ofMinutes(1));
        var second = write("And for none?");

        var read = comments.list(List.of(version), 0, 10);

        assertThat(read).containsExactly(first, second);
        assertThat(first.markdown()).isEqualTo("Does this hold for *two* features?");
        assertThat(first.author()).isEqualTo(writer.name());
        assertThat(comments.list(List.of(version), 1, 1)).containsExactly(second);
        assertThat(comments.count(List.of(version))).isEqualTo(2);
        assertThat(comments.list(List.of(), 0, 10)).isEmpty();
    }

    @Test
    void aVisitorWithoutAnAccountIsAskedToSignInAndNobodyWritesInAnothersName() {
        assertThatThrownBy(() -> comments.write(version, writer.id(), "Hello"))
                .hasMessageContaining("Sign in to write a comment");
        var other = accounts.register("Other " + NUMBER.get(), "four plain words here", null);
        assertThatThrownBy(() -> PeopleHouse.as(other, () -> comments.write(version, writer.id(), "Hello")))
                .hasMessageContaining("Only the holder");
        assertThat(comments.count(List.of(version))).isZero();
    }

    @Test
    void aTwoMegabyteCommentGetsASentenceThatSaysHowMuchFits() {
        assertThatThrownBy(() -> write("a".repeat(2_000_000)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("The comment has 2,000,000 characters; at most 10,000 fit. Shorten it, or write two.");
    }

    @Test
    void tenThousandCharactersFitEvenWhenEachIsAnEmoji() {
        assertThat(write("🙂".repeat(10_000)).markdown()).hasSize(20_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n\t ", "\u0000"})
    void anEmptyCommentIsNotPublished(String text) {
        assertThatThrownBy(() -> write(text)).hasMessageContaining("empty");
    }

    @Test
    void aClaimThatDoesNotExistGetsASentence() {
        assertThatThrownBy(() -> PeopleHouse.as(writer, () -> comments.write(-1, writer.id(), "Hello")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("no such claim version");
    }

    @Test
    void theEleventhCommentInARowHasToWaitAndARefusedTextCostsNothing() {
        assertThatThrownBy(() -> write(" ")).isInstanceOf(RefusedException.class);
        for (int i = 0; i < 10; i++) {
            write("Comment " + i);
        }
        assertThatThrownBy(() -> write("One more")).isInstanceOf(TooManyException.class);
    }

    @Test
    void openPagesAreToldWhichVersionHasANewComment() throws SQLException {
        try (var listening = database.applicationSource().getConnection();
                var statement = listening.createStatement()) {
            statement.execute("listen " + Comments.CHANNEL);
            write("News");
            var told = listening.unwrap(PGConnection.class).getNotifications(5_000);
            assertThat(told).hasSize(1);
            assertThat(told[0].getParameter()).isEqualTo(Long.toString(version));
        }
    }

    @Test
    void aWithdrawnOrHiddenCommentKeepsItsPlaceWithoutItsText() {
        var mine = write("I was wrong");
        var rude = write("Something rude");
        PeopleHouse.as(writer, () -> comments.withdraw(mine.id(), writer.id()));
        jdbc.sql("update critique set hidden_at = now(), hidden_reason = 'It insulted a person.' where id = ?")
                .param(rude.id())
                .update();

        assertThat(comments.list(List.of(version), 0, 10)).hasSize(2).allSatisfy(comment -> {
            assertThat(comment.shown()).isFalse();
            assertThat(comment.markdown()).isEmpty();
        });
    }

    @Test
    void nobodyRewritesOrDeletesAComment() {
        write("As written");
        for (var sql : List.of("update critique set body = 'x'", "delete from critique", "truncate critique cascade")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> database.asOwner().sql(sql).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageFindingMatch("stays as it was written|never deleted");
        }
    }
}
