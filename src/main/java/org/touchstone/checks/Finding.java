package org.touchstone.checks;

import java.util.List;

/**
 * What one check of one statement came to.
 *
 * @param part which promise
 * @param rung how it was put to the test
 * @param outcome held, broken or undecided
 * @param rate cases held of cases tried, where the antecedents were true
 * @param apart draws not counted because an antecedent was false
 * @param upperBound upper limit of the failure rate, 0 to 1, 95% confidence: one-sided when nothing failed, else the
 *     two-sided interval's
 * @param words one plain sentence with its counts
 * @param failures up to ten failing inputs, worst first
 * @param seconds what it cost
 */
public record Finding(
        Part part,
        Rung rung,
        Outcome outcome,
        Rate rate,
        long apart,
        double upperBound,
        String words,
        List<Counterexample> failures,
        double seconds) {}
