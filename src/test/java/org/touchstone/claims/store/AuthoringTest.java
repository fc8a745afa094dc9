package org.touchstone.claims.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.touchstone.people.PeopleHouse.as;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.touchstone.claims.Authoring;
import org.touchstone.claims.Authoring.Publication;
import org.touchstone.claims.ClaimFormatException;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.Claims;
import org.touchstone.claims.Counterexamples;
import org.touchstone.claims.Draft;
import org.touchstone.claims.Drafts;
import org.touchstone.claims.LifeEvent;
import org.touchstone.claims.Publishing;
import org.touchstone.claims.Publishing.Kind;
import org.touchstone.claims.Standing;
import org.touchstone.people.Account;
import org.touchstone.people.RefusedException;
import org.touchstone.people.Role;
import org.touchstone.people.TooManyException;
import org.touchstone.support.TestDatabase;

@SpringJUnitConfig(AuthorsHouse.class)
class AuthoringTest {

    private static int number;

    @Autowired
    Authoring authoring;

    @Autowired
    Drafts drafts;

    @Autowired
    Publishing publishing;

    @Autowired
    Claims claims;

    @Autowired
    Counterexamples counterexamples;

    @Autowired
    ClaimImport imports;

    @Autowired
    AuthorsHouse.People people;

    @Autowired
    AuthorsHouse.Told told;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    private Account author;
    private String slug;

    @BeforeEach
    void somebodyWritesAClaim() {
        author = people.one(Role.AUTHOR);
        slug = "numbers-are-copied-" + ++number;
    }

    private String yaml() {
        return yaml(slug);
    }

