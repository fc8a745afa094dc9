package org.touchstone.storage;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/** The program's own Postgres on its way up while the rest of the program is still being put together. */
final class EarlyStart {

    private final CompletableFuture<OwnPostgres> server;
    private final AtomicBoolean claimed = new AtomicBoolean();

    private EarlyStart(Path data) {
        server = CompletableFuture.supplyAsync(
                () -> OwnPostgres.start(data),
                task -> Thread.ofPlatform().name("own-postgres").start(task));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopUnclaimed));
    }

    /** The running server, which the caller must close. */
    OwnPostgres await() {
        claimed.set(true);
        try {
            return server.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void stopUnclaimed() {
        if (claimed.compareAndSet(false, true)) {
            server.thenAccept(OwnPostgres::close);
        }
    }

    /** Begins once it is known where the data is and that no other database is named, and the log can be heard. */
    static final class AsSoonAsConfigured implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
            ConfigurableEnvironment environment = event.getEnvironment();
            if (StorageConfiguration.namesDatabase(environment)) {
                return;
            }
            EarlyStart early = new EarlyStart(Path.of(environment.getProperty("touchstone.data", "data")));
            event.getBootstrapContext()
                    .addCloseListener(closed ->
                            closed.getApplicationContext().getBeanFactory().registerSingleton("earlyStart", early));
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }
}
