package org.touchstone.web.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.touchstone.engine.Families;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.Input;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Name;
import org.touchstone.engine.Settings;

/** What the model families declare, asked for by family and settings. */
@Component
class FamilyNames {

    private final Families families;

    FamilyNames(Families families) {
        this.families = families;
    }

    List<ModelFamily> all() {
        return families.all();
    }

    /**
     * @param text name@version
     * @throws ApiException when this program knows no such family
     */
    ModelFamily named(String text) {
        return all().stream()
                .filter(family -> family.id().toString().equals(text))
                .findFirst()
                .orElseThrow(() -> ApiException.notFound(
                        "There is no model family \"%s\". GET %s lists them.".formatted(text, Paths.MODELS)));
    }

    /** The inputs of such a model; none when this program no longer knows the family. */
    List<Input> inputs(FamilyId family, Settings settings) {
        return families.find(family).map(known -> known.inputs(settings)).orElse(List.of());
    }

    /** How statements write each of {@code count} outputs, such as {@code y[0]}; none when no declared name fits. */
    List<String> outputs(FamilyId family, Settings settings, int count) {
        return families.find(family)
                .flatMap(known -> output(known, settings, count))
                .map(output -> IntStream.range(0, count)
                        .mapToObj(i -> output.rank() == 0 ? output.name() : output.name() + "[" + i + "]")
                        .toList())
                .orElse(List.of());
    }

    private static Optional<Name> output(ModelFamily family, Settings settings, int count) {
        return family.vocabulary(settings).names().stream()
                .filter(name -> name.side() == Name.Side.OUTPUT && name.rank() < 2 && name.size() == count)
                .findFirst();
    }
}
