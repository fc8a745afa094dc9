package org.touchstone.runs;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Listens on one Postgres channel with a connection of its own, outside the pool, and reconnects when it breaks. */
final class Listening implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration RECONNECT = Duration.ofSeconds(1);

    private final JdbcConnectionDetails database;
    private final String channel;
    private final Consumer<String> heard;
    private final Runnable lookAgain;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Connection connection;

    /**
     * @param heard told each payload
     * @param lookAgain told after every (re)connection and every ten seconds of silence
     */
    Listening(JdbcConnectionDetails database, String channel, Consumer<String> heard, Runnable lookAgain) {
        this.database = database;
        this.channel = channel;
        this.heard = heard;
        this.lookAgain = lookAgain;
    }

    synchronized void start() {
        if (thread == null) {
            Thread listener =
                    Thread.ofPlatform().daemon().name("listen-" + channel).unstarted(this::listen);
            // The loop goes on while it finds itself here, so it must not begin before it is.
            thread = listener;
            listener.start();
        }
    }

    boolean alive() {
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
                statement.execute("listen " + channel);
                lookAgain.run();
                PGConnection postgres = fresh.unwrap(PGConnection.class);
                while (thread == Thread.currentThread()) {
                    pass(postgres.getNotifications((int) SILENCE.toMillis()));
                }
            } catch (SQLException | RuntimeException e) {
                if (thread == Thread.currentThread()) {
                    LOG.warn("Listening for runs was interrupted and begins again: {}", e.getMessage());
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
            heard.accept(notification.getParameter());
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
