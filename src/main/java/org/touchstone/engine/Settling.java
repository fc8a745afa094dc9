package org.touchstone.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Completes and checks values for settings, one by one. What holds between settings is the family's to check. */
public final class Settling {

    private Settling() {}

    /**
     * Complete, checked values for all declared settings.
     *
     * @param declared what may be set
     * @param given values by setting name; absent ones get their default
     * @throws InvalidSettingException with a sentence, for an unknown name or a value out of range or of the wrong kind
     */
    public static Settings settle(List<Setting> declared, Map<String, ?> given) {
        for (String name : given.keySet()) {
            if (declared.stream().noneMatch(setting -> setting.name().equals(name))) {
                throw new InvalidSettingException(
                        name,
                        "There is no setting named \"" + name + "\". Known: "
                                + declared.stream().map(Setting::name).collect(Collectors.joining(", ")) + ".");
            }
        }
        SortedMap<String, Object> values = new TreeMap<>();
        for (Setting setting : declared) {
            Object value = given.get(setting.name());
            values.put(setting.name(), value == null ? setting.defaultValue() : checked(setting, value));
        }
        return new Settings(values);
    }

    private static Object checked(Setting setting, Object value) {
        return switch (setting.kind()) {
            case CHOICE -> choice(setting, value);
            case INTEGER -> integer(setting, value);
            case REAL -> real(setting, value);
        };
    }

    private static String choice(Setting setting, Object value) {
        if (value instanceof String word && setting.choices().contains(word)) {
            return word;
        }
        throw new InvalidSettingException(
                setting.name(), setting.title() + " must be one of: " + String.join(", ", setting.choices()) + ".");
    }

    private static Long integer(Setting setting, Object value) {
        if (value instanceof Number number) {
            double real = number.doubleValue();
            if (real == Math.rint(real) && real >= setting.min() && real <= setting.max()) {
                return (long) real;
            }
        }
        throw outside(setting, "a whole number");
    }

    private static Double real(Setting setting, Object value) {
        if (value instanceof Number number) {
            double real = number.doubleValue();
            if (real >= setting.min() && real <= setting.max()) {
                return real;
            }
        }
        throw outside(setting, "a number");
    }

    private static InvalidSettingException outside(Setting setting, String kind) {
        return new InvalidSettingException(
                setting.name(),
                setting.title() + " must be " + kind + " from " + plain(setting.min()) + " to " + plain(setting.max())
                        + ".");
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
