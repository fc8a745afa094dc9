package org.touchstone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.touchstone.support.Hostile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An eval log in which every text is one that tries to run as a script. */
final class HostileLog {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Short enough to be shown without unfolding. */
    private static final int FIELD = 1_200;

    private HostileLog() {}

    /** A published log of Inspect with other words in it. */
    static Path write() throws IOException {
        ObjectNode log = (ObjectNode)
                JSON.readTree(Files.readString(Path.of("src/test/resources/evals/inspect/arc_sonnet.json")));
        ObjectNode eval = (ObjectNode) log.get("eval");
        List<String> texts = Hostile.texts();
        List<String> names = Hostile.fields(250, " ");
        for (String field : List.of("task", "task_registry_name", "model")) {
            eval.put(field, names.getFirst());
        }
        ((ObjectNode) eval.get("dataset")).put("name", names.get(1)).put("location", names.get(2));
        ObjectNode arguments = (ObjectNode) eval.get("task_args");
        texts.stream().filter(text -> text.length() < 100).forEach(text -> arguments.put(text, text));
        ArrayNode samples = (ArrayNode) log.get("samples");
        ObjectNode pattern = (ObjectNode) samples.get(0);
        samples.removeAll();
        List<String> fields = Hostile.fields(FIELD, " \n");
        for (int i = 0; i < fields.size(); i++) {
            samples.add(sample(pattern.deepCopy(), i + 1, fields.get(i)));
        }
        Path file = Files.createTempFile("hostile-", ".json");
        Files.writeString(file, JSON.writeValueAsString(log));
        return file;
    }

    private static ObjectNode sample(ObjectNode sample, int number, String text) {
        sample.put("id", number + " " + text.substring(0, Math.min(150, text.length())));
        sample.put("input", text);
        sample.put("target", text);
        sample.putArray("choices").add(text).add(text);
        sample.putObject("metadata").put(text.substring(0, Math.min(150, text.length())), text);
        ObjectNode output = (ObjectNode) sample.get("output");
        ObjectNode answer = (ObjectNode) output.get("choices").get(0).get("message");
        answer.put("content", text);
        sample.putArray("messages")
                .add(message("system", text))
                .add(message("user", text))
                .add(message("assistant", text));
        ObjectNode score = (ObjectNode) sample.get("scores").get("choice");
        score.put("answer", text + " ").put("explanation", text + "  ");
        sample.putArray("events");
        return sample;
    }

    private static ObjectNode message(String role, String text) {
        ObjectNode message = JSON.createObjectNode();
        return message.put("role", role).put("content", text);
    }
}
