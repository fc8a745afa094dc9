package org.touchstone.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Input;
import org.touchstone.engine.Model;
import org.touchstone.engine.Name;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Trace;
import org.touchstone.engine.Weights;

/**
 * Stands in for a model that is not built yet where only a scope is asked: it knows what is put in, under the names
 * that statements use, and nothing else.
 */
final class InputsOnly implements Model {

    private final Settings settings;
    private final Map<String, int[]> places;

    private InputsOnly(Settings settings, Map<String, int[]> places) {
        this.settings = settings;
        this.places = places;
    }

    /**
     * A model that can tell whether an input is in the claim's scope: the real one where it is placed by formula. Empty
     * where the scope names something that only a built model can tell.
     */
    static Optional<Model> of(CompiledClaim claim) {
        if (claim.family().instant()) {
            return Optional.of(claim.family()
                    .build(claim.settings(), claim.spec().subject().seed(), Progress.SILENT));
        }
        Map<String, int[]> places = new HashMap<>();
        for (Name name : claim.scope().names()) {
            int[] found = places(name, claim.inputs());
            if (found.length == 0) {
                return Optional.empty();
            }
            places.put(name.name(), found);
        }
        return Optional.of(new InputsOnly(claim.settings(), places));
    }

    /** The inputs that a name consists of: one of its name, or those of its name with a number, in order. */
    static int[] places(Name name, List<Input> inputs) {
        List<String> names = inputs.stream().map(Input::name).toList();
        int[] found = new int[name.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = names.indexOf(name.rank() == 0 ? name.name() : name.name() + i);
            if (found[i] < 0) {
                return new int[0];
            }
        }
        return found;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public Weights weights() {
        throw new IllegalStateException("This model is not built.");
    }

    @Override
    public Trace trace(double[] input) {
        return name -> {
            int[] found = places.get(name);
            if (found == null) {
                throw Trace.undeclared(name);
            }
            double[] values = new double[found.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = input[found[i]];
            }
            return values;
        };
    }

    @Override
    public List<Exhibit> exhibits(List<String> ideas) {
        return List.of();
    }
}
