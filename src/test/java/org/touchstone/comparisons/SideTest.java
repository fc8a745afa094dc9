package org.touchstone.comparisons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SideTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claim:five-ideas-on-a-ring",
                "claim:five-ideas-on-a-ring@2",
                "claim:five-ideas-on-a-ring@2/no-false-alarm",
                "claim:five-ideas-on-a-ring/strongest",
                "run:0a1b2c3d4e5f",
                "model:circle",
                "model:circle;features=5;output=relu;seed=7",
                "model:superposition;probability=0.05;seed=-3",
                "eval:17"
            })
    void anAddressThatSomebodySharedOpensTheSameThing(String reference) {
        assertThat(Side.parse(reference).reference()).isEqualTo(reference);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "claim:",
                "claim:A",
                "claim:a@0",
                "eval:0",
                "eval:x",
                "run:../x",
                "model:circle;seed",
                "<script>",
                "x:y"
            })
    void whatNamesNothingIsRefusedByASentence(String reference) {
        assertThatThrownBy(() -> Side.parse(reference))
                .isInstanceOf(ComparisonException.class)
                .hasMessageContaining("names nothing that can be compared");
    }

    @Test
    void aSeedMustBeAWholeNumber() {
        assertThatThrownBy(() -> Side.parse("model:circle;seed=1.5")).hasMessageContaining("whole number");
    }

    @Test
    void aLongTextIsNotSaidBackInFull() {
        assertThatThrownBy(() -> Side.parse("x".repeat(100_000)))
                .satisfies(refused ->
                        assertThat(String.valueOf(refused.getMessage())).hasSizeLessThan(300));
    }
}