    private static String yaml(String slug) {
        try {
            return Files.readString(Path.of("db/claims/equal-numbers-first-is-copied.yaml"))
                    .replace("slug: equal-numbers-first-is-copied", "slug: " + slug);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String corrected(int time) {
        return yaml().replace("explanationsTried: ", "explanationsTried: " + time);
    }

    private ClaimVersion publish(Account who, Publication publication) {
        return as(who, () -> authoring.publish(who.id(), publication, null));
    }

    private Publication next(int after, String yaml) {
        return new Publication(yaml, after, Kind.CORRECTS, "We counted again.", List.of());
    }

    private void refused(Runnable what, String says) {
        assertThatThrownBy(what::run).isInstanceOf(RefusedException.class).hasMessageContaining(says);
    }

    @Test
    void whatAnAuthorPublishesIsTheirsStandsInTheLogAndIsToBeRun() {
        ClaimVersion version = publish(author, Publication.first(yaml()));
        assertThat(version.number()).isEqualTo(1);
        assertThat(version.yaml()).isEqualTo(yaml());
        assertThat(publishing.owner(slug)).contains(author.id());
        assertThat(publishing.change(version.id()).orElseThrow().kind()).isEqualTo(Kind.FIRST);
        assertThat(told.versions).contains(version);
        assertThat(claims.unexamined()).contains(version);
        assertThat(authoring.of(author.id())).containsExactly(version);
        assertThat(logged(slug + "/1")).containsExactly("account:" + author.id() + " publish");
    }

    @Test
    void aNewVersionSaysWhatItDoesAndWhyAndWhichCritiquesItAnswers() {
        publish(author, Publication.first(yaml()));
        long critique = critique(slug, 1);
        ClaimVersion second = publish(
                author,
                new Publication(corrected(1), 1, Kind.NARROWS, " It was too wide. ", List.of(critique, critique)));
        Publishing.Change change = publishing.change(second.id()).orElseThrow();
        assertThat(change.why()).isEqualTo("It was too wide.");
        assertThat(change.answers()).containsExactly(critique);
        assertThat(claims.history(slug))
                .extracting(LifeEvent::words)
                .contains(
                        "Version 2 was published: it narrows the claim.",
                        "Its author says that version 2 answers critique " + critique + ".");
    }

    @Test
    void aVersionAnswersOnlyCritiquesOfItsOwnClaimThatEveryoneCanRead() {
        publish(author, Publication.first(yaml()));
        String other = slug + "-other";
        publish(author, Publication.first(yaml(other)));
        long foreign = critique(other, 1);
        long waiting = critique(slug, 1);
        jdbc.sql("update critique set waiting = true where id = ?")
                .param(waiting)
                .update();
        for (long id : new long[] {foreign, waiting, 987_654}) {
            refused(
                    () -> publish(author, new Publication(corrected(1), 1, Kind.NARROWS, "So.", List.of(id))),
                    "Critique " + id + " is not one of this claim’s");
        }
    }

    @Test
    void whatALaterVersionMustSayIsAskedFor() {
        publish(author, Publication.first(yaml()));
        refused(() -> publish(author, new Publication(corrected(1), 1, null, "So.", List.of())), "Say what the new");
        refused(() -> publish(author, new Publication(corrected(1), 1, Kind.FIRST, "So.", List.of())), "Say what");
        refused(() -> publish(author, new Publication(corrected(1), 1, Kind.WIDENS, " ", List.of())), "Say why");
        refused(
                () -> publish(author, new Publication(corrected(1), 1, Kind.WIDENS, "a".repeat(2_001), List.of())),
                "2,001 characters");
        refused(() -> publish(author, Publication.first(corrected(1))), "its newest version is 1");
        refused(() -> publish(author, next(1, yaml())), "Version 1 says the same");
        refused(() -> publish(author, next(2, corrected(1))), "The newest version is now 1");
        refused(() -> publish(author, next(1, yaml(slug + "-new"))), "no claim at this address yet");
    }

    @Test
    void nobodyTakesTheAddressOfAnothersClaim() {
        publish(author, Publication.first(yaml()));
        Account other = people.one(Role.AUTHOR);
        Account administrator = people.one(Role.ADMINISTRATOR);
        refused(() -> publish(other, Publication.first(corrected(1))), "belongs to somebody else");
        refused(() -> publish(administrator, next(1, corrected(1))), "belongs to somebody else");
        String shipped = slug + "-shipped";
        imports.publish(Map.of("a.yaml", yaml(shipped)));
        refused(() -> publish(administrator, Publication.first(yaml(shipped))), "ships with this program");
        assertThat(as(other, () -> authoring.check(other.id(), yaml())).refusal())
                .contains("somebody else");
    }

    @Test
    void aShippedFileDoesNotOverwriteWhatSomebodyPublishedAtItsAddress() {
        publish(author, Publication.first(yaml()));
        var report = imports.publish(Map.of("a.yaml", corrected(1)));
        assertThat(report.published()).isEmpty();
        assertThat(report.problems()).singleElement().asString().contains("Somebody here published another claim");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyAuthorsAndAdministratorsPublish(Role role) {
        Account one = people.one(role);
        boolean may = role == Role.AUTHOR || role == Role.ADMINISTRATOR;
        List<Runnable> all = List.of(
                () -> authoring.check(one.id(), yaml()),
                () -> authoring.publish(one.id(), Publication.first(yaml()), null),
                () -> drafts.list(one.id()),
                () -> drafts.begin(one.id(), "a: b"));
        for (Runnable one1 : all) {
            if (may) {
                as(one, one1);
            } else {
                refused(() -> as(one, one1), "needs the role Author");
            }
        }
    }

    @Test
    void nobodyPublishesWithoutSigningInOrInAnothersName() {
        refused(() -> authoring.publish(author.id(), Publication.first(yaml()), null), "Sign in to publish a claim");
        Account other = people.one(Role.ADMINISTRATOR);
        refused(
                () -> as(other, () -> authoring.publish(author.id(), Publication.first(yaml()), null)),
                "Only the holder of this account");
        refused(() -> as(other, () -> drafts.list(author.id())), "Only the holder of this account");
    }

    @Test
    void ofManyWhoPublishAtOnceOneWinsAndTheOthersAreTold() throws Exception {
        publish(author, Publication.first(yaml()));
        List<Callable<Object>> tries = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            Publication one = next(1, corrected(i));
            tries.add(() -> publish(author, one));
        }
        List<String> refusals = refusals(tries);
        assertThat(refusals).hasSize(7).allSatisfy(words -> assertThat(words).contains("The newest version is now 2"));
        assertThat(claims.numbers(slug)).containsExactly(1, 2);
    }

    @Test
    void ofManyAccountsThatWantOneAddressOneGetsIt() throws Exception {
        List<Callable<Object>> tries = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            Account one = people.one(Role.AUTHOR);
            Publication first = Publication.first(corrected(i));
            tries.add(() -> publish(one, first));
        }
        assertThat(refusals(tries))
                .hasSize(5)
                .allSatisfy(words -> assertThat(words).contains("somebody else"));
        assertThat(jdbc.sql("select count(*) from claim_owner o join claim c on c.id = o.claim_id where c.slug = ?")
                        .param(slug)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoPublishesTooMuchIsToldWhenToTryAgain() {
        publish(author, Publication.first(yaml()));
        for (int i = 1; i < 10; i++) {
            publish(author, next(i, corrected(i)));
        }
        assertThatThrownBy(() -> publish(author, next(10, corrected(10))))
                .isInstanceOf(TooManyException.class)
                .hasMessageContaining("more than 10 publications in an hour");
    }

    @Test
    void mistakesArePlacedAndNothingIsStored() {
        String broken = yaml().replace("kind: always", "kind: mostly");
        assertThatThrownBy(() -> publish(author, Publication.first(broken))).isInstanceOf(ClaimFormatException.class);
        assertThat(claims.find(slug)).isEmpty();
        refused(() -> publish(author, Publication.first("#" + "a".repeat(100_000))), "100,001 characters");
    }

    @Test
    void theDraftThatWasPublishedGoesAndWhatWasSavedSinceStays() {
        Draft draft = as(author, () -> drafts.begin(author.id(), yaml()));
        Draft newer = as(author, () -> drafts.save(author.id(), draft.id(), 1, corrected(3)));
        as(author, () -> authoring.publish(author.id(), Publication.first(yaml()), draft.id()));
        assertThat(as(author, () -> drafts.open(author.id(), draft.id()))).isEqualTo(newer);
        as(author, () -> authoring.publish(author.id(), next(1, corrected(3)), draft.id()));
        refused(() -> as(author, () -> drafts.open(author.id(), draft.id())), "no such draft of yours");
    }

    @Test
    void aPreviewShowsInputsInsideAndOutsideTheScopeAndWhatWillBeRun() {
        publish(author, Publication.first(yaml()));
        var checked = as(author, () -> authoring.check(author.id(), corrected(1)));
        assertThat(checked.refusal()).isNull();
        assertThat(checked.preview().number()).isEqualTo(2);
        assertThat(checked.preview().changes()).singleElement().satisfies(part -> {
            assertThat(part.path()).isEqualTo("disclosure.explanationsTried");
        });
        var sample = Objects.requireNonNull(checked.preview().sample());
        assertThat(sample.inside()).isNotEmpty();
        assertThat(sample.outside()).isNotEmpty();
        assertThat(checked.preview().tasks()).isNotEmpty();
    }

    @Test
    void aWithdrawnClaimKeepsItsAddressSaysSoAtOnceAndTakesNothingMore() {
        ClaimVersion version = publish(author, Publication.first(yaml()));
        as(author, () -> authoring.withdraw(author.id(), slug, "The figure was copied wrongly."));
        assertThat(claims.find(slug).orElseThrow().standing().word()).isEqualTo(Standing.Word.WITHDRAWN);
        Publishing.Withdrawal withdrawal = publishing.withdrawal(slug).orElseThrow();
        assertThat(withdrawal.why()).isEqualTo("The figure was copied wrongly.");
        assertThat(withdrawal.accountId()).isEqualTo(author.id());
        assertThat(claims.unexamined()).extracting(ClaimVersion::id).doesNotContain(version.id());
        assertThat(claims.history(slug)).extracting(LifeEvent::kind).contains(LifeEvent.Kind.WITHDRAWN);
        assertThat(logged(slug)).containsExactly("account:" + author.id() + " withdraw");
        refused(() -> publish(author, next(1, corrected(1))), "You withdrew the claim");
        refused(() -> as(author, () -> authoring.withdraw(author.id(), slug, "Again.")), "withdrawn already");
        assertThat(counterexamples.look(version.id(), List.of(0.0, 0.0)).outcome())
                .isEqualTo(Counterexamples.Outcome.UNCHECKED);
        assertThat(as(author, () -> authoring.rights(slug))).isEqualTo(Authoring.Rights.NONE);
        var report = imports.publish(Map.of("a.yaml", corrected(1)));
        assertThat(report.published()).isEmpty();
    }

    @Test
    void onlyItsAuthorAndAnAdministratorWithdrawAClaimAndOnlyWithAReason() {
        publish(author, Publication.first(yaml()));
        for (Role role : List.of(Role.READER, Role.AUTHOR, Role.MODERATOR)) {
            Account other = people.one(role);
            refused(() -> as(other, () -> authoring.withdraw(other.id(), slug, "Mine now.")), "Only the author");
            assertThat(as(other, () -> authoring.rights(slug))).isEqualTo(Authoring.Rights.NONE);
        }
        refused(() -> authoring.withdraw(author.id(), slug, "So."), "Sign in to withdraw");
        refused(() -> as(author, () -> authoring.withdraw(author.id(), slug, " \n")), "Say why");
        refused(() -> as(author, () -> authoring.withdraw(author.id(), slug, "a".repeat(2_001))), "2,001 characters");
        refused(() -> as(author, () -> authoring.withdraw(author.id(), "nowhere", "So.")), "no claim at this address");
        Account administrator = people.one(Role.ADMINISTRATOR);
        assertThat(as(administrator, () -> authoring.rights(slug))).isEqualTo(new Authoring.Rights(false, true));
        assertThat(as(author, () -> authoring.rights(slug))).isEqualTo(new Authoring.Rights(true, true));
        as(administrator, () -> authoring.withdraw(administrator.id(), slug, "By a court's order."));
        assertThat(publishing.withdrawal(slug)).isPresent();
    }

    @Test
    void ofManyWhoWithdrawAtOnceOneIsWrittenDown() throws Exception {
        publish(author, Publication.first(yaml()));
        List<Callable<Object>> tries = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            tries.add(() -> as(author, () -> {
                authoring.withdraw(author.id(), slug, "So.");
                return true;
            }));
        }
        assertThat(refusals(tries)).hasSize(5);
        assertThat(jdbc.sql("select count(*) from standing s join claim_version v on v.id = s.claim_version_id"
                                + " join claim c on c.id = v.claim_id where c.slug = ? and s.word = 'WITHDRAWN'")
                        .param(slug)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"claim", "claim_version", "claim_owner", "version_change", "withdrawal"})
    void nobodyEditsWhatWasPublishedNotEvenInTheTables(String table) {
        publish(author, Publication.first(yaml()));
        as(author, () -> authoring.withdraw(author.id(), slug, "So."));
        String column = table.equals("claim") ? "slug" : table.equals("claim_version") ? "yaml" : "claim_id";
        String set = table.equals("version_change") ? "why = why" : column + " = " + column;
        for (String attempt :
                List.of("update " + table + " set " + set, "delete from " + table, "truncate " + table + " cascade")) {
            assertThatThrownBy(() -> database.asApplication().sql(attempt).update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> database.asOwner().sql(attempt).update())
                    .rootCause()
                    .hasMessageMatching(
                            "(?s).*(never changes|permanent|does not change|as it was said|keeps its address|"
                                    + "never changed|is only ever|stays).*");
        }
    }

    private List<String> refusals(List<Callable<Object>> tries) throws InterruptedException {
        List<String> refusals = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(tries.size())) {
            for (var one : threads.invokeAll(tries)) {
                try {
                    one.get();
                } catch (ExecutionException e) {
                    var cause = Objects.requireNonNull(e.getCause());
                    assertThat(cause).isInstanceOf(RefusedException.class);
                    refusals.add(String.valueOf(cause.getMessage()));
                }
            }
        }
        return refusals;
    }

    private long critique(String slug, int number) {
        return jdbc.sql("insert into critique (claim_version_id, account_id, kind, body, created_at)"
                        + " select v.id, ?, 'UNCLEAR', 'What is meant?', now() from claim_version v"
                        + " join claim c on c.id = v.claim_id where c.slug = ? and v.number = ? returning id")
                .params(author.id(), slug, number)
                .query(Long.class)
                .single();
    }

    private List<String> logged(String subject) {
        return jdbc.sql("select actor || ' ' || action from audit_log where subject = ?")
                .param(subject)
                .query((row, index) -> row.getString(1))
                .list();
    }
}
