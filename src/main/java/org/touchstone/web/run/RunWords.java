package org.touchstone.web.run;

import org.touchstone.runs.RunKind;
import org.touchstone.runs.RunState;

/** States and kinds of runs as readers meet them. */
final class RunWords {

    private RunWords() {}

    static String kind(RunKind kind) {
        return switch (kind) {
            case PUBLICATION -> "first run of a claim";
            case RERUN -> "rerun";
            case EXPLORATION -> "exploration";
            case KEPT -> "kept run";
        };
    }

    static String state(RunState state) {
        return switch (state) {
            case QUEUED -> "waiting";
            case RUNNING -> "running";
            case SUCCEEDED -> "✓ done";
            case FAILED -> "✕ failed";
            case CANCELLED -> "cancelled";
        };
    }
}
