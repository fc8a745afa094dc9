package org.touchstone.evals.reading.inspect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.LeftOut;
import org.touchstone.evals.LogTroubleException;
import org.touchstone.evals.reading.Bundle;
import org.touchstone.evals.reading.JsonValue;
import org.touchstone.evals.reading.LogJson;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A sample in several files: a shell that says which messages make up the conversation, and files of messages and of texts
 * kept apart, each named by the number of its first.
 *
 * @see <a href="https://github.com/UKGovernmentBEIS/inspect_ai/blob/main/src/inspect_ai/log/_recorders/chunked/format.py">
 *     Inspect: chunked samples</a>
 */
final class ChunkedSample {

    /** More messages than this are not a conversation that anyone reads. */
    private static final int MOST_MESSAGES = 100_000;

    static final String SHELL = "sample.json";

    private final Map<String, Bundle.Entry> files;
    private final LogJson json;
    private final Consumer<LeftOut> leftOut;
    private @Nullable JsonValue before;

    /** @param files by their paths within the sample */
    ChunkedSample(Map<String, Bundle.Entry> files, LogJson json, Consumer<LeftOut> leftOut) {
        this.files = files;
        this.json = json;
        this.leftOut = leftOut;
    }

    /** The number in a file's name. */
    static int number(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).replace(".json", "");
        return name.matches("\\d{1,9}") ? Integer.parseInt(name) : -1;
    }

    /** Null when it is too large. */
    @Nullable
    SampleParts read() throws IOException {
        SampleParts shell = json.read(file(SHELL), parser -> {
            parser.nextToken();
            return SampleParts.read(parser, json, leftOut);
        });
        if (shell == null) {
            return null;
        }
        Map<String, JsonNode> fields = new HashMap<>(shell.fields());
        Bundle.Entry metadata = files.get("metadata.json");
        if (metadata != null) {
            fields.put("metadata", json.whole(metadata));
        }
        List<Integer> order = order(fields.get("message_refs"));
        Map<Integer, JsonNode> messages = items("messages", new TreeSet<>(order));
        ArrayNode conversation = JsonNodeFactory.instance.arrayNode();
        for (int index : order) {
            JsonNode message = messages.get(index);
            if (message == null) {
                leftOut.accept(new LeftOut("samples: messages", "A message of the conversation is not in the log.", 1));
            } else {
                conversation.add(message);
            }
        }
        fields.put("messages", conversation);
        if (files.keySet().stream().anyMatch(path -> path.startsWith("events/"))) {
            leftOut.accept(
                    new LeftOut("samples: events", "The record of single steps is not read; the conversation is.", 1));
        }
        return new SampleParts(fields, attachments(fields));
    }

    private Bundle.Entry file(String name) {
        Bundle.Entry file = files.get(name);
        if (file == null) {
            throw new LogTroubleException("The file " + name + " of the sample is missing.");
        }
        return file;
    }

    /** Ranges without their ends, as the numbers of messages. */
    private static List<Integer> order(@Nullable JsonNode ranges) {
        List<Integer> order = new ArrayList<>();
        if (ranges != null) {
            for (JsonNode range : ranges.values()) {
                Long from = Nodes.whole(range.path(0));
                Long to = Nodes.whole(range.path(1));
                if (from == null || to == null || from < 0 || to - from > MOST_MESSAGES - order.size()) {
                    throw new LogTroubleException("The list of the conversation's messages is broken or too long.");
                }
                for (long i = from; i < to; i++) {
                    order.add((int) i);
                }
            }
        }
        return order;
    }

    private Map<String, String> attachments(Map<String, JsonNode> fields) throws IOException {
        Set<String> references = new HashSet<>();
        fields.values().forEach(node -> SampleParts.references(node, references));
        TreeSet<Integer> wanted = new TreeSet<>();
        references.stream().map(ChunkedSample::number).filter(n -> n >= 0).forEach(wanted::add);
        Map<String, String> attachments = new HashMap<>();
        items("attachments", wanted).forEach((index, text) -> {
            if (text.isString()) {
                attachments.put(Integer.toString(index), text.stringValue());
            }
        });
        return attachments;
    }

    /** Some items of a sequence that is spread over several files. */
    private Map<Integer, JsonNode> items(String sequence, NavigableSet<Integer> wanted) throws IOException {
        NavigableMap<Integer, Bundle.Entry> chunks = new TreeMap<>();
        files.forEach((path, file) -> {
            if (path.startsWith(sequence + "/") && number(path) >= 0) {
                chunks.put(number(path), file);
            }
        });
        Map<Integer, JsonNode> items = new HashMap<>();
        for (Map.Entry<Integer, Bundle.Entry> chunk : chunks.entrySet()) {
            int start = chunk.getKey();
            Integer next = chunks.higherKey(start);
            Set<Integer> here = wanted.subSet(start, next == null ? Integer.MAX_VALUE : next);
            if (!here.isEmpty()) {
                take(chunk.getValue(), start, here, items);
            }
        }
        return items;
    }

    private void take(Bundle.Entry chunk, int start, Set<Integer> wanted, Map<Integer, JsonNode> items)
            throws IOException {
        json.<@Nullable Void>read(chunk, parser -> {
            JsonValue values = before == null ? json.bounded(parser) : before.on(parser);
            before = values;
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return null;
            }
            int index = start;
            for (JsonToken t = parser.nextToken(); t != null && t != JsonToken.END_ARRAY; t = parser.nextToken()) {
                if (wanted.contains(index)) {
                    JsonNode item = values.read(Set.of());
                    if (item == null) {
                        throw new LogTroubleException("The sample is too large to read.");
                    }
                    items.put(index, item);
                } else {
                    parser.skipChildren();
                }
                index++;
            }
            return null;
        });
    }
}
