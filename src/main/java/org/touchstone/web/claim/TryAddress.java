package org.touchstone.web.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.touchstone.engine.Input;

/**
 * The input that a reader tries, as part of the page's address: {@code ?x=0.8_0_0.7_0_0&pin=…}. Of many inputs only
 * those that are not at rest are named, by their place from 1: {@code ?x=17:0.8_42:1}; {@code ?x=rest} where none is.
 */
public final class TryAddress {

    private static final int MANY = 12;
    private static final String REST = "rest";

    private TryAddress() {}

    static String of(String slug, List<Double> input, List<Input> inputs) {
        return "/claims/" + slug + "?x=" + write(input, inputs) + "#try";
    }

    public static String write(List<Double> input, List<Input> inputs) {
        if (input.size() <= MANY) {
            return String.join("_", input.stream().map(TryAddress::number).toList());
        }
        List<String> on = new ArrayList<>();
        for (int i = 0; i < input.size(); i++) {
            double rest = i < inputs.size() ? inputs.get(i).rest() : 0;
            if (input.get(i) != rest) {
                on.add((i + 1) + ":" + number(input.get(i)));
            }
        }
        return on.isEmpty() ? REST : String.join("_", on);
    }

    private static String number(double value) {
        String exact = Double.toString(value);
        return exact.endsWith(".0") ? exact.substring(0, exact.length() - 2) : exact;
    }

    /** The values in an address; empty when they are not one number in range for each input that is named. */
    public static Optional<List<Double>> read(String text, List<Input> inputs) {
        if (text.equals(REST)) {
            return Optional.of(inputs.stream().map(Input::rest).toList());
        }
        String[] parts = text.split("[_,]", -1);
        boolean named = text.contains(":");
        if (!named && parts.length != inputs.size()) {
            return Optional.empty();
        }
        List<Double> values = new ArrayList<>(inputs.stream().map(Input::rest).toList());
        for (int i = 0; i < parts.length; i++) {
            try {
                String[] pair = parts[i].split(":", -1);
                int place = named ? Integer.parseInt(pair[0]) - 1 : i;
                double value = Double.parseDouble(pair[pair.length - 1]);
                if (pair.length != (named ? 2 : 1)
                        || place < 0
                        || place >= inputs.size()
                        || !fits(value, inputs.get(place))) {
                    return Optional.empty();
                }
                values.set(place, value);
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
        return Optional.of(List.copyOf(values));
    }

    private static boolean fits(double value, Input input) {
        return value >= input.min() && value <= input.max() && (!input.whole() || value == Math.rint(value));
    }
}
