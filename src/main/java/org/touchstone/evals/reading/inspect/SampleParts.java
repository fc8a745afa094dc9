package org.touchstone.evals.reading.inspect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.reading.JsonValue;
import org.touchstone.evals.reading.LogJson;
import org.touchstone.evals.reading.Texts;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;

/**
 * The fields of one sample that are used, in whatever order they come, and the texts that Inspect keeps apart from where
 * they belong because they are said more than once.
 *
 * @param fields by name
 * @param attachments by what stands for them
 */
record SampleParts(Map<String, JsonNode> fields, Map<String, String> attachments) {

    private static final Set<String> USED = Set.of(
            "id",
            "epoch",
            "input",
            "choices",
            "target",
            "messages",
            "output",
            "scores",
            "score",
            "metadata",
            "model_usage",
            "error",
            "limit",
            "total_time",
            "invalidation",
            "message_refs",
            "retries");

    /** What an attachment is needed for; the steps taken, which are not read, need most of them. */
    private static final Set<String> REFERRING = Set.of("input", "messages", "output", "scores");

    /** Told on their own, since a reader may miss them. */
    private static final Map<String, String> TOLD = Map.of(
            "events", "The record of single steps is not read; the conversation is.",
            "transcript", "The record of single steps is not read; the conversation is.",
            "store", "What the tools and the solver kept for themselves is not read.");

    /** Belong to the above, or are worked out from what is read. */
    private static final Set<String> UNTOLD = Set.of(
            "attachments",
            "events_data",
            "timelines",
            "uuid",
            "started_at",
            "completed_at",
            "working_time",
            "role_usage",
            "completed",
            "message_count",
            "turn_count",
            "token_limit_usage");

    /**
     * Reads the object at the parser's current token.
     *
     * @return null when it is too large
     */
    static @Nullable SampleParts read(JsonParser parser, LogJson json, Consumer<LeftOut> leftOut) {
        return new Reading(parser, json.bounded(parser), leftOut).read();
    }

    /** What stands for a text kept elsewhere, without its protocol; null if it is a text itself. */
    static @Nullable String reference(String text) {
        for (String protocol : new String[] {"attachment://", "tc://"}) {
            if (text.startsWith(protocol)) {
                return text.substring(protocol.length());
            }
        }
        return null;
    }

    /** Adds what the texts in a tree refer to; images and the like are not looked for, since they are not kept. */
    static void references(JsonNode node, Set<String> found) {
        if (node.isString()) {
            String reference = reference(node.stringValue());
            if (reference != null) {
                found.add(reference);
            }
        }
        node.properties().stream()
                .filter(field -> !Contents.MEDIA.contains(field.getKey()))
                .forEach(field -> references(field.getValue(), found));
        if (node.isArray()) {
            node.values().forEach(one -> references(one, found));
        }
    }

    private static final class Reading {
        private final JsonParser parser;
        private final JsonValue values;
        private final Consumer<LeftOut> leftOut;
        private final Map<String, JsonNode> fields = new HashMap<>();
        private final Map<String, String> attachments = new HashMap<>();
        private boolean tooLarge;

        Reading(JsonParser parser, JsonValue values, Consumer<LeftOut> leftOut) {
            this.parser = parser;
            this.values = values;
            this.leftOut = leftOut;
        }

        @Nullable
        SampleParts read() {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (USED.contains(name)) {
                    JsonNode node = values.read(Set.of());
                    tooLarge |= node == null;
                    if (node != null) {
                        fields.put(name, node);
                    }
                } else if (name.equals("attachments") && value == JsonToken.START_OBJECT) {
                    attachments();
                } else if (name.equals("transcript") && value == JsonToken.START_OBJECT) {
                    transcript();
                } else if (name.equals("error_retries") && value == JsonToken.START_ARRAY) {
                    retries();
                } else {
                    tell(name, pass());
                }
            }
            return tooLarge ? null : new SampleParts(fields, attachments);
        }

        /** Passes over a value; true if there is something in it. */
        private boolean pass() {
            JsonToken first = parser.currentToken();
            if (first == JsonToken.START_OBJECT || first == JsonToken.START_ARRAY) {
                JsonToken inside = parser.nextToken();
                boolean empty = inside == JsonToken.END_OBJECT || inside == JsonToken.END_ARRAY;
                while (inside != null && inside != JsonToken.END_OBJECT && inside != JsonToken.END_ARRAY) {
                    parser.skipChildren();
                    inside = parser.nextToken();
                }
                return !empty;
            }
            return first != JsonToken.VALUE_NULL;
        }

        private void tell(String name, boolean something) {
            if (something && !UNTOLD.contains(name)) {
                String why = TOLD.getOrDefault(
                        name, "It tells nothing of question, answer or score; the file that was sent in has it.");
                leftOut.accept(new LeftOut("samples: " + Texts.tidy(name), why, 1));
            }
        }

        /** The oldest logs hold the texts together with the steps. */
        private void transcript() {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.START_OBJECT && name.equals("content")) {
                    attachments();
                } else {
                    parser.skipChildren();
                }
            }
            tell("transcript", true);
        }

        private void retries() {
            int count = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                parser.skipChildren();
                count++;
            }
            if (count > 0) {
                fields.put("retries", IntNode.valueOf(count));
            }
        }

        private void attachments() {
            Set<String> wanted = new HashSet<>();
            fields.forEach((name, node) -> references(node, wanted));
            boolean all = !fields.keySet().containsAll(REFERRING) && !fields.containsKey("score");
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value == JsonToken.VALUE_STRING && (all || wanted.contains(name))) {
                    JsonNode text = values.read(Set.of());
                    tooLarge |= text == null;
                    attachments.put(name, text == null ? "" : text.stringValue());
                } else {
                    parser.skipChildren();
                }
            }
        }
    }
}
