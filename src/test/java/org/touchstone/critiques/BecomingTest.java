package org.touchstone.critiques;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.touchstone.people.PeopleHouse.as;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.touchstone.claims.Counterexamples;
import org.touchstone.claims.Publishing;
import org.touchstone.claims.Standing.Word;
import org.touchstone.critiques.Becoming.Act;
import org.touchstone.critiques.Becoming.Answer;
import org.touchstone.critiques.Becoming.Replay;
import org.touchstone.critiques.Becoming.Said;
import org.touchstone.people.Account;
import org.touchstone.people.Role;
import org.touchstone.support.TestDatabase;

@SpringJUnitConfig(ModerationHouse.class)
class BecomingTest {

    private static final String SECRET = "plugh-secret-words";

    @Autowired
    BecomingStore store;

    @Autowired
    Moderation moderation;

    @Autowired
    ModerationHouse.People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    private Account writer;
    private Account reader;
    private Account moderator;
    private long version;

    @BeforeEach
    void somebodyOfEach() {
        writer = people.anyone(Role.READER);
        reader = people.anyone(Role.READER);
        moderator = people.anyone(Role.MODERATOR);
        version = people.version();
    }

    private String slug() {
        return jdbc.sql("select slug from claim c join claim_version v on v.claim_id = c.id where v.id = ?")
                .param(version)
                .query(String.class)
                .single();
    }

    private long counterexample(boolean waiting) {
        return jdbc.sql("insert into critique (claim_version_id, account_id, kind, body, input, waiting, created_at)"
                        + " values (?, ?, 'COUNTEREXAMPLE', ?, '[0.5, 1.0]', ?, now()) returning id")
                .params(version, writer.id(), SECRET, waiting)
                .query(Long.class)
                .single();
    }

    private void answered(long critique, String outcome, @Nullable Long found) {
        jdbc.sql("insert into submission (critique_id, outcome, words, counterexample_id, at)"
                        + " values (?, ?, 'The server says so.', cast(? as bigint), now())")
                .param(critique)
                .param(outcome)
                .param(found)
                .update();
    }

    private long confirmed() {
        jdbc.sql("insert into weights (sha256, npz, family, settings, seed, stored_at)"
                        + " values (repeat('a', 64), '', 'toy@1', '{}', 1, now()) on conflict do nothing")
                .update();
        return jdbc.sql("insert into counterexample (claim_version_id, part, weights_hash, input, margin, words, at,"
                        + " simplest, input_key, found_by) values (?, 'MECHANISM', repeat('a', 64), '[0.5, 1.0]', -1, 'x',"
                        + " now(), '[0, 1]', repeat('b', 64), ?) returning id")
                .params(version, writer.id())
                .query(Long.class)
                .single();
    }

    private void stand(String word, @Nullable Long counterexample) {
        jdbc.sql("insert into standing (claim_version_id, word, held, tried, words, strength, at, counterexample_id)"
                        + " values (?, ?, 1, 2, 'Counted.', '{}', now(), cast(? as bigint))")
                .param(version)
                .param(word)
                .param(counterexample)
                .update();
    }

    private Optional<Becoming> seenBy(Account account, long id) {
        return as(account, () -> store.find(id));
    }

    @Test
    void aConfirmedCounterexampleShowsEachStepWithTheStandingBeforeAndAfter() {
        long id = counterexample(false);
        long found = confirmed();
        stand("HELD", null);
        answered(id, "CONFIRMED", found);
        stand("BROKEN", found);
        stand("BROKEN", null);
        long second = CritiqueClaims.publish(database.asOwner(), slug(), 2);
        jdbc.sql(
                        "insert into counterexample_replay (counterexample_id, claim_version_id, weights_hash, outcome, words, at)"
                                + " values (?, ?, repeat('a', 64), 'OUTSIDE', 'No promise there.', now())")
                .params(found, second)
                .update();
        jdbc.sql("insert into version_change (claim_version_id, account_id, change, why, answers, at)"
                        + " values (?, ?, 'NARROWS', 'Because.', ?, now())")
                .params(second, reader.id(), new Long[] {id})
                .update();
        long reply = jdbc.sql(
                        "insert into critique (claim_version_id, account_id, kind, parent_id, stance, body, created_at)"
                                + " values (?, ?, 'REPLY', ?, 'CONCEDED', 'Right.', now()) returning id")
                .params(version, reader.id(), id)
                .query(Long.class)
                .single();

        var it = store.find(id).orElseThrow();

        assertThat(it.state()).isEqualTo(Critique.State.SHOWN);
        var check = Objects.requireNonNull(it.check());
        assertThat(check.outcome()).isEqualTo(Counterexamples.Outcome.CONFIRMED);
        assertThat(check.input()).containsExactly(0.5, 1.0);
        assertThat(check.simplest()).containsExactly(0.0, 1.0);
        var effect = Objects.requireNonNull(it.effect());
        assertThat(effect.before()).isEqualTo(Word.HELD);
        assertThat(effect.after()).isEqualTo(Word.BROKEN);
        assertThat(effect.changed()).isTrue();
        assertThat(it.replays()).extracting(Replay::outcome).containsExactly(Counterexamples.Replay.OUTSIDE);
        assertThat(it.stances()).extracting(Said::stance, Said::replyId).containsExactly(tuple(Stance.CONCEDED, reply));
        assertThat(it.answers()).extracting(Answer::change).containsExactly(Publishing.Kind.NARROWS);
        assertThat(it.moderation()).isEmpty();
    }

