package org.touchstone.runs;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.touchstone.storage.OwnPostgres;

/** Starts worker processes once the site is up, starts them again when they end, and ends them with the site. */
@Component
@Profile("!worker")
class WorkerSupervisor {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerSupervisor.class);
    private static final Duration LONG_LIVED = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final int workers;
    private final String memory;
    private final JdbcConnectionDetails database;
    private final WorkStore store;
    private final boolean alone;
    private final List<Thread> slots = new ArrayList<>();
    private volatile boolean stopping;

    WorkerSupervisor(
            @Value("${touchstone.workers:1}") int workers,
            @Value("${touchstone.worker-memory:1g}") String memory,
            JdbcConnectionDetails database,
            WorkStore store,
            ObjectProvider<OwnPostgres> own) {
        this.workers = workers;
        this.memory = memory;
        this.database = database;
        this.store = store;
        this.alone = own.getIfAvailable() != null;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (workers > 0 && alone) {
            store.release(null, false);
        }
        for (int i = 0; i < workers; i++) {
            slots.add(Thread.ofPlatform().daemon().name("worker-slot-" + i).start(this::keepOneAlive));
        }
    }

    private void keepOneAlive() {
        Duration pause = Duration.ofSeconds(1);
        while (!stopping) {
            long began = System.nanoTime();
            try {
                runOne();
            } catch (IOException e) {
                LOG.error("A worker process could not be started: {}", e.getMessage());
            } catch (InterruptedException e) {
                return;
            }
            if (stopping) {
                return;
            }
            if (System.nanoTime() - began > LONG_LIVED.toNanos()) {
                pause = Duration.ofSeconds(1);
            }
            LOG.warn("A worker process ended; another starts in {} seconds.", pause.toSeconds());
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                return;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private void runOne() throws IOException, InterruptedException {
        String name = "worker-" + UUID.randomUUID();
        ProcessBuilder builder = new ProcessBuilder(WorkerCommand.of(System.getProperty("java.class.path"), memory))
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        environment(builder.environment(), name);
        Process worker = builder.start();
        LOG.info("Worker process {} started.", worker.pid());
        try {
            worker.waitFor();
        } catch (InterruptedException e) {
            worker.getOutputStream().close();
            if (!worker.waitFor(5, TimeUnit.SECONDS)) {
                worker.destroyForcibly().waitFor();
            }
            throw e;
        } finally {
            release(name);
        }
    }

    private void environment(Map<String, String> environment, String name) {
        put(environment, "SPRING_DATASOURCE_URL", database.getJdbcUrl());
        put(environment, "SPRING_DATASOURCE_USERNAME", database.getUsername());
        put(environment, "SPRING_DATASOURCE_PASSWORD", database.getPassword());
        environment.put("TOUCHSTONE_WORKER_NAME", name);
        environment.put(WorkerProgram.SUPERVISED, "true");
        environment.put("OMP_NUM_THREADS", "1");
        environment.put("OPENBLAS_NUM_THREADS", "1");
    }

    private static void put(Map<String, String> environment, String name, @Nullable String value) {
        if (value != null) {
            environment.put(name, value);
        }
    }

    private void release(String name) {
        try {
            store.release(name, stopping);
        } catch (DataAccessException e) {
            LOG.warn("What worker {} had begun is taken up again after its missed heartbeats.", name);
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        slots.forEach(Thread::interrupt);
        for (Thread slot : slots) {
            slot.join(Duration.ofSeconds(10));
        }
    }
}
