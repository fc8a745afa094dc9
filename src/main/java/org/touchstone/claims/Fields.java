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
import org.touchstone.engine.Input;

/**
 * One mapping of a claim file, read field by field. A mistake is noted and a harmless value given back, so that reading
 * goes on; the claim is thrown away in the end if there was any.
 */
final class Fields {

    private final Problems problems;
    private final String path;
    private final Map<String, YamlNode> fields;
    private final int line;
    private final boolean absent;

    private Fields(Problems problems, String path, Map<String, YamlNode> fields, int line, boolean absent) {
        this.problems = problems;
        this.path = path;
        this.fields = fields;
        this.line = line;
        this.absent = absent;
    }

    /** @param known every name that may stand here; any other is a mistake */
    static Fields of(YamlNode node, String path, Problems problems, Set<String> known) {
        problems.seen(path, node.line());
        if (!(node instanceof YamlNode.Mapping mapping)) {
            problems.add(path, node.line(), "Fields are expected here: " + known + ".");
            return new Fields(problems, path, Map.of(), node.line(), true);
        }
        Fields fields = new Fields(problems, path, mapping.fields(), node.line(), false);
        mapping.fields().forEach((name, value) -> {
            if (known.contains(name)) {
                problems.seen(fields.at(name), value.line());
            } else {
                problems.add(
                        fields.at(name), value.line(), "There is no field of this name here. Known: " + known + ".");
            }
        });
        return fields;
    }

    boolean has(String name) {
        YamlNode node = fields.get(name);
        return node != null && !(node instanceof YamlNode.Scalar scalar && scalar.value() == null);
    }

    String text(String name, int max) {
        Object value = scalar(name);
        if (value == null) {
            return "";
        }
        return text(value.toString(), at(name), fieldLine(name), max);
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
            problems.add(at(name), fieldLine(name), "A number is expected here, not \"" + value + "\".");
        }
        return 0;
    }

    long integer(String name) {
        Object value = scalar(name);
        if (value instanceof Long whole) {
            return whole;
        }
        if (value != null) {
            problems.add(at(name), fieldLine(name), "A whole number is expected here, not \"" + value + "\".");
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
        problems.add(at(name), fieldLine(name), "Write true or false here.");
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
            problems.add(at(name), fieldLine(name), "Write one of " + words + " here, not \"" + value + "\".");
        }
        return all[0];
    }

    Fields fields(String name, Set<String> known) {
        YamlNode node = fields.get(name);
        if (node == null) {
            missing(name);
            return new Fields(problems, at(name), Map.of(), line, true);
        }
        return of(node, at(name), problems, known);
    }

    /** A list of mappings; none when the field is absent and {@code least} is 0. */
    <T> List<T> list(String name, int least, int most, Set<String> known, Function<Fields, T> read) {
        return items(name, least, most, (node, place) -> read.apply(of(node, place, problems, known)));
    }

    List<String> texts(String name, int least, int most, int max) {
        return items(name, least, most, (node, place) -> {
            if (node instanceof YamlNode.Scalar scalar && scalar.value() != null) {
                return text(scalar.value().toString(), place, node.line(), max);
            }
            problems.add(place, node.line(), "A text is expected here.");
            return "";
        });
    }

    List<Double> numbers(String name, int least, int most) {
        return items(name, least, most, (node, place) -> {
            if (node instanceof YamlNode.Scalar scalar && scalar.value() instanceof Number number) {
                return number.doubleValue();
            }
            problems.add(place, node.line(), "A number is expected here.");
            return 0.0;
        });
    }

    /**
     * An input: a list of one number for each, or only those that are on, as {@code {name: value}}.
     *
     * @param inputs what the model takes; where none are known, names cannot be checked and give an empty input
     */
    List<Double> input(String name, List<Input> inputs) {
        if (!(fields.get(name) instanceof YamlNode.Mapping mapping)) {
            return numbers(name, 1, 1_000);
        }
        List<Double> values = new ArrayList<>(inputs.stream().map(Input::rest).toList());
        List<String> names = inputs.stream().map(Input::name).toList();
        mapping.fields().forEach((input, node) -> {
            String place = at(name) + "." + input;
            int i = names.indexOf(input);
            if (i < 0) {
                problems.add(place, node.line(), "This model has no input of this name.");
            } else if (node instanceof YamlNode.Scalar scalar && scalar.value() instanceof Number number) {
                values.set(i, number.doubleValue());
            } else {
                problems.add(place, node.line(), "A number is expected here.");
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
        if (!(fields.get(name) instanceof YamlNode.Mapping mapping)) {
            problems.add(at(name), fieldLine(name), "Settings are written as name: value, one a line.");
            return values;
        }
        mapping.fields().forEach((setting, node) -> {
            problems.seen(at(name) + "." + setting, node.line());
            if (node instanceof YamlNode.Scalar scalar
                    && scalar.value() != null
                    && !(scalar.value() instanceof Boolean)) {
                values.put(setting, scalar.value());
            } else {
                problems.add(at(name) + "." + setting, node.line(), "A setting is a number or a word.");
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
        if (!(fields.get(name) instanceof YamlNode.Sequence sequence)) {
            problems.add(at(name), fieldLine(name), "A list is expected here.");
            return List.of();
        }
        int size = sequence.items().size();
        if (size < least || size > most) {
            problems.add(
                    at(name), fieldLine(name), "From " + least + " to " + most + " may stand here, not " + size + ".");
            return List.of();
        }
        List<T> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values.add(read.apply(sequence.items().get(i), at(name) + "[" + i + "]"));
        }
        return List.copyOf(values);
    }

    private String text(String value, String place, int at, int max) {
        String stripped = value.strip();
        if (stripped.isEmpty()) {
            problems.add(place, at, "This is blank. Write something here.");
        }
        if (stripped.length() > max) {
            problems.add(
                    place,
                    at,
                    "This is " + stripped.length() + " characters long; at most " + max + " may stand here.");
            return "";
        }
        if (stripped.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            problems.add(place, at, "A control character stands in this text. Remove it.");
        }
        return stripped;
    }

    private @Nullable Object scalar(String name) {
        YamlNode node = fields.get(name);
        if (node instanceof YamlNode.Scalar scalar) {
            if (scalar.value() != null) {
                return scalar.value();
            }
            missing(name);
        } else if (node == null) {
            missing(name);
        } else {
            problems.add(at(name), node.line(), "One value is expected here, not a list or further fields.");
        }
        return null;
    }

    private void missing(String name) {
        if (!absent) {
            problems.add(at(name), line, "This field is missing. It must be filled in.");
        }
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private int fieldLine(String name) {
        YamlNode node = fields.get(name);
        return node == null ? line : node.line();
    }
}
