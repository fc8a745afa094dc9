package org.touchstone.critiques;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;
import org.touchstone.claims.Authoring;
import org.touchstone.claims.Publishing;
import org.touchstone.people.Account;
import org.touchstone.people.PeopleHouse;
import org.touchstone.people.RefusedException;
import org.touchstone.people.Role;
import org.touchstone.support.TestDatabase;
import org.touchstone.support.Waiting;

/** What people write at the very moment in which an author withdraws the claim. */
@SpringJUnitConfig(ModerationHouse.class)
class WithdrawalRaceTest {

    @Autowired
    ModerationHouse.People people;

    @Autowired
    Critiques critiques;

    @Autowired
    Authoring authoring;

    @Autowired
    Publishing publishing;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestDatabase database;

    private Account author;
    private long version;
    private String slug;

    @BeforeEach
    void aClaim() {
        author = people.anyone(Role.AUTHOR);
        version = people.version();
        people.own(author, version);
        slug = database.asOwner()
                .sql("select c.slug from claim c join claim_version v on v.claim_id = c.id where v.id = ?")
                .param(version)
                .query(String.class)
                .single();
    }

    private void withdraw() {
        PeopleHouse.as(author, () -> authoring.withdraw(author.id(), slug, "It was wrong."));
    }

    private long count() {
        return database.asOwner()
                .sql("select count(*) from critique where claim_version_id = ?")
                .param(version)
                .query(Long.class)
                .single();
    }

    private boolean tried(Runnable write) {
        try {
            write.run();
            return true;
        } catch (RefusedException tooLate) {
            assertThat(tooLate).hasMessageContaining("withdrew this claim");
            return false;
        }
    }

    @Test
    void nothingLandsOnAClaimAfterItWasWithdrawn() throws Exception {
        long first = people.wrote(people.anyone(Role.READER), version, "First", false);
        var some = new CountDownLatch(8);
        List<Callable<Integer>> writers = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(i -> {
                    var writer = people.anyone(Role.READER);
                    return () -> {
                        int stored = 0;
                        for (int n = 0; n < 10; n++) {
                            int number = n;
                            stored += tried(() -> PeopleHouse.as(
                                            writer,
                                            () -> number % 2 == 0
                                                    ? critiques.write(version, writer.id(), critique("No " + number))
                                                    : critiques.reply(
                                                            first, writer.id(), null, "So " + number, null, null)))
                                    ? 1
                                    : 0;
                            some.countDown();
                        }
                        return stored;
                    };
                })
                .toList();
        try (var pool = Executors.newFixedThreadPool(8)) {
            var writing = writers.stream().map(pool::submit).toList();
            some.await();
            withdraw();
            long then = count();
            int stored = 0;
            for (var one : writing) {
                stored += one.get();
            }
            assertThat(count()).isEqualTo(then).isEqualTo(stored + 1L);
        }
    }

    @Test
    void anAuthorWaitsForWhatIsBeingStoredJustThen() throws Exception {
        try (var pool = Executors.newSingleThreadExecutor()) {
            var withdrawing = transaction.execute(status -> {
                publishing.requireOpen(slug);
                var asked = pool.submit(this::withdraw);
                try {
                    Waiting.untilBlockedOrDone(database.asOwner(), asked);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                assertThat(publishing.withdrawal(slug)).isEmpty();
                return asked;
            });
            withdrawing.get();
        }
        assertThatThrownBy(() -> publishing.requireOpen(slug)).hasMessageContaining("withdrew this claim");
    }

    private static NewCritique critique(String text) {
        return new NewCritique(CritiqueKind.QUESTION, Anchor.CLAIM, text, null, null);
    }
}
