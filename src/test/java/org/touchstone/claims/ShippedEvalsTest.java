package org.touchstone.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchstone.claims.plain.AbsoluteEvals;
import org.touchstone.claims.plain.AutoencoderEvals;
import org.touchstone.claims.plain.BigramPartsEvals;
import org.touchstone.claims.plain.BigramsEvals;
import org.touchstone.claims.plain.CircleEvals;
import org.touchstone.claims.plain.DecompositionEvals;
import org.touchstone.claims.plain.DualEvals;
import org.touchstone.claims.plain.LatentsEvals;
import org.touchstone.claims.plain.PlainEvals;
import org.touchstone.claims.plain.PuzzleEvals;
import org.touchstone.claims.plain.ResidualEvals;
import org.touchstone.claims.plain.SuperpositionEvals;
import org.touchstone.claims.plain.TargetEvals;
import org.touchstone.engine.Model;
import org.touchstone.evals.EvalResult;

/** Recomputes every shipped eval by plain loops, from the weights up. */
class ShippedEvalsTest {

    private static final List<PlainEvals> ALL = List.of(
            new AbsoluteEvals(),
            new AutoencoderEvals(),
            new BigramPartsEvals(),
            new BigramsEvals(),
            new DecompositionEvals(),
            new DualEvals(),
            new LatentsEvals(),
            new PuzzleEvals(),
            new ResidualEvals(),
            new SuperpositionEvals(),
            new CircleEvals(),
            new TargetEvals());

    private static final Map<String, PlainEvals.Rule> RULES = rules();

    private static Map<String, PlainEvals.Rule> rules() {
        Map<String, PlainEvals.Rule> rules = new HashMap<>();
        ALL.forEach(evals -> rules.putAll(evals.rules()));
        return rules;
    }

    static Stream<String> slugs() {
        return Shipped.slugs().stream();
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void aPlainLoopCountsTheSame(String slug) {
        Examination examination = Shipped.examined(slug);
        Model model = Shipped.model(slug);
        List<double[]> inputs = examination.boxes().boxes().stream()
                .flatMap(box -> box.inputs().stream())
                .map(input -> input.stream().mapToDouble(v -> v).toArray())
                .toList();
        assertThat(inputs).hasSize(Examiner.EVAL_DRAWS);
        for (EvalResult eval : examination.evals()) {
            PlainEvals.Rule rule = Objects.requireNonNull(
                    RULES.get(slug + "/" + eval.id()), () -> "a plain rule for " + slug + "/" + eval.id());
            long right = 0;
            for (double[] x : inputs) {
                right += rule.right(x, model.settings(), model.weights()) ? 1 : 0;
            }
            assertThat(eval.rate().held()).as(eval.id()).isEqualTo(right);
        }
    }
}
