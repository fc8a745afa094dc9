package org.touchstone.critiques;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;
import org.touchstone.claims.ClaimSpec;
import org.touchstone.claims.Claims;
import org.touchstone.claims.Counterexamples;
import org.touchstone.claims.Counterexamples.Outcome;
import org.touchstone.claims.Standing.Word;
import org.touchstone.engine.Families;
import org.touchstone.engine.Model;
import org.touchstone.engine.Progress;
import org.touchstone.notices.Notice;
import org.touchstone.notices.Notices;
import org.touchstone.people.Account;
import org.touchstone.people.PeopleHouse;
import org.touchstone.people.RefusedException;
import org.touchstone.people.RefusedException.About;
import org.touchstone.people.Role;
import org.touchstone.people.TooManyException;
import org.touchstone.storage.Json;
import org.touchstone.support.EchoFamily;
import org.touchstone.support.MovingClock;
import org.touchstone.support.SampleClaim;
import org.touchstone.support.TestDatabase;

@SpringJUnitConfig(SubmissionsTest.House.class)
class SubmissionsTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final List<Double> BREAKS = List.of(0.1, 0.7, 0.2);

    @Configuration(proxyBeanMethods = false)
    @Import(ModerationHouse.class)
    static class House {
        @Bean
        @Primary
        Families echo() {
            return new Families(List.of(new EchoFamily()));
        }
    }

    @Autowired
    Submissions submissions;

    @Autowired
    Counterexamples counterexamples;

    @Autowired
    Claims claims;

    @Autowired
    Critiques critiques;

    @Autowired
    Notices notices;

    @Autowired
    ModerationHouse.People people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    @Autowired
    MovingClock clock;

    private final String slug = "echo-" + NUMBER.incrementAndGet();
    private Account reader;
    private long version;

    @BeforeEach
    void aClaimThatHeldAndAReader() {
        reader = people.anyone(Role.READER);
        version = publish(1, true);
    }

    private long publish(double share, boolean examined) {
        EchoFamily family = new EchoFamily();
        ClaimSpec spec = EchoFamily.claim(slug, 6, share, "max(x) >= 0.2", "h[0] <= 0.9", "y[1] >= x[1]");
        var settings = family.settle(spec.subject().settings());
        JdbcClient owner = database.asOwner();
        owner.sql("insert into family_version (id, title, description, settings, stored_at)"
                        + " values ('echo@1', 'Echo', 'Echo', '{}', now()) on conflict do nothing")
                .update();
        owner.sql("insert into claim (slug, created_at) values (?, now()) on conflict do nothing")
                .param(slug)
                .update();
        long id = owner.sql("insert into claim_version (claim_id, number, family, title, yaml, spec, settings, words,"
                        + " hash, nonce, published_at) select id, 1 + (select count(*) from claim_version v"
                        + " where v.claim_id = claim.id), 'echo@1', 'Echo', '', cast(? as jsonb), cast(? as jsonb), '{}',"
                        + " ?, 'n', now() from claim where slug = ? returning id")
                .params(Json.write(spec), Json.write(settings), Json.hash(UUID.randomUUID()), slug)
                .query(Long.class)
                .single();
        if (examined) {
            Model model = family.build(settings, 7, Progress.SILENT);
            String run = "%012d".formatted(id);
            owner.sql("insert into run (id, kind, state, priority, claim_version_id, family, settings, seed, spec,"
                            + " spec_hash, about, asked_at, changed_at) values (?, 'RERUN', 'RUNNING', 1, ?, 'echo@1',"
                            + " '{}', 7, '{}', repeat('0', 64), 'x', now(), now())")
                    .params(run, id)
                    .update();
            transaction.executeWithoutResult(status -> {
                claims.keep(model, EchoFamily.ID, 7);
                claims.record(
                        claims.version(id).orElseThrow(),
                        run,
                        SampleClaim.examination(model.weights().sha256(), 100),
                        true);
            });
        }
        return id;
    }

    private Submission send(Account who, List<Double> input, String words, UUID once) {
        return PeopleHouse.as(
                who,
                () -> submissions.send(
                        who.id(), new Submissions.Sending(version, input, words, "I compete with its author.", once)));
    }

    private Submission send(Account who, List<Double> input) {
        return send(who, input, "See for yourself.", UUID.randomUUID());
    }

    private Word standing() {
        return claims.find(slug).orElseThrow().standing().word();
    }

    private List<Notice> told(Account who) {
        return PeopleHouse.as(who, () -> notices.list(who.id(), 0, 100));
    }

    @Test
    void theOutcomeIsForEveryoneAtOnceThoughWordsAndNameWait() {
        Submission sent = send(reader, BREAKS);

        assertThat(sent.outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(sent.waiting()).isTrue();
        assertThat(sent.simplest()).containsExactly(0.0, 1.0, 0.0);
        assertThat(standing()).isEqualTo(Word.BROKEN);
        assertThat(submissions.list(version, 0, 10)).singleElement().satisfies(listed -> {
            assertThat(listed.outcomeWords()).contains("breaks it");
            assertThat(listed.input()).isEqualTo(BREAKS);
            assertThat(listed.by()).isNull();
            assertThat(listed.words()).isEmpty();
            assertThat(listed.interests()).isNull();
        });
        assertThat(finder(sent.counterexampleId()).name()).isNull();

        jdbc.sql("update critique set waiting = false where id = ?")
                .param(sent.critiqueId())
                .update();

        assertThat(submissions.list(version, 0, 10).getFirst().by()).isEqualTo(reader.name());
        assertThat(submissions.list(version, 0, 10).getFirst().words()).isEqualTo("See for yourself.");
        assertThat(finders().get(sent.counterexampleId()))
                .isEqualTo(new Submissions.Finder(sent.critiqueId(), reader.name()));
        assertThat(standing()).isEqualTo(Word.BROKEN);
    }

    @Test
    void aHiddenTextKeepsItsOutcomeAndLosesItsName() {
        Account known = people.anyone(Role.AUTHOR);
        Submission sent = send(known, BREAKS);
        assertThat(sent.by()).isEqualTo(known.name());
        database.asOwner()
                .sql("update critique set hidden_at = now(), hidden_reason = 'Abuse.' where id = ?")
                .param(sent.critiqueId())
                .update();
        assertThat(submissions.list(version, 0, 10)).singleElement().satisfies(listed -> {
            assertThat(listed.outcome()).isEqualTo(Outcome.CONFIRMED);
            assertThat(listed.by()).isNull();
            assertThat(listed.words()).isEmpty();
        });
        assertThat(finder(sent.counterexampleId()).name()).isNull();
        assertThat(standing()).isEqualTo(Word.BROKEN);
    }

    @Test
    void everyOutcomeIsASubmissionButWhatIsNoInputIsOnlyAnswered() {
        assertThat(send(reader, List.of(0.3, 0.3, 0.3)).outcome()).isEqualTo(Outcome.HELD);
        assertThat(send(reader, List.of(0.1, 0.1, 0.1)).outcome()).isEqualTo(Outcome.OUTSIDE);
        assertThat(standing()).isEqualTo(Word.HELD);
        Submission none = send(reader, List.of(0.1, 7.0, 0.1));
        assertThat(none.outcome()).isEqualTo(Outcome.NOT_AN_INPUT);
        assertThat(none.stored()).isFalse();
        assertThat(none.outcomeWords()).isEqualTo("Chess takes a number from 0.0 to 1.0, not 7.0.");
        assertThat(submissions.counts(version)).isEqualTo(new Submissions.Counts(2, 1));
        Submission first = send(reader, BREAKS);
        Account other = people.anyone(Role.READER);
        Submission second = send(other, List.of(0.0, 0.9, 0.0));
        assertThat(second.outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(second.counterexampleId()).isEqualTo(first.counterexampleId());
        assertThat(second.simplest()).containsExactly(0.0, 1.0, 0.0);
        assertThat(finder(first.counterexampleId()).critiqueId()).isEqualTo(first.critiqueId());
        assertThat(submissions.list(version, 0, 10))
                .extracting(Submission::outcome)
                .containsExactly(Outcome.DUPLICATE, Outcome.CONFIRMED, Outcome.OUTSIDE, Outcome.HELD);
        version = publish(1, false);
        assertThat(send(reader, BREAKS).outcome()).isEqualTo(Outcome.UNCHECKED);
        assertThat(send(reader, List.of(0.1)).outcome()).isEqualTo(Outcome.NOT_AN_INPUT);
    }

    @Test
    void theWriterSeesItInTheDiscussionAndOnItsOwnPage() {
        Submission sent = send(reader, BREAKS);
        Critique critique =
                PeopleHouse.as(reader, () -> critiques.find(sent.critiqueId()).orElseThrow());
        assertThat(critique.kind()).isEqualTo(CritiqueKind.COUNTEREXAMPLE);
        assertThat(critique.markdown()).isEqualTo("See for yourself.");
        assertThat(critique.interests()).isEqualTo("I compete with its author.");
        assertThat(Objects.requireNonNull(critique.check()).outcome()).isEqualTo(Outcome.CONFIRMED);
    }

    @Test
    void aDoubleClickIsAnsweredWithWhatIsStored() throws Exception {
        UUID once = UUID.randomUUID();
        List<Callable<Submission>> clicks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            clicks.add(() -> send(reader, BREAKS, "Once.", once));
        }
        List<Submission> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<Submission> answer : threads.invokeAll(clicks)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers)
                .extracting(Submission::critiqueId)
                .containsOnly(answers.getFirst().critiqueId());
        assertThat(answers).extracting(Submission::outcome).containsOnly(Outcome.CONFIRMED);
        assertThat(submissions.counts(version).sent()).isOne();
        assertThat(counterexamples.of(version, 0, 100)).hasSize(1);

        assertThat(send(reader, BREAKS, "Once more, with other words.", once).outcome())
                .isEqualTo(Outcome.DUPLICATE);
    }

    @Test
    void manyAtOnceAreAllAnsweredAndTheFirstIsCredited() throws Exception {
        List<Account> senders = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            senders.add(people.anyone(Role.READER));
        }
        List<Callable<Submission>> work = new ArrayList<>();
        senders.forEach(sender -> work.add(() -> send(sender, List.of(0.0, 0.61 + sender.id() % 7 / 20.0, 0.0))));
        List<Submission> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            for (Future<Submission> answer : threads.invokeAll(work)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).extracting(Submission::outcome).containsOnlyOnce(Outcome.CONFIRMED);
        assertThat(answers)
                .filteredOn(answer -> answer.outcome() != Outcome.CONFIRMED)
                .extracting(Submission::outcome)
                .containsOnly(Outcome.DUPLICATE);
        Submission first = answers.stream()
                .filter(answer -> answer.outcome() == Outcome.CONFIRMED)
                .findFirst()
                .orElseThrow();
        assertThat(finders())
                .isEqualTo(Map.of(
                        java.util.Objects.requireNonNull(first.counterexampleId()),
                        new Submissions.Finder(first.critiqueId(), null)));
        assertThat(standing()).isEqualTo(Word.BROKEN);
        assertThat(jdbc.sql("select count(*) from standing where claim_version_id = ? and word = 'BROKEN'")
                        .param(version)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void theFinderIsToldTheOutcomeAndTheOwnerOnlyOfAChangedStanding() {
        Account owner = people.anyone(Role.AUTHOR);
        people.own(owner, version);
        Account known = people.anyone(Role.AUTHOR);
        Submission sent = send(known, BREAKS);
        assertThat(told(known)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(Notice.Kind.OUTCOME);
            assertThat(notice.link()).isEqualTo("/critiques/" + sent.critiqueId());
            assertThat(notice.words()).contains("Confirmed inside the scope", "broken inside its stated scope");
        });
        assertThat(told(owner)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(Notice.Kind.STANDING);
            assertThat(notice.link()).isEqualTo("/claims/" + slug + "#critique-" + sent.critiqueId());
        });
        send(known, List.of(0.95, 0.0, 0.0));
        assertThat(told(owner))
                .filteredOn(notice -> notice.kind() == Notice.Kind.STANDING)
                .hasSize(1);
        assertThat(told(known)).hasSize(2);
    }

    @Test
    void onlyTheSignedInSendAndOnlyInTheirOwnName() {
        var sending = new Submissions.Sending(version, BREAKS, "", "", null);
        assertThatThrownBy(() -> submissions.send(reader.id(), sending))
                .isInstanceOf(RefusedException.class)
                .hasMessage("Sign in to send a counterexample. What you typed is still here.");
        Account other = people.anyone(Role.READER);
        assertThatThrownBy(() -> PeopleHouse.as(other, () -> submissions.send(reader.id(), sending)))
                .isInstanceOf(RefusedException.class);
        assertThat(counterexamples.of(version, 0, 100)).isEmpty();
        assertThat(standing()).isEqualTo(Word.HELD);
    }

    @Test
    void tooLongATextIsRefusedBesideItsFieldAndNothingIsStored() {
        assertThatThrownBy(() -> send(reader, BREAKS, "x".repeat(10_001), UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.about()).isEqualTo(About.TEXT));
        assertThatThrownBy(() -> PeopleHouse.as(
                        reader,
                        () -> submissions.send(
                                reader.id(), new Submissions.Sending(version, BREAKS, "", "y".repeat(501), null))))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.about()).isEqualTo(About.INTERESTS));
        assertThat(standing()).isEqualTo(Word.HELD);
        assertThat(send(reader, BREAKS, "x".repeat(10_000), UUID.randomUUID()).stored())
                .isTrue();
    }

    @Test
    void aWithdrawnClaimTakesNoMore() {
        Account owner = people.anyone(Role.AUTHOR);
        people.own(owner, version);
        database.asOwner()
                .sql("insert into withdrawal (claim_id, account_id, why, at)"
                        + " select claim_id, ?, 'Wrong.', now() from claim_version where id = ?")
                .params(owner.id(), version)
                .update();
        assertThatThrownBy(() -> send(reader, BREAKS)).hasMessageContaining("withdrew this claim");
        assertThat(counterexamples.of(version, 0, 100)).isEmpty();
    }

    @Test
    void whoSendsTooManyIsToldWhenToTryAgain() {
        for (int i = 0; i < 20; i++) {
            send(reader, List.of(0.1, i / 100.0, 0.1));
        }
        assertThatThrownBy(() -> send(reader, BREAKS))
                .isInstanceOf(TooManyException.class)
                .hasMessageContaining("20 inputs sent in 10 minutes");
        clock.forward(Duration.ofMinutes(10));
        assertThat(send(reader, BREAKS).outcome()).isEqualTo(Outcome.CONFIRMED);
    }

    @Test
    void aLaterVersionCreditsTheSameFinder() {
        Account known = people.anyone(Role.AUTHOR);
        Submission sent = send(known, BREAKS);
        version = publish(0.9, true);
        assertThat(counterexamples.of(version, 0, 100))
                .singleElement()
                .satisfies(repeat -> assertThat(finders().get(repeat.id()))
                        .isEqualTo(new Submissions.Finder(sent.critiqueId(), known.name())));
        assertThat(standing()).isEqualTo(Word.EXCEPTIONS);
        assertThat(submissions.counts(version)).isEqualTo(new Submissions.Counts(0, 0));
    }

    private Submissions.Finder finder(@Nullable Long counterexampleId) {
        return Objects.requireNonNull(finders().get(Objects.requireNonNull(counterexampleId)));
    }

    private Map<Long, Submissions.Finder> finders() {
        return submissions.finders(jdbc.sql("select x.id from counterexample x"
                        + " join claim_version v on v.id = x.claim_version_id join claim k on k.id = v.claim_id"
                        + " where k.slug = ?")
                .param(slug)
                .query((row, index) -> row.getLong("id"))
                .list());
    }
}
