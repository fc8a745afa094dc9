package org.touchstone.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.YamlNode.Place;
import org.touchstone.engine.Input;

/**
 * One mapping of a claim file, read field by field. A mistake is noted and a harmless value given back, so that reading
 * goes on; the claim is thrown away in the end if there was any.
 */
final class Fields {

    private final Problems problems;
    private final String path;
    private final Map<String, YamlNode.Entry> fields;
    private final Place place;
    private final boolean absent;

    private Fields(Problems problems, String path, Map<String, YamlNode.Entry> fields, Place place, boolean absent) {
        this.problems = problems;
        this.path = path;
        this.fields = fields;
        this.place = place;
        this.absent = absent;
    }

    /**
     * @param place where its author should look for it
     * @param known every name that may stand here; any other is a mistake
     */
    static Fields of(YamlNode node, String path, Place place, Problems problems, Set<String> known) {
        problems.seen(path, place);
        if (!(node instanceof YamlNode.Mapping mapping)) {
            problems.add(path, node.place(), "Fields are expected here: " + String.join(", ", known) + ".");
            return new Fields(problems, path, Map.of(), node.place(), true);
        }
        Fields fields = new Fields(problems, path, mapping.fields(), place, false);
        mapping.fields().forEach((name, entry) -> {
            if (known.contains(name)) {
                problems.seen(fields.at(name), entry.place());
            } else {
                problems.add(
                        fields.at(name),
                        entry.name(),
                        "There is no field of this name here. Known: " + String.join(", ", known) + ".");
            }
        });
        return fields;
    }

    boolean has(String name) {
        YamlNode node = node(name);
        return node != null && !(node instanceof YamlNode.Scalar scalar && scalar.value() == null);
    }

    String text(String name, int max) {
        Object value = scalar(name);
        if (value == null) {
            return "";
        }
        return text(value.toString(), at(name), fieldPlace(name), max);
    }

    @Nullable
    String optionalText(String name, int max) {
        return has(name) ? text(name, max) : null;
    }

    double number(String name) {
        Object value = scalar(name);
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        if (value != null) {
            problems.add(at(name), fieldPlace(name), "A number is expected here, not \"" + value + "\".");
        }
        return 0;
    }

    long integer(String name) {
        Object value = scalar(name);
        if (value instanceof Long whole) {
            return whole;
        }
        if (value != null) {
            problems.add(at(name), fieldPlace(name), "A whole number is expected here, not \"" + value + "\".");
        }
        return 0;
    }

    boolean flag(String name) {
        if (!has(name)) {
            return false;
        }
        Object value = scalar(name);
        if (value instanceof Boolean flag) {
            return flag;
        }
        problems.add(at(name), fieldPlace(name), "Write true or false here.");
        return false;
    }

    <E extends Enum<E>> E word(String name, Class<E> type) {
        E[] all = type.getEnumConstants();
        Object value = scalar(name);
        for (E one : all) {
            if (value != null && one.name().equalsIgnoreCase(value.toString())) {
                return one;
            }
        }
        if (value != null) {
            List<String> words = List.of(all).stream()
                    .map(one -> one.name().toLowerCase(Locale.ROOT))
                    .toList();
            problems.add(
                    at(name),
                    fieldPlace(name),
                    "Write one of " + String.join(", ", words) + " here, not \"" + value + "\".");
        }
        return all[0];
    }

    Fields fields(String name, Set<String> known) {
        YamlNode.Entry entry = fields.get(name);
        if (entry == null) {
            missing(name);
            return new Fields(problems, at(name), Map.of(), place, true);
        }
        return of(entry.value(), at(name), entry.name(), problems, known);
    }

    /** A list of mappings; none when the field is absent and {@code least} is 0. */
    <T> List<T> list(String name, int least, int most, Set<String> known, Function<Fields, T> read) {
        return items(name, least, most, (node, item) -> read.apply(of(node, item, node.place(), problems, known)));
    }

    List<String> texts(String name, int least, int most, int max) {
        return items(name, least, most, (node, item) -> {
            if (node instanceof YamlNode.Scalar scalar && scalar.value() != null) {
                return text(scalar.value().toString(), item, node.place(), max);
            }
            problems.add(item, node.place(), "A text is expected here.");
            return "";
        });
    }

