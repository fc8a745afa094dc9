package org.touchstone.engine;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchstone.claims.ReadingGrade;
import org.touchstone.support.NoCells;

/** What every family promises to the floors above, whatever it is about. */
class FamiliesTest {

    private static final long SEED = 5;

    /** The largest picture that a page draws in one go. */
    private static final int MOST_NUMBERS = 10_000;

    private static final int MOST_EXHIBITS = 6;

    /** A sweep whose cells take longer has its first cell worked off in the full run only. */
    private static final double QUICK = 1;

    /** Enough training to be worth comparing, in a fraction of a second. Only instant families may be missing. */
    private static final Map<String, Map<String, Object>> CHEAP = Map.ofEntries(
            entry("superposition", Map.of("steps", 100, "restarts", 2)),
            entry("absolute-value", Map.of("steps", 100, "restarts", 2)),
            entry("sparse-autoencoder", Map.of("steps", 100, "batch", 64)),
            entry("target-only", Map.of("steps", 200)),
            entry("bigrams", Map.of("width", 32, "neurons", 32, "words", 32, "known", 64)),
            entry("parameter-decomposition", Map.of("steps", 100, "batch", 64)),
            entry("bigram-parts", Map.of("steps", 100, "batch", 64)),
            entry("residual-mlp", Map.of("features", 20, "neurons", 10, "width", 60, "steps", 60, "batch", 256)));

    private static final Map<FamilyId, Model> BUILT = new ConcurrentHashMap<>();

    static Stream<Arguments> all() {
        return families(family -> true);
    }

    static Stream<Arguments> trained() {
        return families(family -> !family.instant());
    }

    private static Stream<Arguments> families(Predicate<ModelFamily> which) {
        return Families.standard().all().stream()
                .filter(which)
                .map(family -> arguments(named(family.id().toString(), family)));
    }

    static Stream<Arguments> sweeps() {
        return sweeps(sweep -> true);
    }

    static Stream<Arguments> quickSweeps() {
        return sweeps(sweep -> sweep.seconds() <= QUICK);
    }

    static Stream<Arguments> slowSweeps() {
        return sweeps(sweep -> sweep.seconds() > QUICK);
    }

    private static Stream<Arguments> sweeps(Predicate<Sweep> which) {
        return Families.standard().all().stream()
                .flatMap(family -> family.sweeps().stream()
                        .filter(which)
                        .map(sweep -> arguments(named(family.id() + " " + sweep.id(), sweep))));
    }

    private static Settings cheap(ModelFamily family) {
        String name = family.id().name();
        assertThat(family.instant() || CHEAP.containsKey(name))
                .as("a line with cheap settings for " + name + " in this test")
                .isTrue();
        return family.settle(CHEAP.getOrDefault(name, Map.of()));
    }

    private static Model build(ModelFamily family, long seed) {
        return family.build(cheap(family), seed, Progress.SILENT);
    }

    private static Model built(ModelFamily family) {
        return BUILT.computeIfAbsent(family.id(), id -> build(family, SEED));
    }

    private static List<double[]> someInputs(ModelFamily family, Settings settings) {
        List<Input> inputs = family.inputs(settings);
        RandomGenerator random = RandomStreams.stream(SEED, 0);
        List<double[]> some = new ArrayList<>();
        some.add(inputs.stream().mapToDouble(Input::rest).toArray());
        for (int draw = 0; draw < 20; draw++) {
            some.add(inputs.stream().mapToDouble(input -> any(input, random)).toArray());
        }
        for (Draw draw : family.draws(settings)) {
            some.add(draw.drawing().next(random));
        }
        return some;
    }

