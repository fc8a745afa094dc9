package org.touchstone.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The two roles and the database in the program's own Postgres. */
final class OwnRoles {

    static final String DATABASE = "touchstone";
    static final String OWNER = "touchstone_owner";

    private OwnRoles() {}

    /** Makes what is missing; running it again changes nothing. */
    static void prepare(OwnPostgres.Access administrator, Passwords passwords) {
        try (Connection connection = DriverManager.getConnection(
                        administrator.url(), administrator.user(), administrator.password());
                Statement statement = connection.createStatement()) {
            role(statement, OWNER, passwords.owner());
            role(statement, "touchstone_app", passwords.application());
            statement.execute("grant touchstone_app to " + OWNER);
            if (!exists(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner " + OWNER);
                statement.execute("revoke all on database " + DATABASE + " from public");
                statement.execute("grant connect on database " + DATABASE + " to touchstone_app");
            }
        } catch (SQLException e) {
            throw new StorageException(
                    "The program's own database is running but could not be prepared: " + e.getMessage(),
                    "If its password file was lost, restore it from a backup; else report this sentence.",
                    e);
        }
    }

    private static void role(Statement statement, String name, String password) throws SQLException {
        if (!exists(statement, "select 1 from pg_roles where rolname = '" + name + "'")) {
            statement.execute("create role " + name + " login password '" + password + "'");
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
