package org.touchstone.web.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
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
        assertThat(TryAddress.read(TryAddress.write(input, THREE), THREE)).contains(input);
        assertThat(TryAddress.write(input, THREE)).isEqualTo("0.25_0_1");
    }

    @Test
    void ofManyInputsTheAddressNamesThoseThatAreOn() {
        List<Input> many = IntStream.range(0, 100)
                .mapToObj(i -> i == 99 ? Input.whole("asked", "Asked", 0, 98, 0) : new Input("x" + i, "Idea", 0, 1, 0))
                .toList();
        List<Double> input = new ArrayList<>(Collections.nCopies(100, 0.0));
        assertThat(TryAddress.read(TryAddress.write(input, many), many)).contains(input);
        input.set(16, 0.5);
        input.set(99, 16.0);
        assertThat(TryAddress.write(input, many)).isEqualTo("17:0.5_100:16");
        assertThat(TryAddress.read("17:0.5_100:16", many)).contains(input);
        assertThat(TryAddress.read("100:16.5", many)).isEmpty();
        assertThat(TryAddress.read("101:1", many)).isEmpty();
        assertThat(TryAddress.read("0:1", many)).isEmpty();
        assertThat(TryAddress.read("1:2:3", many)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0_0", "0_0_0_0", "0_0_2", "0_0_-0.1", "0_0_NaN", "0_0_Infinity", "a_b_c", "0__0"})
    void anAddressThatSomebodyBentIsNotAnInput(String text) {
        assertThat(TryAddress.read(text, THREE)).isEmpty();
    }
}
