package org.touchstone.engine.residual;

import java.util.Arrays;
import org.touchstone.engine.Readable;

/** One plain sentence for each picture, computed from the numbers that the picture shows. */
final class Findings {

    private static final double HALF = 0.5;

    private final ResidualModel model;
    private final Jobs jobs;

    Findings(ResidualModel model) {
        this.model = model;
        jobs = model.jobs;
    }

    String jobs() {
        long most = Arrays.stream(jobs.job).filter(job -> job >= HALF).count();
        return model.k + (model.k == 1 ? " neuron does " : " neurons do ") + Readable.span(jobs.job)
                + " of each of the " + model.n + " jobs, and at least half of " + most
                + "; with one job a neuron, " + model.k + " would be done in full and " + (model.n - model.k)
                + " not at all.";
    }

    String neurons() {
        return "At least a twentieth of an idea's job is done by each of " + counts(jobs.neuronsFor, " neuron") + ".";
    }

    String served() {
        return "A neuron does at least a twentieth of the job of " + counts(jobs.ideasServed, " idea") + ".";
    }

    private static String counts(double[] counts, String what) {
        long low = Math.round(Arrays.stream(counts).min().orElseThrow());
        long high = Math.round(Arrays.stream(counts).max().orElseThrow());
        return (low == high ? "" : low + " to ") + high + what + (high == 1 ? "" : "s");
    }

    String loss() {
        return "As trained, the loss is " + Readable.number(model.loss / model.naive)
                + " times that of one job a neuron; with the overlap of the ideas taken away and the layer left as it is,"
                + " it is " + Readable.number(model.lossClean / model.naive) + " times.";
    }

    String spill() {
        double sum = jobs.spillOfOverlap + jobs.spillOfLayer;
        String start = "The overlap alone spills " + Readable.number(jobs.spillOfOverlap) + " and the layer alone "
                + Readable.number(jobs.spillOfLayer) + ", together " + Readable.number(jobs.spillOfBoth);
        if (jobs.spillOfOverlap == 0) {
            return start + ": these ideas do not overlap.";
        }
        return jobs.spillOfBoth < sum
                ? start + ": less than the sum, so they partly cancel each other."
                : start + ": they do not cancel each other.";
    }
}