    @Test
    void aDuplicateLeadsToTheFirstOne() {
        long first = counterexample(false);
        long again = counterexample(false);
        long found = confirmed();
        answered(first, "CONFIRMED", found);
        answered(again, "DUPLICATE", found);
        var it = store.find(again).orElseThrow();
        assertThat(Objects.requireNonNull(it.check()).firstCritiqueId()).isEqualTo(first);
        assertThat(it.effect()).isNull();
    }

    @Test
    void whileItWaitsEverybodySeesTheOutcomeAndOnlyWriterAndModeratorsTheWordsAndTheName() {
        long id = counterexample(true);
        answered(id, "HELD", null);
        for (var anyone : List.of(store.find(id), seenBy(reader, id))) {
            assertThat(anyone).hasValueSatisfying(it -> {
                assertThat(it.check()).isNotNull();
                assertThat(it.text()).isNull();
                assertThat(it.toString()).doesNotContain(SECRET, writer.name());
            });
        }
        for (var one : List.of(writer, moderator)) {
            assertThat(seenBy(one, id))
                    .hasValueSatisfying(
                            it -> assertThat(it.text()).isEqualTo(new Becoming.Text(writer.name(), SECRET)));
        }
        assertThat(seenBy(writer, id).orElseThrow().own()).isTrue();
        assertThat(seenBy(moderator, id).orElseThrow().own()).isFalse();
    }

    @Test
    void wordsThatWaitHaveNoPageForOthers() {
        long id = people.wrote(writer, version, SECRET, true);
        assertThat(store.find(id)).isEmpty();
        assertThat(seenBy(reader, id)).isEmpty();
        assertThat(seenBy(writer, id)).isPresent();
        assertThat(seenBy(moderator, id)).isPresent();
    }

    @Test
    void hiddenWordsStayWithWriterAndModeratorsAndEverybodySeesTheRuleAndTheReason() {
        long id = people.wrote(writer, version, SECRET, false);
        as(
                moderator,
                () -> moderation.hide(
                        id, moderation.find(id).orElseThrow().seen(), Rule.ABUSE, "It guesses at motives."));
        var it = seenBy(reader, id).orElseThrow();
        assertThat(it.toString()).doesNotContain(SECRET, writer.name());
        assertThat(it.moderation())
                .extracting(Act::action, Act::rule, Act::reason)
                .containsExactly(tuple(ModerationLog.Action.HIDDEN, Rule.ABUSE, "It guesses at motives."));
        assertThat(seenBy(writer, id).orElseThrow().text()).isNotNull();
        assertThat(seenBy(moderator, id).orElseThrow().text()).isNotNull();
    }

    @Test
    void whatWasTakenBackIsShownToNobody() {
        long id = people.wrote(writer, version, SECRET, false);
        jdbc.sql("update critique set withdrawn_at = now() where id = ?")
                .param(id)
                .update();
        for (var one : List.of(reader, writer, moderator)) {
            assertThat(seenBy(one, id).orElseThrow().toString()).doesNotContain(SECRET);
        }
    }

    @Test
    void aModeratorWhoIsNoneAnyMoreSeesNothingHidden() {
        long id = counterexample(true);
        jdbc.sql("update account set role = 'READER' where id = ?")
                .param(moderator.id())
                .update();
        assertThat(seenBy(moderator, id).orElseThrow().text()).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MAX_VALUE})
    void anUnknownNumberHasNoPage(long id) {
        assertThat(store.find(id)).isEmpty();
    }
}
