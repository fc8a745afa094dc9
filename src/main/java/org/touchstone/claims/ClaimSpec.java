package org.touchstone.claims;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.FamilyId;

/**
 * A claim as its author wrote it: the content of one YAML file, complete and checked. See {@code docs/claims.md} for
 * every field.
 *
 * @param slug address under {@code /claims/}
 * @param title the claim in one plain sentence that begins with its scope
 * @param titleScope the beginning of the title that states the scope; it is underlined on the page
 * @param summary one or two sentences: how it does so and where the promise ends
 * @param ideas plain names for the model's inputs, in order
 * @param share for {@code SHARE}: at least this share of the inputs drawn so, 0 to 1; 1 for {@code ALWAYS}
 */
public record ClaimSpec(
        String slug,
        String title,
        String titleScope,
        String summary,
        Author author,
        Subject subject,
        List<String> ideas,
        Kind kind,
        double share,
        Clause scope,
        Clause mechanism,
        Clause consequence,
        Prediction predicts,
        InputDistribution distribution,
        List<Eval> evals,
        List<Baseline> baselines,
        List<Rival> rivals,
        List<Figure> figures,
        List<Preset> presets,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Variant> variants,
        Disclosure disclosure,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Opposed> opposes,
        List<Quoted> quoted) {

    /** A file or a stored claim may say nothing of variants and opposed claims. */
    @SuppressWarnings("ConstantValue")
    public ClaimSpec {
        variants = variants == null ? List.of() : List.copyOf(variants);
        opposes = opposes == null ? List.of() : List.copyOf(opposes);
    }

    /** Whether one exception breaks it. */
    public enum Kind {
        ALWAYS,
        SHARE
    }

    public record Author(String name, @Nullable String affiliation) {}

    /**
     * One model: family, settings as given (completed by the family) and seed. With {@code retrainings} the claim is
     * about the recipe: its promises are put to as many models, built from seeds that the server draws after publication,
     * and the one model is what the page shows.
     *
     * @param settings by name; whole numbers are kept as {@code Long}, others as {@code Double}, words as {@code String}
     * @param retrainings how many models are built anew, or null for a claim about the one model
     */
    public record Subject(
            FamilyId family,
            Map<String, Object> settings,
            long seed,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer retrainings) {

        public Subject {
            settings = plain(settings);
        }

        /** A claim about one model. */
        public Subject(FamilyId family, Map<String, Object> settings, long seed) {
            this(family, settings, seed, null);
        }
    }

    private static SortedMap<String, Object> plain(Map<String, Object> settings) {
        SortedMap<String, Object> plain = new TreeMap<>();
        settings.forEach((name, value) -> plain.put(name, plain(value)));
        return Collections.unmodifiableSortedMap(plain);
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Double real -> real;
            case Float real -> real.doubleValue();
            case Number whole -> whole.longValue();
            default -> value.toString();
        };
    }

    /**
     * A statement and the author's own words for it.
     *
     * @param heading a few words
     */
    public record Clause(String expression, String heading, String words) {}

    /**
     * What the mechanism says will come out.
     *
     * @param expression a measure over any names
     * @param words one sentence
     */
    public record Prediction(String expression, String words, ScoreRule rule, double tolerance) {}

    /** How a prediction is scored. */
    public enum ScoreRule {
        /** the expression is an index; right where that output is strictly the largest */
        LARGEST,
        /** the expression is a list; right where every output is within the tolerance */
        CLOSE
    }

    /**
     * How inputs are drawn: each strength is on with {@code probability}, its value uniform in [from, to], and blank
     * inputs are left out; whole numbers are drawn evenly from all of their range. Or as the family draws them.
     *
     * @param drawn name of one of the family's {@link org.touchstone.engine.Draw}s; null for the plain way
     */
    public record InputDistribution(
            double probability,
            double from,
            double to,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String drawn) {

        /** Strengths that come on by chance, one by one. */
        public InputDistribution(double probability, double from, double to) {
            this(probability, from, to, null);
        }
    }

    /**
     * @param asked what was asked, in one plain sentence
     */
    public record Eval(String id, String title, String asked, String expression, boolean primary) {}

    /** A rule over inputs alone, scored like the prediction. */
    public record Baseline(String title, String words, String expression) {}

    /** Another mechanism that may pass the same checks. */
    public record Rival(String title, String words, String expression) {}

    /**
     * A measured number and what was published for it.
     *
     * @param low smallest published value
     * @param high largest published value; equal to {@code low} for a single figure
     * @param tolerance how far outside [low, high] still counts as the same
     */
    public record Figure(
            String id,
            String title,
            String expression,
            double low,
            double high,
            double tolerance,
            String toleranceReason,
            String source) {}

    /** A named input to try. */
    public record Preset(String title, List<Double> input, String words) {}

    /**
     * Other settings at which the claim is known to fail, for a reader to build.
     *
     * @param settings those that differ from the subject's
     * @param seed null for the subject's own
     */
    public record Variant(
            String title,
            Map<String, Object> settings,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long seed,

            String words) {

        public Variant {
            settings = plain(settings);
        }
    }

    /** Another claim that disagrees, and why, in one sentence. */
    public record Opposed(String slug, String words) {}

    /** What the author discloses; empty or null is shown as not reported. */
    public record Disclosure(
            List<String> doesNotTell,
            List<String> wouldChange,
            @Nullable Integer explanationsTried,
            @Nullable String causal,
            @Nullable String whyToy,
            @Nullable String funding) {}

    /** An objection from a published discussion. */
    public record Quoted(String words, String by, String source, String url, String date) {}
}
