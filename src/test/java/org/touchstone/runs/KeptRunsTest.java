package org.touchstone.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.touchstone.engine.EngineInfo;
import org.touchstone.engine.InvalidSettingException;
import org.touchstone.engine.Weights;
import org.touchstone.support.CountingFamily;

/** Runs too heavy to do here can be looked at like all others. */
class KeptRunsTest {

    private static final int HEAVY = 900;

    private final RunsBench bench = new RunsBench();
    private final Weights weights =
            new Weights(new TreeMap<>(Map.of("seed", new Weights.Tensor(new int[] {1}, new double[] {12}))));

    @AfterEach
    void close() {
        bench.close();
    }

    private static KeptRun run(String hash) {
        return run(hash, EngineInfo.VERSION);
    }

    private static KeptRun run(String hash, String engine) {
        return new KeptRun(
                CountingFamily.ID,
                Map.of("steps", HEAVY),
                3,
                hash,
                new KeptRun.Losses(List.of(0, HEAVY), List.of(2.0, 1.0)),
                1223.2,
                Instant.parse("2026-11-24T09:35:05Z"),
                engine,
                "a JVM",
                "amd64",
                "a processor");
    }

    private AskFor same() {
        return AskFor.build(CountingFamily.ID, 3L, Map.of("steps", HEAVY), new Asker("a"));
    }

    @Test
    void itIsStoredOnceAndFoundByItsSettings() {
        bench.kept.store(run(weights.sha256()), weights.toNpz());
        bench.kept.store(run(weights.sha256()), weights.toNpz());
        assertThat(bench.runs.search(RunSearch.everything()).total()).isEqualTo(1);
        Run found = bench.runs.done(same()).flatMap(bench.runs::find).orElseThrow();
        assertThat(found.summary().kind()).isEqualTo(RunKind.KEPT);
        assertThat(found.progress().losses()).hasSize(2);
        assertThat(found.receipt()).isNotNull().satisfies(receipt -> {
            assertThat(receipt.weightsHash()).isEqualTo(weights.sha256());
            assertThat(receipt.finishedAt()).isEqualTo(Instant.parse("2026-11-24T09:55:28.200Z"));
        });
        assertThat(bench.runs.ask(same())).isEqualTo(new Asked(found.id(), true, false));
    }

    @Test
    void whatIsTooHeavyIsRefusedWithASentenceBeforeItIsQueued() {
        assertThatThrownBy(() -> bench.runs.ask(same()))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("kept ready to look at");
        assertThat(bench.runs.search(RunSearch.everything()).total()).isZero();
    }

    @Test
    void whatAnotherEngineDidIsNotPassedOffAsThisOnes() {
        assertThatThrownBy(() -> bench.kept.store(run(weights.sha256(), "1"), weights.toNpz()))
                .hasMessageContaining("engine 1");
    }

    @Test
    void weightsThatAreNotThoseNamedAreRefused() {
        assertThatThrownBy(() -> bench.kept.store(run("0".repeat(64)), weights.toNpz()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(bench.runs.search(RunSearch.everything()).total()).isZero();
    }
}