    private static double any(Input input, RandomGenerator random) {
        if (input.whole()) {
            return random.nextLong((long) input.min(), (long) input.max() + 1);
        }
        return random.nextBoolean() ? input.rest() : input.min() + (input.max() - input.min()) * random.nextDouble();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void everyNameThatAClaimMayUseHasTheShapeAndRangeItWasDeclaredWith(ModelFamily family) {
        Model model = built(family);
        List<Name> names = family.vocabulary(model.settings()).names();
        assertThat(names).extracting(Name::name).doesNotHaveDuplicates();
        for (double[] input : someInputs(family, model.settings())) {
            Trace trace = model.trace(input);
            for (Name name : names) {
                double[] values = trace.value(name.name());
                assertThat(values).as(name.name()).hasSize(name.size());
                for (double value : values) {
                    // a value at the end of its range may be off by rounding
                    assertThat(value).as(name.name()).isFinite().isBetween(name.min() - 1e-9, name.max() + 1e-9);
                }
            }
            assertThatThrownBy(() -> trace.value("no_such_name")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void aFamilysOwnDrawsAreInputsThatItsModelTakes(ModelFamily family) {
        Settings settings = cheap(family);
        List<Input> inputs = family.inputs(settings);
        RandomGenerator random = RandomStreams.stream(SEED, 1);
        for (Draw draw : family.draws(settings)) {
            for (int times = 0; times < 200; times++) {
                double[] drawn = draw.drawing().next(random);
                assertThat(drawn).as(draw.name()).hasSize(inputs.size());
                for (int i = 0; i < drawn.length; i++) {
                    Input input = inputs.get(i);
                    assertThat(drawn[i]).as(input.name()).isBetween(input.min(), input.max());
                    assertThat(!input.whole() || drawn[i] == Math.rint(drawn[i]))
                            .as(input.name())
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void aRerunGivesTheSameWeightsAloneAndWithAnotherBesideIt(ModelFamily family) throws Exception {
        String hash = built(family).weights().sha256();
        assertThat(build(family, SEED).weights().sha256()).isEqualTo(hash);
        FutureTask<String> other =
                new FutureTask<>(() -> build(family, SEED + 1).weights().sha256());
        Thread beside = Thread.ofPlatform().start(other);
        assertThat(build(family, SEED).weights().sha256()).isEqualTo(hash);
        beside.join();
        assertThat(other.get()).isEqualTo(build(family, SEED + 1).weights().sha256());
        if (!family.instant()) {
            assertThat(other.get()).as("the weights from another seed").isNotEqualTo(hash);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void aStoredModelAnswersAsTheOneThatWasBuilt(ModelFamily family) {
        Model model = built(family);
        Model stored =
                family.load(model.settings(), Weights.fromNpz(model.weights().toNpz()));
        assertThat(stored.weights().sha256()).isEqualTo(model.weights().sha256());
        for (double[] input : someInputs(family, model.settings())) {
            Trace before = model.trace(input);
            Trace after = stored.trace(input);
            for (Name name : family.vocabulary(model.settings()).names()) {
                assertThat(after.value(name.name())).as(name.name()).isEqualTo(before.value(name.name()));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void aSettingOutOfRangeIsRefusedWithASentenceThatNamesIt(ModelFamily family) {
        for (Setting setting : family.settings()) {
            switch (setting.kind()) {
                case CHOICE -> refused(family, setting, "no such choice");
                case INTEGER, REAL -> {
                    refused(family, setting, setting.min() - 1);
                    refused(family, setting, setting.max() + 1);
                    refused(family, setting, Double.NaN);
                }
            }
        }
        assertThatThrownBy(() -> family.settle(Map.of("no-such-setting", 1)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageEndingWith(".");
    }

    private static void refused(ModelFamily family, Setting setting, Object value) {
        assertThatThrownBy(() -> family.settle(Map.of(setting.name(), value)))
                .isInstanceOfSatisfying(
                        InvalidSettingException.class,
                        refusal -> assertThat(refusal.setting()).isEqualTo(setting.name()))
                .hasMessageStartingWith(setting.title())
                .hasMessageEndingWith(".");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trained")
    void aCancelledRunStopsLeavesNothingBehindAndSpoilsNoLaterOne(ModelFamily family) throws Exception {
        String hash = built(family).weights().sha256();
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        assertThatThrownBy(() -> family.build(cheap(family), SEED, new CancelsAtTheThirdStep()))
                .isInstanceOf(Progress.CancelledException.class);
        for (Thread thread : started(before)) {
            thread.join(2000);
        }
        assertThat(started(before)).isEmpty();
        assertThat(build(family, SEED).weights().sha256()).isEqualTo(hash);
    }

    /** Threads of this program that were not there before; the machine's own helpers, all daemons, come as they like. */
    private static Set<Thread> started(Set<Thread> before) {
        Set<Thread> started = new HashSet<>(Thread.getAllStackTraces().keySet());
        started.removeAll(before);
        started.removeIf(thread -> "InnocuousThreadGroup".equals(groupOf(thread)) || "system".equals(groupOf(thread)));
        return started;
    }

    private static String groupOf(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return group == null ? "" : group.getName();
    }

    private static final class CancelsAtTheThirdStep implements Progress {
        private int told;

        @Override
        public void stage(String words) {
            assertThat(words).isNotBlank();
        }

        @Override
        public void step(int step, int total, double loss) {
            assertThat(step).isBetween(0, total);
            assertThat(loss).isFinite();
            assertThat(told).as("steps told before it stopped").isLessThan(3);
            if (++told == 3) {
                throw new CancelledException();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void everyPictureSaysInASentenceWhatItShows(ModelFamily family) {
        List<Exhibit> exhibits = built(family).exhibits(List.of());
        assertThat(exhibits).isNotEmpty().hasSizeLessThanOrEqualTo(MOST_EXHIBITS);
        assertThat(exhibits).extracting(Exhibit::title).doesNotHaveDuplicates();
        for (Exhibit exhibit : exhibits) {
            drawable(exhibit);
            assertThat(numbers(exhibit))
                    .as(exhibit.title())
                    .allSatisfy(number -> assertThat(number).isFinite());
        }
    }

    private static void drawable(Exhibit exhibit) {
        assertThat(exhibit.title()).isNotBlank();
        assertThat(exhibit.finding()).as(exhibit.title()).endsWith(".").doesNotContain("NaN", "Infinity");
        assertThat(numbers(exhibit)).as(exhibit.title()).hasSizeLessThanOrEqualTo(MOST_NUMBERS);
    }

    private static List<Double> numbers(Exhibit exhibit) {
        return switch (exhibit) {
            case Exhibit.Vectors vectors ->
                vectors.arrows().stream()
                        .flatMap(arrow -> Stream.of(arrow.x(), arrow.y()))
                        .toList();
            case Exhibit.HeatMap map -> {
                assertThat(map.values()).hasSameSizeAs(map.rows());
                assertThat(map.values()).allSatisfy(row -> assertThat(row).hasSameSizeAs(map.columns()));
                yield map.values().stream().flatMap(List::stream).toList();
            }
            case Exhibit.Phases phases -> {
                assertThat(phases.cells()).hasSameSizeAs(phases.rows());
                phases.cells()
                        .forEach(row -> assertThat(row)
                                .hasSameSizeAs(phases.columns())
                                .allSatisfy(kind -> assertThat(kind)
                                        .isBetween(-1, phases.kinds().size() - 1)));
                yield List.of();
            }
            case Exhibit.Curve curve -> {
                assertThat(curve.series())
                        .allSatisfy(series -> assertThat(series.y()).hasSameSizeAs(series.x()));
                yield curve.series().stream()
                        .flatMap(series -> Stream.concat(series.x().stream(), series.y().stream()))
                        .toList();
            }
            case Exhibit.Bars bars ->
                bars.bars().stream().map(Exhibit.Bar::value).toList();
            case Exhibit.Table table -> {
                assertThat(table.rows()).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()));
                yield List.of();
            }
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void aLayReaderCanReadWhatAFamilyIs(ModelFamily family) {
        assertThat(family.title()).isNotBlank();
        assertThat(family.description()).endsWith(".");
        readable(family.title() + ". " + family.description());
        for (Setting setting : family.settings()) {
            assertThat(setting.explanation()).as(setting.name()).endsWith(".");
        }
        assertThat(family.sweeps()).extracting(Sweep::id).doesNotHaveDuplicates();
        for (Sweep sweep : family.sweeps()) {
            assertThat(sweep.description()).as(sweep.id()).endsWith(".");
            readable(sweep.title() + ". " + sweep.description());
        }
    }

    private static void readable(String text) {
        assertThat(ReadingGrade.of(text)).as(text).isLessThanOrEqualTo(ReadingGrade.AIM);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sweeps")
    void aSweepIsShownBeforeAnyOfItIsDone(Sweep sweep) {
        assertThat(sweep.cells()).isBetween(1, 400);
        assertThat(sweep.seconds()).isPositive();
        assertThat(IntStream.range(0, sweep.cells()).mapToObj(sweep::cell)).doesNotHaveDuplicates();
        sweep.exhibits(missing(sweep)).forEach(FamiliesTest::shown);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("quickSweeps")
    void aSweepIsShownWithItsFirstCellAlone(Sweep sweep) {
        List<double @Nullable []> results = missing(sweep);
        double[] first = sweep.compute(0, SEED, Progress.SILENT);
        assertThat(first).isNotEmpty();
        for (double value : first) {
            assertThat(value).isFinite();
        }
        assertThat(sweep.compute(0, SEED, Progress.SILENT)).containsExactly(first, within(0.0));
        results.set(0, first);
        List<Exhibit> exhibits = sweep.exhibits(results);
        assertThat(exhibits).isNotEmpty();
        exhibits.forEach(FamiliesTest::shown);
    }

    @Tag("full")
    @ParameterizedTest(name = "{0}")
    @MethodSource("slowSweeps")
    void aSlowSweepIsShownWithItsFirstCellAlone(Sweep sweep) {
        aSweepIsShownWithItsFirstCellAlone(sweep);
    }

    private static List<double @Nullable []> missing(Sweep sweep) {
        return NoCells.of(sweep);
    }

    /** A heat map leaves the square of a cell that is not done empty, as a value that is not a number. */
    private static void shown(Exhibit exhibit) {
        drawable(exhibit);
        boolean gaps = exhibit instanceof Exhibit.HeatMap;
        assertThat(numbers(exhibit))
                .as(exhibit.title())
                .allMatch(number -> Double.isFinite(number) || (gaps && Double.isNaN(number)));
    }
}
