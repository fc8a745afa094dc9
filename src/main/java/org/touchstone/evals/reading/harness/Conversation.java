package org.touchstone.evals.reading.harness;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.evals.LogSample;
import org.touchstone.evals.reading.Fields;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A prompt that is a conversation: for chat models the harness sends, and logs, the messages as JSON. */
final class Conversation {

    private static final JsonMapper JSON = new JsonMapper();

    private Conversation() {}

    /** Empty, if the prompt is none. */
    static List<LogSample.Message> of(String prompt) {
        List<LogSample.Message> messages = new ArrayList<>();
        if (!prompt.startsWith("[{") || !prompt.contains("\"role\"")) {
            return messages;
        }
        try {
            for (JsonNode message : JSON.readTree(prompt)) {
                String role = Fields.text(message, "role");
                if (role == null) {
                    return new ArrayList<>();
                }
                messages.add(new LogSample.Message(role, content(message.path("content")), null, List.of()));
            }
        } catch (JacksonException e) {
            return new ArrayList<>();
        }
        return messages;
    }

    /** A text, or a list of parts of which some are texts. */
    private static String content(JsonNode content) {
        if (!content.isArray()) {
            String text = Fields.text(content);
            return text == null ? "" : text;
        }
        List<String> parts = new ArrayList<>();
        for (JsonNode part : content) {
            parts.add(Fields.text(part, "text", "[" + Fields.text(part, "type", "part") + "]"));
        }
        return String.join("\n", parts);
    }

    static String lastAsked(List<LogSample.Message> messages) {
        return messages.reversed().stream()
                .filter(message -> message.role().equals("user"))
                .findFirst()
                .map(LogSample.Message::content)
                .orElse("");
    }
}
