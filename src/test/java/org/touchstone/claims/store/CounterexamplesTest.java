package org.touchstone.claims.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.touchstone.checks.Part;
import org.touchstone.claims.ClaimSpec;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.Counterexamples.Answer;
import org.touchstone.claims.Counterexamples.Confirmed;
import org.touchstone.claims.Counterexamples.Outcome;
import org.touchstone.claims.Counterexamples.Replay;
import org.touchstone.claims.LifeEvent;
import org.touchstone.claims.Standing.Word;
import org.touchstone.engine.Families;
import org.touchstone.engine.Model;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Settings;
import org.touchstone.storage.Json;
import org.touchstone.support.EchoFamily;
import org.touchstone.support.SampleClaim;
import org.touchstone.support.TestDatabase;

class CounterexamplesTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final String SCOPE = "max(x) >= 0.2";
    private static final String INSIDE = "h[0] <= 0.9";
    private static final String OUTSIDE = "y[1] >= x[1]";
    private static int number;

    private final EchoFamily family = new EchoFamily();
    private final ClaimsHouse house = new ClaimsHouse(DATABASE, new Families(List.of(family)));
    private final String slug = "echo-" + ++number;
    private int runs;

    private ClaimVersion publish(int cap, double share, String scope) {
        ClaimSpec spec = EchoFamily.claim(slug, cap, share, scope, INSIDE, OUTSIDE);
        Settings settings = family.settle(spec.subject().settings());
        long id = house.versions.insert(
                spec,
                family,
                settings,
                new ClaimVersion.Words("Echo", "so", "so", "so", Map.of("same", "so")),
                "slug: " + slug,
                Json.sha256(slug + System.nanoTime()),
                "nonce",
                Instant.parse("2026-01-02T03:04:05Z"));
        return house.versions.byId(id).orElseThrow();
    }

    private boolean examine(ClaimVersion version) {
        Model model = family.build(version.settings(), 7, Progress.SILENT);
        String run = "%s%04d".formatted(Json.sha256(slug).substring(0, 8).replaceAll("[ilou]", "x"), ++runs);
        return Boolean.TRUE.equals(house.transaction.execute(status -> {
            house.claims.keep(model, EchoFamily.ID, 7);
            house.jdbc
                    .sql("insert into run (id, kind, state, priority, claim_version_id, family, settings, seed, spec,"
                            + " spec_hash, about, asked_at, changed_at) values (?, 'RERUN', 'RUNNING', 1, ?, 'echo@1',"
                            + " '{}', 7, '{}', repeat('0', 64), 'x', now(), now())")
                    .params(run, version.id())
                    .update();
            return house.claims.record(
                    version, run, SampleClaim.examination(model.weights().sha256(), 100), true);
        }));
    }

    private ClaimVersion examined(int cap, double share, String scope) {
        ClaimVersion version = publish(cap, share, scope);
        assertThat(examine(version)).isTrue();
        return version;
    }

    private long account(String name) {
        return house.jdbc
                .sql("insert into account (name, name_key, password_hash, role, created_at)"
                        + " values (?, ?, 'x', 'READER', now()) returning id")
                .params(name, name)
                .query(Long.class)
                .single();
    }

    private Answer put(ClaimVersion version, @Nullable Long finder, Double... input) {
        Answer looked = house.counterexamples.look(version.id(), List.of(input));
        return house.transaction.execute(status -> house.counterexamples.put(looked, finder));
    }

    private Word standing(ClaimVersion version) {
        return house.claims
                .find(slug, version.number())
                .orElseThrow()
                .standing()
                .word();
    }

    private long standings(ClaimVersion version) {
        return DATABASE.asApplication()
                .sql("select count(*) from standing where claim_version_id = ?")
                .param(version.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void aConfirmedCounterexampleBreaksAnAlwaysClaimAtThatMoment() {
        ClaimVersion version = examined(6, 1, SCOPE);
        assertThat(standing(version)).isEqualTo(Word.HELD);
        long finder = account(slug + "-finder");

        Answer answer = put(version, finder, 0.1, 0.7, 0.2);

        assertThat(answer.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(Objects.requireNonNull(answer.moved()).word()).isEqualTo(Word.BROKEN);
        assertThat(standing(version)).isEqualTo(Word.BROKEN);
        var state = house.claims.find(slug).orElseThrow();
        assertThat(state.strength().level()).isNull();
        assertThat(state.standing().words()).startsWith("1 counterexample is confirmed, and one is enough.");
        assertThat(house.counterexamples.of(version.id(), 0, 100))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.id()).isEqualTo(answer.counterexampleId());
                    assertThat(found.foundBy()).isEqualTo(finder);
                    assertThat(found.part()).isEqualTo(Part.CONSEQUENCE);
                    assertThat(found.input()).containsExactly(0.1, 0.7, 0.2);
                    assertThat(found.simplest()).containsExactly(0.0, 1.0, 0.0);
                });
        assertThat(house.jdbc
                        .sql(
                                "select counterexample_id from standing where claim_version_id = ? order by id desc limit 1")
                        .param(version.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(answer.counterexampleId());
        assertThat(house.claims.history(slug))
                .extracting(LifeEvent::kind)
                .startsWith(LifeEvent.Kind.STANDING, LifeEvent.Kind.COUNTEREXAMPLE);
        assertThat(house.jdbc
                        .sql(
                                "select count(*) from audit_log where action = 'counterexample' and actor = ? and subject = ?")
                        .params("account:" + finder, slug + "/1")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void aShareGetsAKnownFailure() {
        ClaimVersion version = examined(6, 0.9, SCOPE);
        put(version, null, 0.1, 0.7, 0.2);
        assertThat(standing(version)).isEqualTo(Word.EXCEPTIONS);
        assertThat(house.claims.find(slug).orElseThrow().strength().level()).isNotNull();
    }

    @Test
    void whatDoesNotBreakTheClaimChangesNothing() {
        ClaimVersion version = examined(6, 1, SCOPE);
        long before = standings(version);
        assertThat(put(version, null, 0.1, 0.5, 0.2).outcome()).isEqualTo(Outcome.HELD);
        assertThat(put(version, null, 0.1, 0.1, 0.1).outcome()).isEqualTo(Outcome.OUTSIDE);
        assertThat(put(version, null, 0.1, 0.1).outcome()).isEqualTo(Outcome.NOT_AN_INPUT);
        assertThat(put(version, null, 0.1, Double.NaN, 0.1).outcome()).isEqualTo(Outcome.NOT_AN_INPUT);
        assertThat(put(version, null, Collections.nCopies(20_000, 0.1).toArray(Double[]::new))
                        .outcome())
                .isEqualTo(Outcome.NOT_AN_INPUT);
        assertThat(standings(version)).isEqualTo(before);
        assertThat(house.counterexamples.of(version.id(), 0, 100)).isEmpty();
    }

    @Test
    void beforeTheFirstRunNothingCanBeChecked() {
        ClaimVersion version = publish(6, 1, SCOPE);
        Answer answer = put(version, null, 0.1, 0.7, 0.2);
        assertThat(answer.outcome()).isEqualTo(Outcome.UNCHECKED);
        assertThat(answer.words()).contains("first run is not done yet");
        assertThat(standings(version)).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> house.counterexamples.look(987_654, List.of(0.5)))
                .withMessageContaining("no such claim version");
    }

    @Test
    void lookingWritesNothingAndKnowsWhatWasFoundBefore() {
        ClaimVersion version = examined(6, 1, SCOPE);
        Answer looked = house.counterexamples.look(version.id(), List.of(0.1, 0.7, 0.2));
        assertThat(looked.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(looked.counterexampleId()).isNull();
        assertThat(standing(version)).isEqualTo(Word.HELD);
        assertThat(house.counterexamples.of(version.id(), 0, 100)).isEmpty();

        Answer first = put(version, null, 0.1, 0.7, 0.2);
        Answer again = house.counterexamples.look(version.id(), List.of(0.0, 0.888, 0.0));
        assertThat(again.outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(again.counterexampleId()).isEqualTo(first.counterexampleId());
    }

    @Test
    void oneMoreCounterexampleIsCountedButMovesNothing() {
        ClaimVersion version = examined(6, 1, SCOPE);
        put(version, null, 0.0, 0.7, 0.0);
        Answer second = put(version, null, 0.95, 0.0, 0.0);
        assertThat(second.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(second.moved()).isNull();
        assertThat(house.claims.find(slug).orElseThrow().standing().words()).startsWith("2 counterexamples");
        assertThat(house.claims.history(slug))
                .extracting(LifeEvent::kind)
                .filteredOn(LifeEvent.Kind.STANDING::equals)
                .hasSize(2);
        long before = standings(version);
        assertThat(put(version, null, 0.2, 0.9, 0.0).outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(standings(version)).isEqualTo(before);
    }

    @Test
    void manyAtOnceLeaveOneRowForEachSimplestInputAndTheRightStanding() throws Exception {
        ClaimVersion version = examined(6, 1, "max(x) >= 0.2 && (x[1] <= 0.65 || x[0] + x[2] > 0.0)");
        List<Long> people = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            people.add(account(slug + "-" + i));
        }
        Double[][] inputs = {
            {0.0, 0.64, 0.0}, {0.0, 0.63, 0.0}, {0.95, 0.0, 0.0}, {0.99, 0.3, 0.2}, {0.3, 0.9, 0.0}, {0.0, 0.8, 0.4}
        };
        List<Callable<Answer>> work = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            int who = i;
            work.add(() -> put(version, people.get(who), inputs[who % inputs.length]));
        }
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            for (Future<Answer> done : threads.invokeAll(work)) {
                answers.add(done.get());
            }
        }

        List<Confirmed> found = house.counterexamples.of(version.id(), 0, 100);
        assertThat(found).extracting(Confirmed::simplest).doesNotHaveDuplicates();
        assertThat(house.counterexamples.count(version.id())).isEqualTo(found.size());
        List<Confirmed> paged = new ArrayList<>();
        for (int page = 0; page < found.size(); page++) {
            paged.addAll(house.counterexamples.of(version.id(), page, 1));
        }
        assertThat(paged).isEqualTo(found);
        assertThat(answers)
                .filteredOn(answer -> answer.outcome() == Outcome.CONFIRMED)
                .extracting(Answer::counterexampleId)
                .containsExactlyInAnyOrderElementsOf(
                        found.stream().map(Confirmed::id).toList());
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.outcome()).isIn(Outcome.CONFIRMED, Outcome.DUPLICATE));
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            Confirmed row = found.stream()
                    .filter(one -> one.id() == Objects.requireNonNull(answer.counterexampleId()))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.simplest())
                    .isEqualTo(Objects.requireNonNull(answer.failure()).simplest());
            assertThat(people.get(i).equals(row.foundBy())).isEqualTo(answer.outcome() == Outcome.CONFIRMED);
        }
        assertThat(answers).filteredOn(answer -> answer.moved() != null).hasSize(1);
        assertThat(standing(version)).isEqualTo(Word.BROKEN);
        assertThat(house.claims.find(slug).orElseThrow().standing().words())
                .startsWith(found.size() + " counterexamples are confirmed");
    }

    @Test
    void aLaterVersionIsTriedOnEveryInputThatBrokeAnEarlierOne() {
        ClaimVersion first = examined(6, 1, SCOPE);
        long finder = account(slug + "-finder");
        Answer chess = put(first, finder, 0.0, 0.7, 0.0);
        Answer whales = put(first, finder, 0.95, 0.0, 0.0);
        Answer both = put(first, finder, 0.0, 0.62, 0.0);
        assertThat(both.outcome()).isEqualTo(Outcome.DUPLICATE);

        ClaimVersion narrower = publish(6, 1, SCOPE + " && x[0] <= 0.9");
        assertThat(standing(narrower)).isEqualTo(Word.NOT_CHECKED);
        examine(narrower);

        assertThat(house.counterexamples.replayed(narrower.id(), 0, 100))
                .extracting(one -> one.counterexampleId() + " " + one.fromVersion() + " " + one.outcome())
                .containsExactly(
                        chess.counterexampleId() + " 1 " + Replay.FAILS,
                        whales.counterexampleId() + " 1 " + Replay.OUTSIDE);
        assertThat(house.counterexamples.of(narrower.id(), 0, 100))
                .singleElement()
                .satisfies(repeat -> {
                    assertThat(repeat.repeats()).isEqualTo(chess.counterexampleId());
                    assertThat(repeat.foundBy()).isEqualTo(finder);
                });
        assertThat(standing(narrower)).isEqualTo(Word.BROKEN);
        assertThat(house.claims.history(slug))
                .filteredOn(event -> event.number() == 2)
                .extracting(LifeEvent::kind)
                .containsExactly(
                        LifeEvent.Kind.STANDING,
                        LifeEvent.Kind.REPLAY,
                        LifeEvent.Kind.COUNTEREXAMPLE,
                        LifeEvent.Kind.PUBLISHED);

        ClaimVersion better = examined(10, 1, SCOPE + " && x[0] <= 0.9");
        assertThat(house.counterexamples.replayed(better.id(), 0, 100))
                .extracting(one -> one.outcome())
                .containsExactly(Replay.HOLDS, Replay.OUTSIDE, Replay.HOLDS);
        assertThat(standing(better)).isEqualTo(Word.HELD);

        examine(better);
        assertThat(house.counterexamples.replayed(better.id(), 0, 100)).hasSize(3);
    }

    @Test
    void whatIsSentToAnEarlierVersionIsTriedOnTheLaterOnesToo() {
        ClaimVersion first = examined(6, 1, SCOPE);
        ClaimVersion second = examined(5, 1, SCOPE);
        ClaimVersion third = publish(4, 1, SCOPE);
        Answer answer = put(first, null, 0.0, 0.7, 0.0);
        assertThat(house.counterexamples.replayed(second.id(), 0, 100))
                .singleElement()
                .satisfies(one -> assertThat(one.outcome()).isEqualTo(Replay.FAILS));
        assertThat(standing(second)).isEqualTo(Word.BROKEN);
        assertThat(house.counterexamples.replayed(third.id(), 0, 100)).isEmpty();
        examine(third);
        assertThat(house.counterexamples.of(third.id(), 0, 100))
                .singleElement()
                .satisfies(one -> assertThat(one.repeats()).isEqualTo(answer.counterexampleId()));
    }

    @Test
    void noneFallsBetweenAVersionAndTheNext() throws Exception {
        ClaimVersion first = examined(6, 1, "max(x) >= 0.01");
        ClaimVersion second = publish(6, 1, "max(x) >= 0.02");
        List<Callable<Boolean>> work = new ArrayList<>();
        // Each fails in another way: with another idea on, or two, at the least strength that the scope asks for.
        Double[][] inputs = {{0.95, 0.0, 0.0}, {0.0, 0.7, 0.0}};
        for (Double[] input : inputs) {
            work.add(() -> put(first, null, input).outcome() == Outcome.CONFIRMED);
        }
        work.add(() -> examine(second));
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            for (Future<Boolean> done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(house.counterexamples.replayed(second.id(), 0, 100)).hasSize(2);
        assertThat(house.counterexamples.of(second.id(), 0, 100)).hasSize(2);
        assertThat(standing(second)).isEqualTo(Word.BROKEN);
    }

    @Test
    void everySimplestInputStillFailsWhenItIsTriedAfresh() {
        ClaimVersion version = examined(6, 1, "max(x) >= 0.2 && x[0] + x[1] + x[2] <= 2.3 && x[1] - x[2] <= 0.44");
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        for (int i = 0; i < 60; i++) {
            put(version, null, random.nextDouble(), random.nextDouble(), random.nextDouble());
        }
        List<Confirmed> found = house.counterexamples.of(version.id(), 0, 100);
        assertThat(found).isNotEmpty();
        for (Confirmed one : found) {
            Answer afresh = house.counterexamples.look(version.id(), one.simplest());
            assertThat(afresh.outcome()).isEqualTo(Outcome.DUPLICATE);
            assertThat(afresh.counterexampleId()).isEqualTo(one.id());
            assertThat(Objects.requireNonNull(afresh.failure()).part()).isEqualTo(one.part());
        }
    }
}
