package org.touchstone.checks;

/**
 * A counted share with its exact Clopper-Pearson interval, two-sided 95%, limits rounded outwards. Where every case
 * there is was tried, nothing is left to chance and both limits are the share itself.
 *
 * @param held how many held
 * @param tried out of how many
 * @param low lower limit, 0 to 1; 0 when nothing was tried
 * @param high upper limit, 0 to 1; 1 when nothing was tried
 */
public record Rate(long held, long tried, double low, double high) {}
