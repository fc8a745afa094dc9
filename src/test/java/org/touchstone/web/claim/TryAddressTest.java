package org.touchstone.web.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.engine.Input;

/** A shared link shows the same input to whoever opens it. */
class TryAddressTest {

    private static final List<Input> THREE = IntStream.range(0, 3)
            .mapToObj(i -> new Input("x" + i, "Idea " + (i + 1), 0, 1, 0))
            .toList();

    @Test
    void anInputSurvivesItsAddress() {
        List<Double> input = List.of(0.25, 0.0, 1.0);
        assertThat(TryAddress.read(TryAddress.write(input), THREE)).contains(input);
        assertThat(TryAddress.write(input)).isEqualTo("0.25_0_1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0_0", "0_0_0_0", "0_0_2", "0_0_-0.1", "0_0_NaN", "0_0_Infinity", "a_b_c", "0__0"})
    void anAddressThatSomebodyBentIsNotAnInput(String text) {
        assertThat(TryAddress.read(text, THREE)).isEmpty();
    }
}
