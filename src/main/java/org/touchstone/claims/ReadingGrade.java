package org.touchstone.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How hard a text is to read: the Flesch-Kincaid grade (Kincaid and others 1975, US Navy report 8-75), roughly the
 * school year in which it can be read. Syllables are counted as groups of vowels, which errs by a few in a hundred.
 */
public final class ReadingGrade {

    /** Plain-language fields above this are hard for many readers. */
    public static final double AIM = 10;

    private static final double PER_SENTENCE = 0.39;
    private static final double PER_WORD = 11.8;
    private static final double BASE = 15.59;

    private ReadingGrade() {}

    /** The grade; 0 for a text without words. */
    public static double of(String text) {
        long words = 0;
        long syllables = 0;
        for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z']+")) {
            if (!word.replace("'", "").isEmpty()) {
                words++;
                syllables += syllables(word);
            }
        }
        if (words == 0) {
            return 0;
        }
        long sentences = List.of(text.split("[.!?:;]+(\\s|$)")).stream()
                .filter(part -> !part.isBlank())
                .count();
        return PER_SENTENCE * words / Math.max(1, sentences) + PER_WORD * syllables / words - BASE;
    }

    /** The fields that every reader should understand and whose grade is above {@link #AIM}, by path. */
    public static Map<String, Double> hard(ClaimSpec spec) {
        Map<String, Double> hard = new LinkedHashMap<>();
        plainFields(spec).forEach((path, text) -> {
            double grade = of(text);
            if (grade > AIM) {
                hard.put(path, grade);
            }
        });
        return hard;
    }

    private static Map<String, String> plainFields(ClaimSpec spec) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", spec.title());
        fields.put("summary", spec.summary());
        fields.put("scope.words", spec.scope().words());
        fields.put("mechanism.words", spec.mechanism().words());
        fields.put("consequence.words", spec.consequence().words());
        fields.put("predicts.words", spec.predicts().words());
        put(
                fields,
                "evals",
                "asked",
                spec.evals().stream().map(ClaimSpec.Eval::asked).toList());
        put(
                fields,
                "baselines",
                "words",
                spec.baselines().stream().map(ClaimSpec.Baseline::words).toList());
        put(
                fields,
                "rivals",
                "words",
                spec.rivals().stream().map(ClaimSpec.Rival::words).toList());
        put(
                fields,
                "presets",
                "words",
                spec.presets().stream().map(ClaimSpec.Preset::words).toList());
        put(
                fields,
                "variants",
                "words",
                spec.variants().stream().map(ClaimSpec.Variant::words).toList());
        put(
                fields,
                "opposes",
                "words",
                spec.opposes().stream().map(ClaimSpec.Opposed::words).toList());
        fields.put("disclosure.doesNotTell", String.join(" ", spec.disclosure().doesNotTell()));
        fields.put("disclosure.wouldChange", String.join(" ", spec.disclosure().wouldChange()));
        return fields;
    }

    private static void put(Map<String, String> fields, String list, String name, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            fields.put(list + "[" + i + "]." + name, texts.get(i));
        }
    }

    private static int syllables(String word) {
        int count = 0;
        boolean before = false;
        for (int i = 0; i < word.length(); i++) {
            boolean vowel = "aeiouy".indexOf(word.charAt(i)) >= 0;
            count += vowel && !before ? 1 : 0;
            before = vowel;
        }
        boolean silent = word.endsWith("e") && !word.endsWith("le") && count > 1;
        return Math.max(1, silent ? count - 1 : count);
    }
}
