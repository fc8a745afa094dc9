package org.touchstone.web.claim;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.touchstone.web.critique.Inputs;
import org.touchstone.web.ui.Named;

/** Inputs that critics write, read and told as “Try it” does. */
record TriedInputs(Named named, Consumer<List<Double>> loading) implements Inputs {

    @Override
    public Optional<List<Double>> read(String written) {
        return TryAddress.read(written, named.inputs());
    }

    @Override
    public String words(List<Double> input) {
        return named.input(input);
    }

    @Override
    public void load(List<Double> input) {
        loading.accept(input);
    }
}
