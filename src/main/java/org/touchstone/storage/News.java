package org.touchstone.storage;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What this node hears from the database: one connection listens for everyone who asks before the program starts. */
@Component
@Profile("!worker")
public class News implements SmartLifecycle {

    private final Map<String, Consumer<String>> channels = new ConcurrentHashMap<>();
    private final List<Runnable> looks = new CopyOnWriteArrayList<>();
    private final JdbcConnectionDetails database;
    private volatile Listening listening;

    public News(JdbcConnectionDetails database) {
        this.database = database;
        this.listening = listening();
    }

    /**
     * Hears a channel; several may hear the same one. Call it while beans are made: channels added after the start are not listened to.
     *
     * @param channel letters and underscores
     * @param heard told each payload; must not block
     * @param lookAgain called after every (re)connection and every ten seconds of silence: something may have gone
     *     unheard
     */
    public void hear(String channel, Consumer<String> heard, Runnable lookAgain) {
        channels.merge(channel, heard, Consumer::andThen);
        looks.add(lookAgain);
    }

    private Listening listening() {
        return new Listening(database, channels, () -> looks.forEach(Runnable::run));
    }

    @Override
    public void start() {
        listening = listening();
        listening.start();
    }

    @Override
    public void stop() {
        listening.close();
    }

    @Override
    public boolean isRunning() {
        return listening.alive();
    }
}
