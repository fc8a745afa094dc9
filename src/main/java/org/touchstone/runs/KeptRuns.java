package org.touchstone.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.touchstone.claims.Claims;
import org.touchstone.engine.EngineInfo;
import org.touchstone.engine.Families;
import org.touchstone.engine.Model;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Weights;
import org.touchstone.storage.Json;

/** Puts the runs that are kept with the program into the store of experiments, each once. */
@Component
@Profile("!worker")
class KeptRuns {

    private static final Logger LOG = LoggerFactory.getLogger(KeptRuns.class);
    private static final String KEPT = "classpath*:db/runs/*.json";

    private final RunStore store;
    private final Wishes wishes;
    private final Claims claims;
    private final Families families;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KeptRuns(
            RunStore store,
            Wishes wishes,
            Claims claims,
            Families families,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.wishes = wishes;
        this.claims = claims;
        this.families = families;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A file that cannot be used is reported, and the others go on. */
    void store() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(KEPT);
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            for (Resource file : files) {
                try {
                    store(file);
                } catch (IOException | RuntimeException e) {
                    LOG.warn("The kept run {} was left out.", file.getFilename(), e);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void store(Resource file) throws IOException {
        KeptRun kept = Json.read(file.getContentAsString(StandardCharsets.UTF_8), KeptRun.class);
        String weights = String.valueOf(file.getFilename()).replace(".json", ".npz");
        store(kept, file.createRelative(weights).getContentAsByteArray());
    }

    /**
     * @param npz the weights that the run gave
     * @throws IllegalArgumentException with a sentence when weights, hash and settings do not belong together
     */
    void store(KeptRun kept, byte[] npz) {
        ModelFamily family = families.get(kept.family());
        Settings settings = family.settle(kept.settings());
        Weights weights = Weights.fromNpz(npz);
        if (!weights.sha256().equals(kept.weightsSha256())) {
            throw new IllegalArgumentException("The weights beside this kept run are not those that it names.");
        }
        if (!kept.engine().equals(EngineInfo.VERSION)) {
            throw new IllegalArgumentException("This kept run is of engine " + kept.engine() + ", and this is engine "
                    + EngineInfo.VERSION + ": it would pass for something that this one never did.");
        }
        Model model = family.load(settings, weights);
        Wishes.Settled settled =
                wishes.settle(new AskFor(null, kept.family(), kept.seed(), settings.values(), false, Asker.SERVER));
        transaction.executeWithoutResult(status -> {
            store.takeTurn();
            if (store.succeeded(settled.spec().hash()).isEmpty()) {
                claims.keep(model, kept.family(), kept.seed());
                store.insertKept(RunIds.draw(), settled, receipt(kept, settings), kept.losses(), clock.instant());
            }
        });
    }

    private static Receipt receipt(KeptRun kept, Settings settings) {
        Instant ended = kept.began().plusMillis(Math.round(kept.seconds() * 1000));
        return new Receipt(
                "kept with the program",
                kept.engine(),
                kept.family(),
                settings,
                kept.seed(),
                0,
                kept.weightsSha256(),
                kept.jvm(),
                "not recorded",
                kept.processor() + ", " + kept.architecture(),
                EngineInfo.NO_BACKEND,
                0,
                kept.seconds(),
                0,
                kept.began(),
                ended);
    }
}
