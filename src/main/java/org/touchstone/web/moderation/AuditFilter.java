package org.touchstone.web.moderation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.touchstone.people.AuditTrail;

/** What somebody looks for in the audit log, as it stands in the address. Days are in UTC. */
record AuditFilter(
        String actor,
        String action,
        String subject,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** @param parameter the value of a query parameter, empty where there is none */
    static AuditFilter of(Function<String, Optional<String>> parameter) {
        return new AuditFilter(
                text(parameter, "actor"),
                text(parameter, "action"),
                text(parameter, "subject"),
                day(parameter, "from"),
                day(parameter, "until"));
    }

    AuditTrail.Query query() {
        return new AuditTrail.Query(
                orNull(actor),
                orNull(action),
                orNull(subject),
                from == null ? null : start(from),
                until == null ? null : start(until.plusDays(1)));
    }

    Map<String, String> parameters() {
        var all = new LinkedHashMap<String, String>();
        all.put("actor", actor);
        all.put("action", action);
        all.put("subject", subject);
        all.put("from", from == null ? "" : from.toString());
        all.put("until", until == null ? "" : until.toString());
        all.values().removeIf(String::isEmpty);
        return all;
    }

    private static String text(Function<String, Optional<String>> parameter, String name) {
        return parameter
                .apply(name)
                .map(value -> value.replace("\u0000", "").strip())
                .orElse("");
    }

    private static @Nullable LocalDate day(Function<String, Optional<String>> parameter, String name) {
        try {
            return parameter
                    .apply(name)
                    .filter(day -> day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
                    .map(LocalDate::parse)
                    .orElse(null);
        } catch (DateTimeParseException noSuchDay) {
            return null;
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
