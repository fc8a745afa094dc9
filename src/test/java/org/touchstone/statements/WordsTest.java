package org.touchstone.statements;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reader who knows no CEL reads the statement as a sentence. */
class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            exactly(1, x, 0.0) && max(x) >= 0.25 ~ exactly one idea is on and the largest strength put in is at least 0.25
            exactly(0, x, 0.0) ~ no idea is on
            !exactly(2, y, 0.5) ~ not exactly two outputs are above 0.5
            lists.range(5).all(i, implies(x[i] > 0.0, lists.range(5).all(j, j == i || alignment[i] - alignment[j] >= 0.5))) ~ for every idea: if the strength put in for it is above 0, then, against every other idea, the alignment with it is at least the alignment with the other plus 0.5
            lists.range(5).all(i, implies(x[i] > 0.0, lists.range(5).all(j, j == i || y[i] - y[j] >= 0.02))) ~ for every idea: if the strength put in for it is above 0, then, against every other idea, the output for it is at least the output for the other plus 0.02
            lists.range(5).all(i, implies(x[i] > 0.0, largest(y, i))) ~ for every idea: if the strength put in for it is above 0, then the output for it is larger than every other
            largest(y, argmax(x)) ~ the output for the idea with the largest strength put in is larger than every other
            largest(alignment, argmax(x)) ~ the alignment with the idea with the largest strength put in is larger than every other
            abs(dot(h, h) - (x[0]*x[0] + x[1]*x[1])) <= 0.05 ~ the squared length of the hidden numbers differs from the square of the strength put in for Whales plus the square of the strength put in for Chess by at most 0.05
            lists.range(5).all(i, i < 2 || (y[i] <= 0.1 && y[i] >= -0.1)) ~ for every idea except Whales and Chess: the output for it is at most 0.1 and at least -0.1
            lists.range(5).all(i, implies(i != 0, y[i] < 0.1)) ~ for every idea except Whales: the output for it is below 0.1
            y_without(0)[2] < 0.1 ~ the output for Owls with hidden number 1 switched off is below 0.1
            lists.range(2).all(k, y_without(k)[0] < y[0]) ~ for every k from 1 to 2: the output for Whales with hidden number k switched off is below the output for Whales
            x.all(e, e >= 0.0) ~ for every idea: the strength put in for it is at least 0
            [0, 2].exists(i, y[i] < 0.9) ~ for Whales or Owls: the output for it is below 0.9
            lists.range(2).all(k, h[k] > 0.0) ~ for every k from 1 to 2: hidden number k is above 0
            count(x, 0.0) <= 1 || count(y, 0.1) == 2 ~ the number of ideas that are on is at most 1 or the number of outputs above 0.1 equals 2
            argmax(x) == 0 ~ the idea with the largest strength put in is Whales
            pull[0] - pull[1] >= 0.5 ~ how strongly it pulls towards Whales is at least 0.5 more than for Chess
            largest(pull, 0) && max(pull) < 2.0 ~ how strongly it pulls towards Whales is larger than for every other idea and the largest pull is below 2
            lists.range(5).all(i, lists.range(5).all(j, j <= i || x[i] >= x[j])) ~ for every idea: for every idea j: idea j comes no later than it or the strength put in for it is at least the strength put in for idea j
            y[0] < 0.0000000015 ~ the output for Whales is below 1.5 × 10⁻⁹
            !(x[0] > 0.5) ~ the strength put in for Whales is at most 0.5
            """)
    void theSentenceReadsPlainly(String source, String words) {
        assertThat(Toy.statement(source).words()).isEqualTo(words);
    }
}
