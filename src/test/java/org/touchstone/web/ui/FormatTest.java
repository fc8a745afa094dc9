package org.touchstone.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.touchstone.checks.Rate;

/** Numbers as readers meet them: never more certain than they are. */
class FormatTest {

    @Test
    void anIntervalIsNeverRoundedInwards() {
        assertThat(Format.interval(new Rate(998, 1000, 0.99279, 0.99976))).isEqualTo("99.2–100%");
        assertThat(Format.interval(new Rate(0, 10, 0, 0.30850))).isEqualTo("0–30.9%");
    }

    @Test
    void smallFiguresKeepTheirDigitsAndNeverTurnIntoPowersOfTen() {
        assertThat(Format.figure(0.00007)).isEqualTo("0.00007");
        assertThat(Format.figure(0.0014456)).isEqualTo("0.001446");
        assertThat(Format.figure(2.5e-29)).isEqualTo("almost 0");
        assertThat(Format.figure(-0.25)).isEqualTo("-0.25");
        assertThat(Format.figure(16_777_216)).isEqualTo("16,777,216");
        assertThat(Format.figure(Double.NaN)).isEqualTo("no value");
    }

    @Test
    void aValueNeverReadsAsMinusZero() {
        assertThat(Format.value(-0.001)).isEqualTo("0.00");
    }
}
