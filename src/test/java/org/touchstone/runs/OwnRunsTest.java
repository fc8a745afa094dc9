package org.touchstone.runs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.support.TestDatabase;

class OwnRunsTest {

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh().applicationSource());

    @Test
    void whoAskedForNothingIsKeptWithNothing() {
        assertThat(new OwnRuns(jdbc).of(17))
                .containsOnlyKeys("runs", "sweeps")
                .allSatisfy((kind, rows) -> assertThat(rows).isEmpty());
    }
}
