package org.touchstone.evals.reading.inspect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchstone.evals.LogSample.Score;
import org.touchstone.evals.reading.Texts;
import tools.jackson.databind.JsonNode;

/**
 * Scores as numbers, by the same rule as Inspect's metrics: C is 1, P is a half, I and N are 0, and so on for the words that
 * its {@code value_to_float} knows. A word that it does not know has no number here; Inspect takes it for 0.
 *
 * @see <a href="https://github.com/UKGovernmentBEIS/inspect_ai/blob/main/src/inspect_ai/scorer/_metric.py">value_to_float</a>
 */
final class Scores {

    private static final Map<String, Double> LETTERS = Map.of("C", 1.0, "P", 0.5, "I", 0.0, "N", 0.0);
    private static final Map<String, Double> WORDS = Map.of("yes", 1.0, "true", 1.0, "no", 0.0, "false", 0.0);
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

    private static final int MOST_PARTS = 500;

    private final ScorerFacts scorers;
    private final Contents contents;
    private final Texts texts;

    Scores(ScorerFacts scorers, Contents contents, Texts texts) {
        this.scorers = scorers;
        this.contents = contents;
        this.texts = texts;
    }

    /** All scores of a sample, one of a name: a score of several named values becomes one for each of them. */
    List<Score> of(@Nullable JsonNode byScorer, @Nullable JsonNode only) {
        Map<String, Score> scores = new LinkedHashMap<>();
        if (byScorer != null) {
            byScorer.properties().forEach(field -> add(scores, field.getKey(), field.getValue()));
        }
        if (only != null && only.isObject()) {
            add(scores, scorers.first(), only);
        }
        return List.copyOf(scores.values());
    }

    private void add(Map<String, Score> scores, String scorer, JsonNode score) {
        JsonNode value = score.isObject() ? score.path("value") : score;
        String answer = text("samples: answer", score.get("answer"));
        String explanation = text("samples: explanation", score.get("explanation"));
        if (!value.isObject()) {
            put(scores, score(scorer, value, answer, explanation));
            return;
        }
        value.properties().stream()
                .limit(MOST_PARTS)
                .forEach(part -> put(
                        scores, score(ScorerFacts.keyed(scorer, part.getKey()), part.getValue(), answer, explanation)));
    }

    private static void put(Map<String, Score> scores, Score score) {
        scores.putIfAbsent(score.scorer(), score);
    }

    private Score score(String scorer, JsonNode value, @Nullable String answer, @Nullable String explanation) {
        String shown = Nodes.text(value);
        return new Score(
                Nodes.brief(scorer),
                number(value),
                texts.of("samples: scores", shown == null ? "NaN" : shown),
                correct(scorer, value),
                answer,
                explanation);
    }

    private @Nullable String text(String what, @Nullable JsonNode node) {
        String said = Nodes.text(node);
        return said == null ? null : texts.of(what, contents.resolve(said));
    }

    static @Nullable Double number(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue() ? 1.0 : 0.0;
        }
        if (value.isNumber()) {
            return Double.isFinite(value.doubleValue()) ? (Double) value.doubleValue() : null;
        }
        if (!value.isString()) {
            return null;
        }
        String text = value.stringValue();
        Double known = LETTERS.getOrDefault(text, WORDS.get(text.toLowerCase(Locale.ROOT)));
        if (known != null) {
            return known;
        }
        String plain = text.strip();
        return plain.length() < 40 && NUMBER.matcher(plain).matches() ? (Double) Double.parseDouble(plain) : null;
    }

    /** A number is right or wrong only where accuracy is worked out from it, and only at its ends. */
    private @Nullable Boolean correct(String scorer, JsonNode value) {
        Double number = number(value);
        if (number == null || (number != 0 && number != 1)) {
            return null;
        }
        boolean word = value.isBoolean()
                || (value.isString()
                        && !NUMBER.matcher(value.stringValue().strip()).matches());
        return word || scorers.judged().contains(scorer) ? (Boolean) (number == 1) : null;
    }
}
