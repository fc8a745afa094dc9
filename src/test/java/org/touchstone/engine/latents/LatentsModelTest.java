package org.touchstone.engine.latents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.engine.Draw;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.InvalidSettingException;
import org.touchstone.engine.Model;
import org.touchstone.engine.Progress;
import org.touchstone.engine.RandomStreams;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Trace;

class LatentsModelTest {

    private final LatentsFamily family = new LatentsFamily();

    private Model model(Map<String, ?> given) {
        return family.build(family.settle(given), 0, Progress.SILENT);
    }

    @ParameterizedTest
    @CsvSource({"code, one, 2", "code, two, 2", "fact, one, 2", "redraw, one, 2", "fact, one, 3", "code, one, 4"})
    void everyDeclaredNameHasItsDeclaredSizeAndLiesInItsRange(String question, String agents, int values) {
        Model model = model(Map.of("question", question, "agents", agents, "first", values, "second", values));
        RandomGenerator random = RandomStreams.stream(0, 1);
        for (Draw draw : family.draws(model.settings())) {
            for (int i = 0; i < 50; i++) {
                Trace trace = model.trace(draw.drawing().next(random));
                for (var name : family.vocabulary(model.settings()).names()) {
                    assertThat(trace.value(name.name())).as(name.name()).hasSize(name.size());
                    for (double value : trace.value(name.name())) {
                        assertThat(value).as(name.name()).isFinite().isBetween(name.min(), name.max());
                    }
                }
            }
        }
        assertThatThrownBy(() -> model.trace(
                                new double[family.inputs(model.settings()).size()])
                        .value("nonsense"))
                .hasMessageContaining("declares no name");
    }

    @Test
    void drawnTablesCanBePutIn() {
        RandomGenerator random = RandomStreams.stream(0, 2);
        for (String question : List.of("code", "fact", "redraw")) {
            Settings settings = family.settle(Map.of("question", question));
            for (Draw draw : family.draws(settings)) {
                for (int i = 0; i < 500; i++) {
                    double[] table = draw.drawing().next(random);
                    assertThat(table).hasSize(family.inputs(settings).size());
                    double sum = 0;
                    for (double weight : table) {
                        assertThat(weight).isBetween(0.0, 1.0);
                        sum += weight;
                    }
                    assertThat(sum).as(draw.name()).isPositive();
                }
            }
        }
    }

    /** The published figure is .05821 bits with a tolerance of 1e-4; the truth given the bias is .0412. */
    @Test
    void theCoinLeavesOpenWhatWasPublished() {
        Trace trace = model(Map.of()).trace(new double[8]);
        assertThat(trace.value("coin_open")[0]).isCloseTo(0.05821, within(1e-4));
        assertThat(trace.value("coin_open_by_bias")[0]).isCloseTo(0.0412, within(1e-4));
    }

    /** Chances from the definition: a sum over a fine grid of biases, each as likely. The grid errs by about 1e-6. */
    @Test
    void theChancesOfAMajorityAreThoseOfThrowingCoinsOfEveryBias() {
        int n = 12;
        double[] chances = new Coin(n).chances();
        int grid = 4_000;
        for (int heads = 0; heads <= n; heads++) {
            double both = 0;
            double first = 0;
            for (int g = 0; g < grid; g++) {
                double bias = (g + 0.5) / grid;
                double seen = binomial(n, heads, bias);
                double more = 0;
                for (int j = n / 2 + 1; j <= n; j++) {
                    more += binomial(n, j, bias);
                }
                both += seen * more;
                first += seen;
            }
            assertThat(chances[heads]).isCloseTo(both / first, within(1e-5));
        }
    }

    private static double binomial(int n, int k, double bias) {
        double ways = 1;
        for (int i = 1; i <= k; i++) {
            ways = ways * (n - k + i) / i;
        }
        return ways * Math.pow(bias, k) * Math.pow(1 - bias, n - k);
    }

