package org.touchstone.claims.store;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.Model;
import org.touchstone.engine.Weights;
import org.touchstone.storage.Json;
import org.touchstone.storage.Times;

/** SQL of weights, each kept once. */
@Component
class WeightStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    WeightStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(Model model, FamilyId family, long seed) {
        jdbc.sql("insert into weights (sha256, npz, family, settings, seed, stored_at)"
                        + " values (?, ?, ?, cast(? as jsonb), ?, ?) on conflict do nothing")
                .params(
                        model.weights().sha256(),
                        model.weights().toNpz(),
                        family.toString(),
                        Json.write(model.settings()),
                        seed,
                        Times.of(clock.instant()))
                .update();
    }

    Optional<Weights> find(String sha256) {
        return jdbc.sql("select npz from weights where sha256 = ?")
                .param(sha256)
                .query(byte[].class)
                .optional()
                .map(Weights::fromNpz);
    }
}
