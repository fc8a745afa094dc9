package org.touchstone.web.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.touchstone.engine.Input;

/** The input that a reader tries, as part of the page's address: {@code ?x=0.8_0_0.7_0_0&pin=…}. */
final class TryAddress {

    private TryAddress() {}

    static String of(String slug, List<Double> input) {
        return "/claims/" + slug + "?x=" + write(input) + "#try";
    }

    static String write(List<Double> input) {
        return String.join("_", input.stream().map(TryAddress::number).toList());
    }

    private static String number(double value) {
        String exact = Double.toString(value);
        return exact.endsWith(".0") ? exact.substring(0, exact.length() - 2) : exact;
    }

    /** The values in an address; empty when they are not one number in range for each input. */
    static Optional<List<Double>> read(String text, List<Input> inputs) {
        String[] parts = text.split("[_,]", -1);
        if (parts.length != inputs.size()) {
            return Optional.empty();
        }
        List<Double> values = new ArrayList<>(parts.length);
        for (int i = 0; i < parts.length; i++) {
            try {
                double value = Double.parseDouble(parts[i]);
                if (!(value >= inputs.get(i).min() && value <= inputs.get(i).max())) {
                    return Optional.empty();
                }
                values.add(value);
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }
}
