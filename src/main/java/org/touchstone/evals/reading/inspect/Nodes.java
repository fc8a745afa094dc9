package org.touchstone.evals.reading.inspect;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.reading.Texts;
import tools.jackson.databind.JsonNode;

/** Looks into trees of which nothing is certain. */
final class Nodes {

    private static final int LONGEST_NAME = 300;

    private Nodes() {}

    /** As text: a string as it is, anything else as JSON; null where there is nothing. */
    static @Nullable String text(@Nullable JsonNode node) {
        if (node == null || node.isNull() || node.isMissingNode()) {
            return null;
        }
        return node.isString() ? node.stringValue() : node.toString();
    }

    /** As {@link #text}, null also for an empty one. */
    static @Nullable String said(@Nullable JsonNode node) {
        String text = text(node);
        return text == null || text.isBlank() || (node != null && node.isContainer() && node.isEmpty()) ? null : text;
    }

    /** A name, fit to be kept and shown: longer ones are cut. */
    static String brief(String name) {
        int end = name.length() > LONGEST_NAME ? LONGEST_NAME : name.length();
        return Texts.tidy(name.substring(0, end));
    }

    /** Null where there is no number. */
    static @Nullable Double number(@Nullable JsonNode node) {
        return node != null && node.isNumber() ? (Double) node.doubleValue() : null;
    }

    /** Null where there is no whole number. */
    static @Nullable Long whole(@Nullable JsonNode node) {
        return node != null && node.canConvertToLong() ? (Long) node.asLong() : null;
    }

    /** Null where there is no time; one without a zone is taken as UTC. */
    static @Nullable Instant time(@Nullable JsonNode node) {
        String text = said(node);
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return localTime(text);
        }
    }

    private static @Nullable Instant localTime(String text) {
        try {
            return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
