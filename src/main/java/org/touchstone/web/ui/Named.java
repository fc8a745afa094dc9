package org.touchstone.web.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.engine.Families;
import org.touchstone.engine.Input;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Vocabulary;

/**
 * What goes into a model and what comes out of it, by name.
 *
 * @param inputs what can be put in; none where this release no longer knows the family
 * @param titles what each input is called
 * @param outputs what each entry of the first output is called
 */
public record Named(List<Input> inputs, List<String> titles, List<String> outputs) {

    private static final int MOST = 5;

    /** Below this a value prints as 0.00. */
    private static final double SILENT = 0.005;

    public static Named of(ClaimVersion version, Families families) {
        return families.find(version.spec().subject().family())
                .map(family -> of(family, version.settings(), version.spec().ideas()))
                .orElseGet(() -> new Named(
                        List.of(), version.spec().ideas(), version.spec().ideas()));
    }

    /** @param ideas plain names that a claim gives to the ideas, or none */
    public static Named of(ModelFamily family, Settings settings, List<String> ideas) {
        List<Input> inputs = family.inputs(settings);
        Vocabulary vocabulary = family.vocabulary(settings).calling(ideas);
        List<String> called = vocabulary.ideas();
        List<String> titles = IntStream.range(0, inputs.size())
                .mapToObj(i -> i < called.size() ? called.get(i) : inputs.get(i).title())
                .toList();
        return new Named(List.copyOf(inputs), titles, vocabulary.outputTitles());
    }

    /** An input in words: "Whales 0.80, Chess 0.70"; "nothing put in" when all are at rest. */
    public String input(List<Double> values) {
        return input(values, this::value);
    }

    /** The same with every decimal that there is, where two do not tell the value: "Whales 0.99999". */
    public String exact(List<Double> values) {
        return input(values, (i, value) -> {
            BigDecimal all = BigDecimal.valueOf(value);
            return all.scale() > 2 ? all.toPlainString() : value(i, value);
        });
    }

    private String input(List<Double> values, Told told) {
        List<Integer> on = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (whole(i) || values.get(i) != rest(i)) {
                on.add(i);
            }
        }
        return on.isEmpty() ? "nothing put in" : words(on, values, titles, "Input ", told);
    }

    /** What came out, in words: "Whales 0.80"; "nothing" where all of it prints as 0. */
    public String output(List<Double> values) {
        List<Integer> loud = IntStream.range(0, values.size())
                .filter(i -> Math.abs(values.get(i)) >= SILENT)
                .boxed()
                .toList();
        return loud.isEmpty() ? "nothing" : words(loud, values, outputs, "Output ", this::value);
    }

    /** How one value of an input or output is told. */
    private interface Told {
        String value(int place, double value);
    }

    private static String words(List<Integer> on, List<Double> values, List<String> names, String other, Told told) {
        List<Integer> named = on.size() <= MOST
                ? on
                : on.stream()
                        .sorted(Comparator.comparingDouble(i -> -Math.abs(values.get(i))))
                        .limit(MOST)
                        .toList();
        List<String> parts = new ArrayList<>();
        for (int i : named) {
            String name = i < names.size() ? names.get(i) : other + (i + 1);
            parts.add(name + " " + told.value(i, values.get(i)));
        }
        String words = String.join(", ", parts);
        return named.size() == on.size() ? words : words + " and " + (on.size() - named.size()) + " weaker ones";
    }

    private String value(int i, double value) {
        if (value == Math.rint(value) && whole(i)) {
            return Long.toString((long) value);
        }
        return value != 0 && Math.abs(value) < SILENT ? Format.figure(value) : Format.value(value);
    }

    private boolean whole(int i) {
        return i < inputs.size() && inputs.get(i).whole();
    }

    private double rest(int i) {
        return i < inputs.size() ? inputs.get(i).rest() : 0;
    }
}
