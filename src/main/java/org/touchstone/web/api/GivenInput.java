package org.touchstone.web.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.Input;
import tools.jackson.databind.JsonNode;

/** Reads {@code {"input": {name: number}}} for one model. */
final class GivenInput {

    private static final List<String> FIELDS = List.of("input");

    private GivenInput() {}

    static JsonBody body(byte @Nullable [] bytes, @Nullable String contentType) {
        return JsonBody.read(bytes, contentType, FIELDS);
    }

    /**
     * One value per input, in order; an input that is left out rests.
     *
     * @throws ApiException naming the input that is unknown, no number or out of its range
     */
    static double[] values(JsonBody body, List<Input> inputs) {
        if (!body.has("input")) {
            throw ApiException.malformed(
                    "The body has no \"input\". Send for example {\"input\": {\"%s\": %s}}."
                            .formatted(
                                    inputs.getFirst().name(),
                                    Numbers.plain(inputs.getFirst().max())),
                    "input");
        }
        double[] values = inputs.stream().mapToDouble(Input::rest).toArray();
        for (var entry : body.members("input")) {
            int index = index(inputs, entry.getKey());
            values[index] = value(inputs.get(index), entry);
        }
        return values;
    }

    private static int index(Collection<Input> inputs, String name) {
        int index = 0;
        for (var input : inputs) {
            if (input.name().equals(name)) {
                return index;
            }
            index++;
        }
        throw ApiException.invalid(
                "This model has no input named \"%s\". Its inputs are %s."
                        .formatted(name, inputs.stream().map(Input::name).collect(Collectors.joining(", "))),
                "input." + name);
    }

    private static double value(Input input, Map.Entry<String, JsonNode> entry) {
        var given = entry.getValue();
        String field = "input." + input.name();
        if (!given.isNumber()) {
            throw ApiException.malformed(
                    "Input \"%s\" must be a number, not %s.".formatted(input.name(), JsonBody.kind(given)), field);
        }
        double value = given.asDouble();
        if (!(value >= input.min() && value <= input.max())) {
            throw ApiException.invalid(
                    "Input \"%s\" must be from %s to %s, not %s."
                            .formatted(
                                    input.name(),
                                    Numbers.plain(input.min()),
                                    Numbers.plain(input.max()),
                                    given.asString()),
                    field);
        }
        if (input.whole() && value != Math.rint(value)) {
            throw ApiException.invalid(
                    "Input \"%s\" must be a whole number, not %s.".formatted(input.name(), given.asString()), field);
        }
        return value;
    }
}
