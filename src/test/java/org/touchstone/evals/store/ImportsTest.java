package org.touchstone.evals.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.touchstone.evals.EvalCatalogue;
import org.touchstone.evals.EvalCatalogue.NumberedSample;
import org.touchstone.evals.EvalCatalogue.QuestionScore;
import org.touchstone.evals.EvalImports;
import org.touchstone.evals.EvalImports.ImportedFile;
import org.touchstone.evals.EvalImports.Said;
import org.touchstone.evals.EvalImports.Watcher;
import org.touchstone.evals.EvalLog.Relation;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogTroubleException;
import org.touchstone.people.Account;
import org.touchstone.people.Accounts;
import org.touchstone.people.PeopleHouse;
import org.touchstone.people.RefusedException;
import org.touchstone.people.Role;
import org.touchstone.support.TestDatabase;

/** Bringing in evals that others ran. */
@SpringJUnitConfig(EvalHouse.class)
class ImportsTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final List<String> TABLES =
            List.of("eval_file", "eval_file_part", "eval_log", "eval_sample", "eval_score");

    @Autowired
    EvalImports imports;

    @Autowired
    EvalCatalogue catalogue;

    @Autowired
    Accounts accounts;

    @Autowired
    TestDatabase database;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private Account someone(Role role) {
        long id = accounts.register("Some One " + NUMBER.incrementAndGet(), "four plain words here", null)
                .id();
        database.asOwner()
                .sql("update account set role = ? where id = ?")
                .params(role.name(), id)
                .update();
        return accounts.byId(id).orElseThrow();
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("log" + NUMBER.incrementAndGet()), content);
    }

    private ImportedFile bring(Account who, Path file) {
        return PeopleHouse.as(who, () -> imports.take(who.id(), file, "a.txt", Said.NOTHING, Watcher.NOBODY));
    }

    /** A log of so many samples, every second of them right, that no other test has. */
    private static String log(int samples) {
        return "made up maker/model-" + NUMBER.incrementAndGet() + " task\n"
                + IntStream.rangeClosed(1, samples)
                        .mapToObj(i -> "q" + i + " 1 " + i % 2 + " What is " + i + "?")
                        .collect(Collectors.joining("\n"));
    }

    private List<Long> rows() {
        return TABLES.stream()
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }

    @Test
    void whatWasBroughtInIsThereWithEverySampleAndByteForByte() throws IOException {
        var author = someone(Role.AUTHOR);
        var file = file(log(450) + "\nx 1 broken \ny 1 none And this?\nz 1 error And that?");
        var brought = bring(author, file);

        assertThat(brought.known()).isFalse();
        assertThat(brought.bytes()).isEqualTo(Files.size(file));
        var log = catalogue.find(brought.logs().getFirst().id()).orElseThrow();
        assertThat(log).isEqualTo(brought.logs().getFirst());
        assertThat(log.samples()).isEqualTo(452);
        assertThat(log.leftOut()).containsExactly(new LeftOut("A sample", "It is broken.", 1));
        assertThat(log.broughtBy()).isEqualTo(author.name());
        var figure = log.figures().getFirst();
        assertThat(figure.scorer()).isEqualTo(MadeUp.SCORER);
        assertThat(figure.binary()).isTrue();
        assertThat(List.of(figure.questions(), figure.right(), figure.scored(), figure.unscored()))
                .containsExactly(450L, 225L, 450L, 2L);
        assertThat(figure.mean()).isEqualTo(0.5);

        var samples = new ArrayList<NumberedSample>();
        catalogue.each(log.id(), samples::add);
        assertThat(samples)
                .extracting(NumberedSample::number)
                .isEqualTo(IntStream.rangeClosed(1, 452).boxed().toList());
        assertThat(samples.get(41).sample().input().raw()).isEqualTo("What is 42?");
        assertThat(samples.getLast().sample().error()).isEqualTo("It broke.");
        var out = new ByteArrayOutputStream();
        assertThat(catalogue.write(brought.sha256(), out)).isTrue();
        assertThat(out.toByteArray()).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void aQuestionThatWasAskedSeveralTimesCountsOnceWithItsMean() throws IOException {
        var id = bring(someone(Role.AUTHOR), file("""
                made up m t
                a 1 1 First?
                a 2 0 First?
                b 1 1 Second?
                b 2 1 Second?
                c 1 0 Third?
                c 2 0 Third?
                d 1 none Fourth?""")).logs().getFirst().id();
        assertThat(catalogue.scores(id, MadeUp.SCORER))
                .extracting(QuestionScore::sampleId, QuestionScore::number, QuestionScore::times, QuestionScore::value)
                .containsExactly(
                        tuple("a", 1, 2, 0.5), tuple("b", 3, 2, 1.0), tuple("c", 5, 2, 0.0), tuple("d", 7, 1, null));
        var figure = catalogue.find(id).orElseThrow().figures().getFirst();
        assertThat(figure.binary()).isFalse();
        assertThat(figure.mean()).isEqualTo(0.5);
        // R 4: t.test(c(0.5, 1, 0))$conf.int; qt(0.975, 2) = 4.302653 is in every table.
        assertThat(figure.high()).isCloseTo(0.5 + 4.302653 * 0.5 / Math.sqrt(3), within(1e-6));
        assertThat(figure.low()).isCloseTo(0.5 - 4.302653 * 0.5 / Math.sqrt(3), within(1e-6));
    }

    @Test
    void theSameFileAgainIsTheSameEvalsWhoeverSendsIt() throws IOException {
        var file = file(log(3));
        var first = bring(someone(Role.AUTHOR), file);
        var again = bring(someone(Role.AUTHOR), file);
        assertThat(again.known()).isTrue();
        assertThat(again.logs()).isEqualTo(first.logs());
    }

    @Test
    void theSameFileFromManyAtTheSameTimeEndsInOne() throws Exception {
        var file = file(log(300));
        var people = IntStream.range(0, 4).mapToObj(i -> someone(Role.AUTHOR)).toList();
        var together = new CountDownLatch(people.size());
        try (var threads = Executors.newFixedThreadPool(people.size())) {
            List<Future<ImportedFile>> all = people.stream()
                    .map(person -> threads.submit(() -> {
                        together.countDown();
                        together.await();
                        return bring(person, file);
                    }))
                    .toList();
            List<ImportedFile> done = new ArrayList<>();
            for (var one : all) {
                done.add(one.get());
            }
            assertThat(done)
                    .extracting(ImportedFile::logs)
                    .containsOnly(done.getFirst().logs());
            assertThat(done.stream().filter(one -> !one.known())).hasSize(1);
        }
    }

    @Test
    void nothingStaysOfAFileThatCannotBeReadToItsEnd() throws IOException {
        var before = rows();
        var author = someone(Role.AUTHOR);
        var file = file(log(1) + "\n" + log(250) + "\nz 1 end ");
        assertThatThrownBy(() -> bring(author, file))
                .isInstanceOf(LogTroubleException.class)
                .hasMessage("The rest cannot be read.");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void nothingStaysOfAnImportThatIsStopped() throws IOException {
        var before = rows();
        var author = someone(Role.AUTHOR);
        var file = file(log(450));
        var seen = new AtomicInteger();
        var watcher = new Watcher() {
            @Override
            public void read(int log, long samples) {
                seen.set((int) samples);
            }

            @Override
            public boolean stop() {
                return seen.get() >= 430;
            }
        };
        assertThatThrownBy(() ->
                        PeopleHouse.as(author, () -> imports.take(author.id(), file, "a.txt", Said.NOTHING, watcher)))
                .isInstanceOf(CancellationException.class);
        assertThat(seen).hasValue(430);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whatTheImporterSaysStandsWhereTheLogIsSilentAndIsMarkedAsTheirs() throws IOException {
        var author = someone(Role.AUTHOR);
        var said = new Said("An Institute", Relation.THIRD_PARTY, "CC BY 4.0", "https://example.org/logs");
        var file = file(log(1));
        var log = PeopleHouse.as(author, () -> imports.take(author.id(), file, "a.txt", said, Watcher.NOBODY))
                .logs()
                .getFirst();
        assertThat(log.head().source().organization()).isEqualTo("An Institute");
        assertThat(log.head().source().relation()).isEqualTo(Relation.THIRD_PARTY);
        assertThat(log.head().details()).containsValue("who ran it; relation to the model's maker");
        assertThat(log.licence()).isEqualTo("CC BY 4.0");
        assertThat(log.foundAt()).isEqualTo("https://example.org/logs");
        var search = new EvalCatalogue.Search(null, null, null, "An Institute", null, null, null, 1);
        assertThat(catalogue.search(search).items()).containsExactly(log);
    }

    @Test
    void anAddressThatABrowserWouldRunIsRefused() throws IOException {
        var author = someone(Role.AUTHOR);
        var file = file(log(1));
        var said = new Said(null, null, null, "javascript:alert(1)");
        assertThatThrownBy(() ->
                        PeopleHouse.as(author, () -> imports.take(author.id(), file, "a.txt", said, Watcher.NOBODY)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void aFileOfNoKnownKindEndsInASentence() throws IOException {
        var author = someone(Role.AUTHOR);
        var file = file("something else");
        assertThatThrownBy(() -> bring(author, file))
                .isInstanceOf(LogTroubleException.class)
                .hasMessageContaining("a.txt is no eval log of a kind that is read here");
    }
}
