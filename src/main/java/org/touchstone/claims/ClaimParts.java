package org.touchstone.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A claim taken apart into things that can be held beside those of another version. */
final class ClaimParts {

    /** The one field of a thing that is a single value. */
    static final String WHOLE = "";

    private static final Map<String, String> CALLED = Map.ofEntries(
            Map.entry("expression", "the statement"),
            Map.entry("words", "in the author’s words"),
            Map.entry("heading", "in a few words"),
            Map.entry("rule", "how it is scored"),
            Map.entry("asked", "what is asked"),
            Map.entry("primary", "whether it is the primary one"),
            Map.entry("toleranceReason", "why this tolerance"),
            Map.entry("low", "smallest published value"),
            Map.entry("high", "largest published value"),
            Map.entry("url", "address of the source"));

    private final Map<String, Thing> things = new LinkedHashMap<>();

    private ClaimParts() {}

    /**
     * @param title what a page calls it
     * @param fields values by field; those not filled in are left out
     */
    record Thing(String title, Map<String, String> fields) {
        @Override
        public String toString() {
            return fields.entrySet().stream()
                    .map(field ->
                            WHOLE.equals(field.getKey()) ? field.getValue() : field.getKey() + ": " + field.getValue())
                    .collect(Collectors.joining("\n"));
        }
    }

    static String called(String field) {
        return CALLED.getOrDefault(field, field);
    }

    /** Things by path, in the order of a claim file. */
    static Map<String, Thing> of(ClaimSpec spec) {
        ClaimParts parts = new ClaimParts();
        parts.head(spec);
        parts.statements(spec);
        parts.lists(spec);
        parts.disclosure(spec.disclosure());
        for (ClaimSpec.Opposed one : spec.opposes()) {
            parts.thing("opposes[" + one.slug() + "]", "Opposed claim “" + one.slug() + "”", "words", one.words());
        }
        for (ClaimSpec.Quoted one : spec.quoted()) {
            parts.thing(
                    "quoted[" + one.by() + ", " + one.date() + "]",
                    "Quoted objection by " + one.by(),
                    "words",
                    one.words(),
                    "source",
                    one.source(),
                    "url",
                    one.url());
        }
        return parts.things;
    }

    private void head(ClaimSpec spec) {
        whole("title", "Title", spec.title());
        whole("titleScope", "The part of the title that states the scope", spec.titleScope());
        whole("summary", "Summary", spec.summary());
        whole("author.name", "Author", spec.author().name());
        whole("author.affiliation", "Author’s affiliation", spec.author().affiliation());
        whole("subject.family", "Kind of model", spec.subject().family());
        spec.subject().settings().forEach((name, value) -> whole("subject.settings." + name, "Setting " + name, value));
        whole("subject.seed", "Seed", spec.subject().seed());
        whole("subject.retrainings", "Models built anew", spec.subject().retrainings());
        whole("ideas", "Names of the ideas", list(spec.ideas()));
        whole("kind", "Kind of promise", lower(spec.kind()));
        whole("share", "Share of the inputs", spec.kind() == ClaimSpec.Kind.SHARE ? spec.share() : null);
    }

    private void statements(ClaimSpec spec) {
        clause("scope", "Scope", spec.scope());
        clause("mechanism", "Mechanism", spec.mechanism());
        clause("consequence", "Consequence", spec.consequence());
        thing(
                "predicts",
                "Prediction",
                "expression",
                spec.predicts().expression(),
                "words",
                spec.predicts().words(),
                "rule",
                lower(spec.predicts().rule()),
                "tolerance",
                spec.predicts().tolerance());
        ClaimSpec.InputDistribution drawn = spec.distribution();
        thing(
                "distribution",
                "How inputs are drawn",
                "probability",
                drawn.probability(),
                "from",
                drawn.from(),
                "to",
                drawn.to(),
                "drawn",
                drawn.drawn());
    }

    private void lists(ClaimSpec spec) {
        for (ClaimSpec.Eval one : spec.evals()) {
            thing(
                    "evals[" + one.id() + "]",
                    "Eval “" + one.title() + "”",
                    "title",
                    one.title(),
                    "asked",
                    one.asked(),
                    "expression",
                    one.expression(),
                    "primary",
                    one.primary() ? "yes" : "no");
        }
        for (ClaimSpec.Baseline one : spec.baselines()) {
            rule("baselines", "Baseline", one.title(), one.words(), one.expression());
        }
        for (ClaimSpec.Rival one : spec.rivals()) {
            rule("rivals", "Rival", one.title(), one.words(), one.expression());
        }
        for (ClaimSpec.Figure one : spec.figures()) {
            thing(
                    "figures[" + one.id() + "]",
                    "Figure “" + one.title() + "”",
                    "title",
                    one.title(),
                    "expression",
                    one.expression(),
                    "low",
                    one.low(),
                    "high",
                    one.high(),
                    "tolerance",
                    one.tolerance(),
                    "toleranceReason",
                    one.toleranceReason(),
                    "source",
                    one.source());
        }
        for (ClaimSpec.Preset one : spec.presets()) {
            thing(
                    "presets[" + one.title() + "]",
                    "Input to try “" + one.title() + "”",
                    "input",
                    one.input(),
                    "words",
                    one.words());
        }
        for (ClaimSpec.Variant one : spec.variants()) {
            thing(
                    "variants[" + one.title() + "]",
                    "Other settings “" + one.title() + "”",
                    "settings",
                    one.settings(),
                    "seed",
                    one.seed(),
                    "words",
                    one.words());
        }
    }

    private void disclosure(ClaimSpec.Disclosure told) {
        whole("disclosure.doesNotTell", "What this does not tell you", list(told.doesNotTell()));
        whole("disclosure.wouldChange", "What would change the verdict", list(told.wouldChange()));
        whole("disclosure.explanationsTried", "Explanations tried", told.explanationsTried());
        whole("disclosure.causal", "Is it causal?", told.causal());
        whole("disclosure.whyToy", "Why a toy bears on real models", told.whyToy());
        whole("disclosure.funding", "Who pays", told.funding());
    }

    private void clause(String path, String title, ClaimSpec.Clause clause) {
        thing(path, title, "expression", clause.expression(), "heading", clause.heading(), "words", clause.words());
    }

    private void rule(String list, String kind, String title, String words, String expression) {
        thing(list + "[" + title + "]", kind + " “" + title + "”", "words", words, "expression", expression);
    }

    private void whole(String path, String title, @Nullable Object value) {
        if (value != null) {
            things.put(path, new Thing(title, Map.of(WHOLE, value.toString())));
        }
    }

    /** @param fields name and value by turns; two things of one path are told apart by their order */
    private void thing(String path, String title, @Nullable Object... fields) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            Object value = fields[i + 1];
            values.put(String.valueOf(fields[i]), value == null ? "" : value.toString());
        }
        String own = path;
        for (int n = 2; things.containsKey(own); n++) {
            own = path + " (" + n + ")";
        }
        things.put(own, new Thing(title, values));
    }

    private static @Nullable String list(List<String> items) {
        return items.isEmpty() ? null : String.join("\n", items);
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
