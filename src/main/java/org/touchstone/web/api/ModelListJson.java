package org.touchstone.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Setting;

@Schema(name = "ModelList", description = "The kinds of toy models that can be built here.")
record ModelListJson(List<ModelFamilyJson> families) {

    static ModelListJson of(List<ModelFamily> families) {
        return new ModelListJson(families.stream().map(ModelFamilyJson::of).toList());
    }

    @Schema(name = "ModelFamily")
    record ModelFamilyJson(
            @Schema(description = "name@version", example = "superposition@2")
            String id,

            String title,

            @Schema(description = "What it is, in two or three plain sentences.")
            String description,

            @Schema(description = "What may be set before a model is built.")
            List<SettingJson> settings,

            @Schema(description = "What may be put in, at the default settings.")
            List<InputJson> inputs) {

        static ModelFamilyJson of(ModelFamily family) {
            return new ModelFamilyJson(
                    family.id().toString(),
                    family.title(),
                    family.description(),
                    family.settings().stream().map(SettingJson::of).toList(),
                    InputJson.of(family.inputs(family.settle(Map.of())), List.of()));
        }
    }

    @Schema(name = "Setting")
    record SettingJson(
            @Schema(example = "hidden") String name,
            String title,
            String explanation,

            @Schema(allowableValues = {"integer", "real", "choice"})
            String kind,

            @Schema(description = "A number or a word, by kind.") @JsonProperty("default")
            Object defaultValue,

            @Schema(description = "Smallest allowed number (inclusive); null for choices.") @Nullable
            Double min,

            @Schema(description = "Largest allowed number (inclusive); null for choices.") @Nullable
            Double max,

            @Schema(description = "The allowed words; empty for numbers.")
            List<String> choices) {

        static SettingJson of(Setting setting) {
            boolean number = setting.kind() != Setting.Kind.CHOICE;
            return new SettingJson(
                    setting.name(),
                    setting.title(),
                    setting.explanation(),
                    Numbers.lower(setting.kind()),
                    setting.defaultValue(),
                    number ? Numbers.finite(setting.min()) : null,
                    number ? Numbers.finite(setting.max()) : null,
                    setting.choices());
        }
    }
}
