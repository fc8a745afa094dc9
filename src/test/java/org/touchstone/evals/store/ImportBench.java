package org.touchstone.evals.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.touchstone.evals.EvalCatalogue;
import org.touchstone.evals.EvalCatalogue.QuestionScore;
import org.touchstone.evals.EvalImports;
import org.touchstone.evals.EvalImports.ImportedFile;
import org.touchstone.evals.EvalImports.Said;
import org.touchstone.evals.EvalImports.Watcher;
import org.touchstone.people.Account;
import org.touchstone.people.Accounts;
import org.touchstone.people.PeopleHouse;
import org.touchstone.support.MovingClock;
import org.touchstone.support.TestDatabase;

/**
 * Bringing in an Inspect log of 10,000 samples with 300 words each, and its scores for comparing. The heap has 256 MB, so
 * that it would fail if it held the log.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@Warmup(iterations = 1)
@Measurement(iterations = 5)
public class ImportBench {

    private static final int SAMPLES = 10_000;

    private final RandomGenerator chance = RandomGenerator.of("L64X128MixRandom");
    private final List<String> words = Stream.generate(this::word).limit(4000).toList();
    private AnnotationConfigApplicationContext house = new AnnotationConfigApplicationContext();
    private Account author = open();
    private Path file = write();
    private long log = importing().logs().getFirst().id();

    private Account open() {
        house = new AnnotationConfigApplicationContext(EvalHouse.class);
        long id = house.getBean(Accounts.class)
                .register("Bench", "four plain words here", null)
                .id();
        house.getBean(TestDatabase.class)
                .asOwner()
                .sql("update account set role = 'AUTHOR'")
                .update();
        return house.getBean(Accounts.class).byId(id).orElseThrow();
    }

    private String word() {
        return chance.ints(chance.nextInt(2, 9), 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private String text(int length) {
        return Stream.generate(() -> words.get(chance.nextInt(words.size())))
                .limit(length)
                .collect(Collectors.joining(" "));
    }

    /** Another file each time: the same one would be known. */
    @Setup(Level.Iteration)
    public void anotherFile() {
        file = write();
    }

    private Path write() {
        try {
            Path log = Files.createTempFile("bench", ".json");
            log.toFile().deleteOnExit();
            try (Writer out = Files.newBufferedWriter(log)) {
                out.write("{\"version\": 2, \"status\": \"success\", \"eval\": {\"run_id\": \"r\", \"created\":"
                        + " \"2026-01-01T00:00:00+00:00\", \"task\": \"bench\", \"task_id\": \"" + word()
                        + "\", \"dataset\": {\"name\": \"bench\"}, \"model\": \"maker/model\", \"config\": {}},"
                        + " \"plan\": {\"steps\": []}, \"samples\": [");
                for (int i = 1; i <= SAMPLES; i++) {
                    out.write((i == 1 ? "" : ",") + sample(i));
                }
                out.write("]}");
            }
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String sample(int number) {
        String question = text(100);
        String answer = text(50);
        return ("{\"id\": %d, \"epoch\": 1, \"input\": \"%s\", \"target\": \"B\", \"messages\": [{\"role\": \"user\","
                        + " \"content\": \"%s\"}, {\"role\": \"assistant\", \"content\": \"%s\"}], \"output\": {\"model\":"
                        + " \"m\", \"choices\": [{\"message\": {\"role\": \"assistant\", \"content\": \"%s\"}}]},"
                        + " \"scores\": {\"choice\": {\"value\": \"%s\", \"answer\": \"B\", \"explanation\": \"%s\"}}}")
                .formatted(number, question, question, answer, answer, chance.nextBoolean() ? "C" : "I", text(50));
    }

    @Benchmark
    public ImportedFile importing() {
        return PeopleHouse.as(author, () -> {
            house.getBean(MovingClock.class).forward(Duration.ofHours(1));
            return house.getBean(EvalImports.class).take(author.id(), file, "bench.json", Said.NOTHING, Watcher.NOBODY);
        });
    }

    @Benchmark
    public List<QuestionScore> scores() {
        return house.getBean(EvalCatalogue.class).scores(log, "choice");
    }

    @TearDown
    public void close() {
        house.close();
    }
}
