package org.touchstone.storage;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to check when the database does not answer, refuses the sign-in or does not exist. */
final class ConnectionFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        String state = cause.getSQLState();
        if (state == null) {
            return null;
        }
        return switch (state.length() < 2 ? state : state.substring(0, 2)) {
            case "08" ->
                new FailureAnalysis(
                        "The database does not answer: " + cause.getMessage(),
                        "Check that Postgres is running and that host and port in SPRING_DATASOURCE_URL are right and"
                                + " reachable from here. Without SPRING_DATASOURCE_URL the program brings its own"
                                + " Postgres.",
                        cause);
            case "28" ->
                new FailureAnalysis(
                        "The database refuses to let the program in: " + cause.getMessage(),
                        "Check SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.",
                        cause);
            case "3D" ->
                new FailureAnalysis(
                        "The database server answers, but has no such database: " + cause.getMessage(),
                        "Create the database, or correct its name in SPRING_DATASOURCE_URL.",
                        cause);
            default -> null;
        };
    }
}
