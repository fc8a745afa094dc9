package org.touchstone.evals.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.touchstone.evals.DepositedLog;
import org.touchstone.evals.EvalCatalogue;
import org.touchstone.evals.EvalCatalogue.NumberedSample;
import org.touchstone.evals.EvalCatalogue.SampleSearch;
import org.touchstone.evals.EvalCatalogue.SampleSearch.Only;
import org.touchstone.evals.EvalCatalogue.SampleSearch.Order;
import org.touchstone.evals.EvalCatalogue.Search;
import org.touchstone.evals.EvalImports;
import org.touchstone.evals.EvalImports.ImportedFile;
import org.touchstone.evals.EvalImports.Said;
import org.touchstone.evals.EvalImports.Watcher;
import org.touchstone.people.Account;
import org.touchstone.people.Accounts;
import org.touchstone.people.Closing;
import org.touchstone.people.PeopleHouse;
import org.touchstone.people.Role;
import org.touchstone.support.TestDatabase;

/** Looking for evals that others ran and for samples in them, and taking them back. */
@SpringJUnitConfig(EvalHouse.class)
class CatalogueTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    EvalImports imports;

    @Autowired
    EvalCatalogue catalogue;

    @Autowired
    Accounts accounts;

    @Autowired
    Closing closing;

    @Autowired
    TestDatabase database;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private Account author;

    @BeforeEach
    void anAuthor() {
        author = someone(Role.AUTHOR);
    }

    private Account someone(Role role) {
        long id = accounts.register("Someone " + NUMBER.incrementAndGet(), "four plain words here", null)
                .id();
        database.asOwner()
                .sql("update account set role = ? where id = ?")
                .params(role.name(), id)
                .update();
        return accounts.byId(id).orElseThrow();
    }

    private ImportedFile bring(Path file) {
        var name = file.getFileName().toString();
        return PeopleHouse.as(author, () -> imports.take(author.id(), file, name, Said.NOTHING, Watcher.NOBODY));
    }

    private DepositedLog made(String model, String samples) throws IOException {
        var file = Files.writeString(
                folder.resolve("log" + NUMBER.incrementAndGet()), "made up " + model + " some_task\n" + samples);
        return bring(file).logs().getFirst();
    }

    static Stream<Path> realFiles() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/evals/inspect"))) {
            return files.filter(file -> !file.toString().endsWith(".md")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("realFiles")
    void everySampleOfARealLogIsKept(Path file) {
        for (var log : bring(file).logs()) {
            var numbers = new ArrayList<Integer>();
            catalogue.each(log.id(), sample -> numbers.add(sample.number()));
            assertThat(numbers).hasSize(Math.toIntExact(log.samples()));
            assertThat(catalogue.find(log.id())).contains(log);
            for (var figure : log.figures()) {
                assertThat(figure.scored() + figure.unscored()).isEqualTo(log.samples());
                assertThat(catalogue.scores(log.id(), figure.scorer()).stream().filter(score -> score.value() != null))
                        .hasSize(Math.toIntExact(figure.questions()));
            }
        }
    }

    private static Search words(@Nullable String words) {
        return new Search(words, null, null, null, null, null, null, 1);
    }

    @ParameterizedTest
    @CsvSource({"zeta", "ZETA-4o", "maker/zeta-4o", "4o", "some_task zeta", "zeta2 -other", "questions zeta"})
    void evalsAreFoundByPartsOfTheirNames(String words) throws IOException {
        var log = made("maker/zeta2-4o-" + words.hashCode(), "a 1 1 Why?");
        var search = words.startsWith("zeta2") ? words : words.replaceAll("(?i)zeta", "zeta2");
        assertThat(catalogue.search(words(search)).items()).contains(log);
        assertThat(catalogue.search(words("zeta")).items()).contains(log);
        assertThat(catalogue.search(words("zeta -some")).items()).doesNotContain(log);
        assertThat(catalogue.search(words("\u0000 ' \" ( & !")).page()).isEqualTo(1);
    }

    @Test
    void evalsAreNarrowedToAModelAndTheDaysOnWhichTheyRan() throws IOException {
        var log = made("maker/eta", "a 1 1 Why?");
        assertThat(catalogue
                        .search(new Search(null, "maker/eta", null, null, null, null, null, 1))
                        .items())
                .containsExactly(log);
        var day = LocalDate.of(2026, 1, 21);
        for (var from : List.of(day, day.plusDays(1))) {
            var found = catalogue.search(new Search(null, "maker/eta", null, null, null, from, day.plusDays(9), 1));
            assertThat(found.total()).isEqualTo(from.equals(day) ? 1 : 0);
        }
        assertThat(catalogue
                        .search(new Search(null, "maker/eta", null, null, null, day, day, 1))
                        .total())
                .isEqualTo(1);
        assertThat(catalogue.choices().models())
                .anyMatch(choice -> choice.value().equals("maker/eta") && choice.evals() == 1);
    }

    @ParameterizedTest
    @CsvSource({
        "ALL, AS_ASKED, '1 2 3 4 5 6'",
        "ALL, LOWEST_FIRST, '2 6 3 1 4 5'",
        "ALL, HIGHEST_FIRST, '1 3 2 6 4 5'",
        "RIGHT, AS_ASKED, 1",
        "WRONG, AS_ASKED, '2 6'",
        "BETWEEN, AS_ASKED, 3",
        "UNSCORED, AS_ASKED, '4 5'",
        "ERRORS, AS_ASKED, 5"
    })
    void samplesAreFilteredAndSortedByScore(Only only, Order order, String numbers) throws IOException {
        var log = made(
                "maker/theta-" + only + order,
                "a 1 1 One?\nb 1 0 Two?\nc 1 0.5 Three?\nd 1 none Four?\ne 1 error Five?\nf 1 0 Six?");
        var found = catalogue.samples(log.id(), new SampleSearch(null, null, only, order, 1));
        assertThat(found.items())
                .extracting(NumberedSample::number)
                .isEqualTo(Stream.of(numbers.split(" ")).map(Integer::valueOf).toList());
        assertThat(found.total()).isEqualTo(found.items().size());
    }

    @Test
    void samplesAreFoundByWordsInQuestionAndExplanationAndInTheirOwnLogOnly() throws IOException {
        var log = made("maker/iota", "a 1 1 Why is grass green?\nb 1 1 Why is snow white?");
        made("maker/iota", "a 1 0 Why is grass green?");
        for (var words : List.of("grass", "\"grass green\"", "why -snow", "looked at a")) {
            assertThat(catalogue
                            .samples(log.id(), new SampleSearch(words, null, Only.ALL, Order.AS_ASKED, 1))
                            .items())
                    .as(words)
                    .extracting(NumberedSample::number)
                    .containsExactly(1);
        }
    }

    @Test
    void aWithdrawnEvalKeepsItsAddressAndSaysWhyAndNothingElseOfItIsGivenOut() throws IOException {
        var log = made("maker/kappa", "a 1 1 Why?");
        var moderator = someone(Role.MODERATOR);
        PeopleHouse.as(moderator, () -> imports.withdraw(moderator.id(), log.id(), "It names people."));

        var withdrawn = catalogue.find(log.id()).orElseThrow().withdrawn();
        assertThat(withdrawn)
                .isNotNull()
                .extracting(DepositedLog.Withdrawn::why)
                .isEqualTo("It names people.");
        assertThat(catalogue.search(words("kappa")).items()).isEmpty();
        assertThat(catalogue
                        .samples(log.id(), new SampleSearch(null, null, Only.ALL, Order.AS_ASKED, 1))
                        .total())
                .isZero();
        assertThat(catalogue.sample(log.id(), 1)).isEmpty();
        assertThat(catalogue.scores(log.id(), MadeUp.SCORER)).isEmpty();
        catalogue.each(log.id(), sample -> {
            throw new AssertionError("A sample of a withdrawn eval was given out.");
        });
        assertThat(catalogue.write(log.sha256(), OutputStream.nullOutputStream()))
                .isFalse();
    }

    @Test
    void whatWhoLeftHadBroughtStaysWithoutTheirName() throws IOException {
        var log = made("maker/lambda", "a 1 1 Why?");
        PeopleHouse.as(author, () -> closing.close(author.id(), author.name()));
        assertThat(catalogue.find(log.id()).orElseThrow().broughtBy()).isEqualTo(Closing.NAME);
    }

    @Test
    void nobodyCanChangeWhatWasBroughtInNotEvenPastTheProgram() throws IOException {
        made("maker/mu", "a 1 1 Why?");
        for (var table : List.of("eval_log", "eval_sample", "eval_score")) {
            assertThatThrownBy(() -> jdbc.sql("delete from " + table).update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(
                            () -> database.asOwner().sql("delete from " + table).update())
                    .rootCause()
                    .hasMessageContaining("never changed");
        }
    }
}