    List<Double> numbers(String name, int least, int most) {
        return items(name, least, most, (node, item) -> {
            if (node instanceof YamlNode.Scalar scalar && scalar.value() instanceof Number number) {
                return number.doubleValue();
            }
            problems.add(item, node.place(), "A number is expected here.");
            return 0.0;
        });
    }

    /**
     * An input: a list of one number for each, or only those that are on, as {@code {name: value}}.
     *
     * @param inputs what the model takes; where none are known, names cannot be checked and give an empty input
     */
    List<Double> input(String name, List<Input> inputs) {
        if (!(node(name) instanceof YamlNode.Mapping mapping)) {
            return numbers(name, 1, 1_000);
        }
        List<Double> values = new ArrayList<>(inputs.stream().map(Input::rest).toList());
        List<String> names = inputs.stream().map(Input::name).toList();
        mapping.fields().forEach((input, entry) -> {
            String item = at(name) + "." + input;
            int i = names.indexOf(input);
            if (i < 0 && !inputs.isEmpty()) {
                problems.add(item, entry.name(), "This model has no input of this name.");
            } else if (!(entry.value() instanceof YamlNode.Scalar scalar && scalar.value() instanceof Number)) {
                problems.add(item, entry.place(), "A number is expected here.");
            } else if (i >= 0 && scalar.value() instanceof Number number) {
                values.set(i, number.doubleValue());
            }
        });
        return List.copyOf(values);
    }

    /** Settings by name: whole numbers, numbers or words. */
    Map<String, Object> settings(String name) {
        Map<String, Object> values = new TreeMap<>();
        if (!has(name)) {
            return values;
        }
        if (!(node(name) instanceof YamlNode.Mapping mapping)) {
            problems.add(at(name), fieldPlace(name), "Settings are written as name: value, one a line.");
            return values;
        }
        mapping.fields().forEach((setting, entry) -> {
            problems.seen(at(name) + "." + setting, entry.name());
            if (entry.value() instanceof YamlNode.Scalar scalar
                    && scalar.value() != null
                    && !(scalar.value() instanceof Boolean)) {
                values.put(setting, scalar.value());
            } else {
                problems.add(at(name) + "." + setting, entry.place(), "A setting is a number or a word.");
            }
        });
        return values;
    }

    private <T> List<T> items(String name, int least, int most, BiFunction<YamlNode, String, T> read) {
        if (!has(name)) {
            if (least > 0) {
                missing(name);
            }
            return List.of();
        }
        if (!(node(name) instanceof YamlNode.Sequence sequence)) {
            problems.add(at(name), fieldPlace(name), "A list is expected here.");
            return List.of();
        }
        int size = sequence.items().size();
        if (size < least || size > most) {
            problems.add(
                    at(name), fieldPlace(name), "From " + least + " to " + most + " may stand here, not " + size + ".");
            return List.of();
        }
        List<T> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values.add(read.apply(sequence.items().get(i), at(name) + "[" + i + "]"));
        }
        return List.copyOf(values);
    }

    private String text(String value, String item, Place at, int max) {
        String stripped = value.strip();
        if (stripped.isEmpty()) {
            problems.add(item, at, "This is blank. Write something here.");
        }
        if (stripped.length() > max) {
            problems.add(
                    item, at, "This is " + stripped.length() + " characters long; at most " + max + " may stand here.");
            return "";
        }
        if (stripped.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            problems.add(item, at, "A control character stands in this text. Remove it.");
        }
        if (stripped.chars().anyMatch(Fields::turns)) {
            problems.add(item, at, "An invisible character that turns the order of letters stands here. Remove it.");
        }
        return stripped;
    }

    /** Embeddings, overrides and isolates of the order in which letters are shown. */
    private static boolean turns(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    private @Nullable Object scalar(String name) {
        YamlNode node = node(name);
        if (node instanceof YamlNode.Scalar scalar) {
            if (scalar.value() != null) {
                return scalar.value();
            }
            missing(name);
        } else if (node == null) {
            missing(name);
        } else {
            problems.add(at(name), fieldPlace(name), "One value is expected here, not a list or further fields.");
        }
        return null;
    }

    private void missing(String name) {
        if (!absent) {
            problems.add(at(name), place, "This field is missing. It must be filled in.");
        }
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private @Nullable YamlNode node(String name) {
        YamlNode.Entry entry = fields.get(name);
        return entry == null ? null : entry.value();
    }

    private Place fieldPlace(String name) {
        YamlNode.Entry entry = fields.get(name);
        return entry == null ? place : entry.place();
    }
}
