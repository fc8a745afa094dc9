package org.touchstone.evals.reading.harness;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.evals.reading.Fields;
import tools.jackson.databind.JsonNode;

/**
 * What the model was sent for one question: for each request the text so far, and for multiple choice what would follow.
 *
 * @param choices as the model was offered them; empty unless it was asked for their likelihoods
 * @param contexts whether the choices stand in the contexts and what follows is the same for all
 */
record Arguments(List<String> contexts, List<String> choices, boolean choiceInContext) {

    /** Newer logs write objects {@code gen_args_0: {arg_0, arg_1}}, older ones lists, the oldest only the first request. */
    static Arguments of(JsonNode node, String delimiter) {
        List<String> contexts = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        boolean all = true;
        List<JsonNode> requests = node.path(0).isString() ? List.of(node) : List.copyOf(node.values());
        for (JsonNode request : requests) {
            JsonNode first = request.isObject() ? request.path("arg_0") : request.path(0);
            JsonNode second = request.isObject() ? request.path("arg_1") : request.path(1);
            JsonNode context = first.isArray() && first.size() == 1 ? first.path(0) : first;
            String text = Fields.text(context);
            contexts.add(text == null ? "" : text);
            all &= second.isString();
            ends.add(second.isString() ? second.asString() : "");
        }
        if (!all || contexts.isEmpty()) {
            return new Arguments(contexts, List.of(), false);
        }
        int half = contexts.size() / 2;
        boolean twice = half > 1
                && contexts.size() == 2 * half
                && !contexts.getFirst().isEmpty()
                && contexts.subList(half, 2 * half).stream().allMatch(String::isEmpty);
        List<String> said = twice ? ends.subList(0, half) : ends;
        List<String> before = twice ? contexts.subList(0, half) : contexts;
        boolean inContext = said.size() > 1
                && said.stream().distinct().count() == 1
                && before.stream().distinct().count() > 1;
        if (inContext) {
            return new Arguments(said, before, true);
        }
        return new Arguments(
                before, said.stream().map(end -> without(delimiter, end)).toList(), false);
    }

    private static String without(String delimiter, String end) {
        if (!delimiter.isEmpty() && end.startsWith(delimiter)) {
            return end.substring(delimiter.length());
        }
        return end.startsWith(" ") ? end.substring(1) : end;
    }

    /** Whether the model chose among several; one alone is a text whose likelihood was asked for. */
    boolean multipleChoice() {
        return choices.size() > 1;
    }

    String context() {
        return contexts.isEmpty() ? "" : contexts.getFirst();
    }
}
