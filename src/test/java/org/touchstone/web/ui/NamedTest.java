package org.touchstone.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.engine.Input;

/** A reader is told what was put in and what came out by name, and no more of it than one can take in. */
class NamedTest {

    private static final List<String> THREE = List.of("Whales", "Tax law", "Recipes");

    private static Input strength(String name) {
        return new Input(name, name, -1, 1, 0);
    }

    @Test
    void anInputNamesOnlyWhatIsOn() {
        Named named = new Named(List.of(strength("a"), strength("b"), strength("c")), THREE, THREE);
        assertThat(named.input(List.of(0.8, 0.0, -0.7))).isEqualTo("Whales 0.80, Recipes -0.70");
        assertThat(named.input(List.of(0.0, 0.0, 0.0))).isEqualTo("nothing put in");
        assertThat(named.output(List.of(0.001, 0.0, 0.5))).isEqualTo("Recipes 0.50");
        assertThat(named.output(List.of(0.001, 0.0, 0.0))).isEqualTo("nothing");
    }

    @Test
    void aWholeNumberIsAlwaysToldEvenAtZero() {
        Named named = new Named(
                List.of(Input.whole("x1", "First", 0, 9, 0), Input.whole("x2", "Second", 0, 9, 0)),
                List.of("First", "Second"),
                List.of("Answer"));
        assertThat(named.input(List.of(0.0, 3.0))).isEqualTo("First 0, Second 3");
    }

    @Test
    void ofManyOnlyTheLoudestAreNamed() {
        Named named = new Named(List.of(), THREE, List.of());
        assertThat(named.input(Collections.nCopies(8, 0.5)))
                .isEqualTo("Whales 0.50, Tax law 0.50, Recipes 0.50, Input 4 0.50, Input 5 0.50 and 3 weaker ones");
    }
}
