package org.touchstone.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Listens on Postgres channels with a connection of its own, outside the pool, and reconnects when it breaks. */
public final class Listening implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration RECONNECT = Duration.ofSeconds(1);

    private final JdbcConnectionDetails database;
    private final Map<String, Consumer<String>> channels;
    private final Runnable lookAgain;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Connection connection;

    /**
     * @param channels who is told each payload, by the channel's name: letters and underscores
     * @param lookAgain told after every (re)connection and every ten seconds of silence
     */
    public Listening(JdbcConnectionDetails database, Map<String, Consumer<String>> channels, Runnable lookAgain) {
        this.database = database;
        this.channels = Map.copyOf(channels);
        this.lookAgain = lookAgain;
    }

    public synchronized void start() {
        if (thread == null) {
            Thread listener = Thread.ofPlatform().daemon().name("listen").unstarted(this::listen);
            // The loop goes on while it finds itself here, so it must not begin before it is.
            thread = listener;
            listener.start();
        }
    }

    public boolean alive() {
        return thread != null;
    }

    @Override
    public synchronized void close() {
        Thread listener = thread;
        thread = null;
        if (listener != null) {
            listener.interrupt();
        }
        closeQuietly(connection);
    }

    private void listen() {
        while (thread == Thread.currentThread()) {
            try (Connection fresh = DriverManager.getConnection(
                            database.getJdbcUrl(), database.getUsername(), database.getPassword());
                    Statement statement = fresh.createStatement()) {
                connection = fresh;
                for (String channel : channels.keySet()) {
                    statement.execute("listen " + channel);
                }
                lookAgain.run();
                PGConnection postgres = fresh.unwrap(PGConnection.class);
                while (thread == Thread.currentThread()) {
                    pass(postgres.getNotifications((int) SILENCE.toMillis()));
                }
            } catch (SQLException | RuntimeException e) {
                if (thread == Thread.currentThread()) {
                    LOG.warn("Listening was interrupted and begins again: {}", e.getMessage());
                    pause();
                }
            }
        }
    }

    private void pass(PGNotification @Nullable [] notifications) {
        if (notifications == null || notifications.length == 0) {
            lookAgain.run();
            return;
        }
        for (PGNotification notification : notifications) {
            channels.getOrDefault(notification.getName(), payload -> {}).accept(notification.getParameter());
        }
    }

    private void pause() {
        try {
            Thread.sleep(RECONNECT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closeQuietly(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debug("The listening connection was already broken", e);
            }
        }
    }
}
