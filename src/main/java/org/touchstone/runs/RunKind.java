package org.touchstone.runs;

/** Why a run exists. */
public enum RunKind {
    /** the first run of a claim version, asked by the server */
    PUBLICATION,
    /** the published model built again, same settings and seed */
    RERUN,
    /** other settings or another seed; it never changes a standing */
    EXPLORATION,
    /** done elsewhere at settings too heavy to build here, and kept with the program */
    KEPT
}
