package org.touchstone.web.api;

import org.touchstone.runs.RunId;
import org.touchstone.runs.SweepId;

/** The API's addresses. They are part of the contract and do not change within v1. */
final class Paths {

    static final String ROOT = "/api/v1";
    static final String CLAIMS = ROOT + "/claims";
    static final String RUNS = ROOT + "/runs";
    static final String MODELS = ROOT + "/models";
    static final String SWEEPS = ROOT + "/sweeps";
    static final String CRITIQUES = ROOT + "/critiques";
    static final String FOLLOWS = ROOT + "/me/follows";
    static final String NOTICES = ROOT + "/me/notices";
    static final String EVALS = ROOT + "/evals";
    static final String MODERATION_LOG = ROOT + "/moderation-log";

    private Paths() {}

    static String run(RunId id) {
        return RUNS + "/" + id;
    }

    static String sweep(SweepId id) {
        return SWEEPS + "/" + id;
    }
}
