package org.touchstone.storage;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of a query as JSON can hold them: text, numbers, booleans, lists and maps, under their columns' names. */
public final class Rows {

    private Rows() {}

    public static List<Map<String, Object>> of(JdbcClient.StatementSpec statement) {
        return statement.query(Rows::row).list();
    }

    @SuppressWarnings("NullAway") // a value may be null, as in JSON
    private static Map<String, Object> row(ResultSet row, int n) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            fields.put(columns.getColumnLabel(i), value(row.getObject(i)));
        }
        return fields;
    }

    private static @Nullable Object value(@Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case Timestamp time -> time.toInstant().toString();
            case PGobject json when json.getType().startsWith("json") -> json(json.getValue());
            case Array array -> Arrays.asList((Object[]) array.getArray());
            case Number number -> number;
            case Boolean truth -> truth;
            default -> value.toString();
        };
    }

    private static @Nullable Object json(@Nullable String text) {
        return text == null ? null : Json.read(text, Object.class);
    }
}
