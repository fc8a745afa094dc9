package org.touchstone.engine.decomposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.touchstone.engine.RandomStreams;

class MatchingTest {

    @Test
    void aPerfectPictureHasNoErrorHoweverItsPartsAreOrdered() {
        double[] values = {0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 1};
        assertThat(Matching.best(values, 3, 4)).containsExactly(2, 0, 3);
        assertThat(Matching.error(values, 3, 4)).isZero();
        values[1] = 0.2;
        values[2] = 0.85;
        assertThat(Matching.error(values, 3, 4)).isEqualTo(2);
    }

    @Test
    void noOtherAssignmentIsBetter() {
        RandomGenerator random = RandomStreams.stream(5, 0);
        for (int round = 0; round < 50; round++) {
            double[] values = random.doubles(15).toArray();
            int[] match = Matching.best(values, 3, 5);
            double found = values[match[0]] + values[5 + match[1]] + values[10 + match[2]];
            double best = 0;
            for (int a = 0; a < 5; a++) {
                for (int b = 0; b < 5; b++) {
                    for (int c = 0; c < 5; c++) {
                        if (a != b && a != c && b != c) {
                            best = Math.max(best, values[a] + values[5 + b] + values[10 + c]);
                        }
                    }
                }
            }
            assertThat(found).isEqualTo(best);
        }
    }
}
