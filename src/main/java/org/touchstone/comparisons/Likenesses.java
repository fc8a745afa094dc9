package org.touchstone.comparisons;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.touchstone.comparisons.Comparison.Likeness;
import org.touchstone.comparisons.Comparison.Same;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Setting;
import org.touchstone.engine.Settings;

/** Says whether what must be the same for a fair comparison is. */
final class Likenesses {

    static final String UNSAID = "not stated";

    private Likenesses() {}

    /** Built models, all put to the same inputs or not. */
    static List<Likeness> of(List<Subject> subjects, boolean sameInputs, String inputs) {
        List<Likeness> all = new ArrayList<>();
        all.add(new Likeness(
                "Inputs",
                sameInputs ? Same.SAME : Same.DIFFERENT,
                subjects.stream().map(subject -> told(subject.inputs().size())).toList(),
                sameInputs
                        ? inputs
                        : "They do not take the same inputs, so each was asked on inputs of its own. What one makes of an"
                                + " input cannot be set beside what the other makes of it.",
                false));
        all.add(new Likeness(
                "Scorer",
                Same.SAME,
                subjects.stream().map(subject -> "Touchstone").toList(),
                "Every question is one rule, and the server applied it to all.",
                false));
        all.add(subject(
                "Kind of model", subjects, subject -> subject.family().id().toString()));
        if (subjects.stream().map(subject -> subject.family().id()).distinct().count() == 1) {
            subjects.getFirst().family().settings().stream()
                    .map(setting -> subject(
                            setting.title(),
                            subjects,
                            subject -> value(setting, subject.model().settings())))
                    .filter(one -> one.same() != Same.SAME)
                    .forEach(all::add);
            if (all.stream().noneMatch(Likeness::subject)) {
                all.add(subject("Settings", subjects, subject -> "all settings"));
            }
        }
        all.add(subject("Seed", subjects, subject -> subject.seed() == null ? null : String.valueOf(subject.seed())));
        all.add(subject(
                "Weights",
                subjects,
                subject -> subject.model().weights().sha256().substring(0, 12)));
        if (subjects.stream().anyMatch(subject -> subject.version() != null)) {
            all.add(subject("Claim", subjects, Likenesses::claim));
        }
        return List.copyOf(all);
    }

    private static String claim(Subject subject) {
        return subject.version() == null
                ? "no claim"
                : subject.version().slug() + ", version " + subject.version().number();
    }

    private static String told(int inputs) {
        return inputs == 1 ? "1 input" : inputs + " inputs";
    }

    private static String value(Setting setting, Settings settings) {
        return String.valueOf(settings.values().get(setting.name()));
    }

    /** Settings that differ from the family's own, in words; what is told of a model without a claim. */
    static String told(ModelFamily family, Settings settings) {
        Set<String> unlike = settings.unlike(family.settings()).keySet();
        List<String> own = family.settings().stream()
                .filter(setting -> unlike.contains(setting.name()))
                .map(setting -> setting.title() + " " + value(setting, settings))
                .toList();
        return own.isEmpty() ? "With its usual settings." : "Settings: " + String.join(", ", own) + ".";
    }

    /** Something whose difference is what is compared. */
    static Likeness subject(String what, List<Subject> subjects, Function<Subject, @Nullable String> value) {
        List<@Nullable String> values = new ArrayList<>();
        subjects.forEach(subject -> values.add(value.apply(subject)));
        return of(what, values, "", true);
    }

    /**
     * @param values null where nobody says
     * @param words what a difference means; said only where there is one
     */
    static Likeness of(String what, List<@Nullable String> values, String words, boolean subject) {
        boolean known = values.stream().noneMatch(Objects::isNull);
        boolean same = values.stream().distinct().count() == 1;
        Same found = known ? (same ? Same.SAME : Same.DIFFERENT) : Same.UNKNOWN;
        return new Likeness(
                what,
                found,
                values.stream().map(value -> value == null ? UNSAID : value).toList(),
                found == Same.SAME ? "" : words,
                subject);
    }
}