    /**
     * By closed forms: all cells on the diagonal are alike, and so are all others. Adding up 65,536 chances may round by
     * 1e-16 each time, so that about 1e-11 bits are lost in all.
     */
    @ParameterizedTest
    @CsvSource({"2, 0.25", "6, 0.001", "8, 0.000001"})
    void aTinyMixtureLeavesNothingThatIsSharedExactly(int bits, double share) {
        Mixture mixture = new Mixture(bits, share);
        double values = 1 << bits;
        double same = 1 - share + share / values;
        double apart = share * (1 - 1 / values);
        assertThat(mixture.cost()).isCloseTo(-Joint.log2(same), within(1e-10));
        assertThat(mixture.information())
                .isCloseTo(same * Joint.log2(same * values) + apart * Joint.log2(share), within(1e-10));
        assertThat(mixture.exactBefore()).isCloseTo(bits, within(1e-10));
        assertThat(mixture.exactAfter()).isZero();
        assertThat(new Mixture(bits, 0).exactAfter()).isCloseTo(bits, within(1e-10));
        assertThat(new Mixture(bits, 1).information()).isZero();
    }

    @Test
    void anotherAgentsCodeBlowsUpWhereItsTableIsTooSure() {
        double[] both = {0.45, 0.05, 0, 0, 0, 0, 0.05, 0.45, 0.5, 0, 0, 0, 0, 0, 0, 0.5};
        Trace trace = model(Map.of("agents", "two")).trace(both);
        assertThat(trace.value("blows_up")).containsExactly(1);
        assertThat(trace.value("offending")).containsExactly(2);
        assertThat(trace.value("extra_bits")).containsExactly(Code.ENDLESS);
        double[] own = Arrays.copyOf(both, 8);
        assertThat(model(Map.of()).trace(own).value("blows_up")).containsExactly(0);
    }

    @Test
    void theFirstPictureAnswersTheQuestionAsked() {
        assertThat(model(Map.of()).exhibits(List.of()).getFirst().finding()).contains("extra bits, which is what");
        assertThat(model(Map.of("agents", "two")).exhibits(List.of()).getFirst().finding())
                .contains("no word for 2 cases");
        assertThat(model(Map.of("agents", "two", "leak", 0))
                        .exhibits(List.of())
                        .getFirst()
                        .finding())
                .contains("0.0000 extra bits");
        assertThat(model(Map.of("question", "fact"))
                        .exhibits(List.of())
                        .getFirst()
                        .finding())
                .contains("three gaps");
        assertThat(model(Map.of("question", "redraw"))
                        .exhibits(List.of())
                        .getFirst()
                        .finding())
                .contains("the gap");
        assertThat(model(Map.of("question", "redraw"))
                        .exhibits(List.of())
                        .get(1)
                        .finding())
                .contains("only the second clue tells", "the clues share beyond the summary");
        for (Exhibit exhibit : model(Map.of("throws", 2000)).exhibits(List.of())) {
            assertThat(exhibit.finding()).doesNotContain("NaN").endsWith(".");
        }
    }

    @Test
    void settingsAndWeightsThatDoNotFitAreRefusedWithASentence() {
        refused(Map.of("agents", "two", "question", "fact"), "compared by their codes only");
        refused(Map.of("first", 4, "second", 4, "summary", 4, "agents", "two"), "too many to set by hand");
        refused(Map.of("leak", 1.5), "number from 0 to 1");
        Model small = model(Map.of());
        assertThatThrownBy(() -> family.load(family.settle(Map.of("first", 3)), small.weights()))
                .hasMessageContaining("has the shape [8]");
        assertThatThrownBy(() -> small.trace(new double[7])).hasMessageContaining("takes 8 weights");
    }

    private void refused(Map<String, ?> given, String why) {
        assertThatThrownBy(() -> family.settle(given))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining(why);
    }

    @Test
    void theSameSettingsGiveTheSameWeights() {
        assertThat(model(Map.of("leak", 0.2)).weights().sha256())
                .isEqualTo(model(Map.of("leak", 0.2)).weights().sha256());
    }
}
