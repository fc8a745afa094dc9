package org.touchstone.critiques;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.touchstone.people.ReaderGroup;

class ConsensusTest {

    private static Voices voices(long... agreeDisagree) {
        return new Voices(
                Map.of(
                        ReaderGroup.POLICY, new Voices.Counts(agreeDisagree[0], agreeDisagree[1]),
                        ReaderGroup.RESEARCH, new Voices.Counts(agreeDisagree[2], agreeDisagree[3]),
                        ReaderGroup.OTHER, new Voices.Counts(agreeDisagree[4], agreeDisagree[5])),
                0,
                null,
                false);
    }

    @Test
    void itIsTheProductOverGroupsOfAgreePlusOneOverVotesPlusTwo() {
        assertThat(Consensus.of(voices(3, 1, 0, 2, 5, 5)).value())
                .isCloseTo((4.0 / 6) * (1.0 / 4) * (6.0 / 12), within(1e-12));
        assertThat(Consensus.of(Voices.NONE)).isEqualTo(new Consensus(0.125, 0, 1));
    }

    @Test
    void oneGroupAloneCannotCarryACritique() {
        assertThat(Consensus.of(voices(1_000, 0, 0, 20, 5, 0)).value())
                .isLessThan(Consensus.of(voices(5, 2, 5, 2, 5, 2)).value());
    }

    @Test
    void theValueLiesWithinItsInterval() {
        for (long agree = 0; agree < 40; agree += 3) {
            for (long disagree = 0; disagree < 40; disagree += 7) {
                var one = Consensus.of(voices(agree, disagree, disagree, agree, 1, 0));
                assertThat(one.value()).isBetween(one.low(), one.high());
            }
        }
    }

    private static List<List<String>> ties(Map<String, Consensus> things) {
        return Consensus.ties(
                things.keySet().stream().sorted().toList(), name -> Objects.requireNonNull(things.get(name)));
    }

    @Test
    void thingsAreTiedUnlessTheirIntervalsDoNotOverlap() {
        assertThat(ties(Map.of(
                        "a", new Consensus(0.1, 0.05, 0.2),
                        "b", new Consensus(0.9, 0.8, 0.95),
                        "c", new Consensus(0.85, 0.7, 0.9))))
                .containsExactly(List.of("b", "c"), List.of("a"));
    }

    @Test
    void aChainOfOverlapsIsOneTie() {
        assertThat(ties(Map.of(
                        "a", new Consensus(0.2, 0.1, 0.3),
                        "b", new Consensus(0.4, 0.25, 0.5),
                        "c", new Consensus(0.6, 0.45, 0.7))))
                .containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void aWideIntervalTiesWhatLiesInsideIt() {
        assertThat(ties(Map.of(
                        "narrow", new Consensus(0.9, 0.88, 0.92),
                        "wide", new Consensus(0.125, 0, 1),
                        "low", new Consensus(0.1, 0.05, 0.2))))
                .hasSize(1);
        assertThat(ties(Map.of())).isEmpty();
    }
}
