package org.touchstone.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.touchstone.engine.Model;
import tools.jackson.databind.json.JsonMapper;

class TrierTest {

    private static final CompiledClaim RING = Shipped.compiled(Shipped.RING);
    private static final Model MODEL = Shipped.model(Shipped.RING);

    private static Attempt attempt(double... input) {
        return Trier.attempt(RING, MODEL, input);
    }

    @Test
    void anInputInScopeIsAnsweredOnBothSides() {
        Attempt whales = attempt(1, 0, 0, 0, 0);
        assertThat(whales.holds()).isTrue();
        assertThat(whales.behaves().holds()).isTrue();
        assertThat(whales.hidden()).hasSize(2);
        assertThat(whales.predicted()).isEqualTo("Whales comes out largest.");
        assertThat(whales.did()).startsWith("Whales 1.0");
        assertThat(whales.words()).startsWith("Inside the scope, mechanism and behaviour are both there: ");
        JsonMapper json = JsonMapper.shared();
        assertThat(json.readValue(json.writeValueAsString(whales), Attempt.class))
                .isEqualTo(whales);
    }

    @Test
    void outsideTheScopeNothingIsPromised() {
        Attempt two = attempt(1, 0.9, 0, 0, 0);
        assertThat(two.scope().holds()).isFalse();
        assertThat(two.holds()).isFalse();
        assertThat(two.words()).startsWith("Outside the scope, where nothing is promised, ");
    }

    @Test
    void aBlankInputIsAnsweredToo() {
        assertThat(attempt(0, 0, 0, 0, 0).did()).isEqualTo("Nothing comes out.");
    }

    @Test
    void anInputThatTheModelCannotTakeGetsASentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> attempt(0, 0, 0, 0, 1.5))
                .withMessage("Weather takes a number from 0.0 to 1.0, not 1.5.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> attempt(0, Double.NaN, 0, 0, 0))
                .withMessageContaining("Tax law");
        assertThatIllegalArgumentException().isThrownBy(() -> attempt(1)).withMessageContaining("5 numbers");
    }

    @Test
    void anAnswerComesWhileTheSliderStillMoves() {
        for (int i = 0; i < 2_000; i++) {
            attempt(0, 0.5, 0, 0, 0);
        }
        long start = System.nanoTime();
        for (int i = 0; i < 200; i++) {
            attempt(0, 0.5, 0, 0, 0);
        }
        double millisecondsEach = (System.nanoTime() - start) / 200e6;
        // the budget is 1 ms; five times that leaves room for other work on the same cores
        assertThat(millisecondsEach).isLessThan(5);
    }
}
