package org.touchstone.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.engine.Input;

@Schema(name = "Input", description = "One number that may be put into a model.")
record InputJson(
        @Schema(description = "The name to use in \"try\".", example = "x0")
        String name,

        @Schema(description = "Plain name, as the claim calls it.")
        String title,

        @Schema(description = "Smallest value (inclusive).") double min,
        @Schema(description = "Largest value (inclusive).") double max,

        @Schema(description = "The value that means \"nothing put in\"; used for inputs left out.")
        double rest,

        @Schema(description = "Whether only whole numbers may be put in.")
        boolean whole) {

    /** @param ideas a claim's own names, in order; the family's titles stand where it gives none */
    static List<InputJson> of(List<Input> inputs, List<String> ideas) {
        return IntStream.range(0, inputs.size())
                .mapToObj(i -> {
                    var input = inputs.get(i);
                    String title = i < ideas.size() ? ideas.get(i) : input.title();
                    return new InputJson(input.name(), title, input.min(), input.max(), input.rest(), input.whole());
                })
                .toList();
    }
}
