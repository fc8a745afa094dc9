package org.touchstone.engine.absolute;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Exhibit.Series;
import org.touchstone.engine.Titles;

/** Pictures of the neurons' jobs, each with one sentence computed from its numbers. */
final class AbsoluteExhibits {

    /** Lines in one picture that can still be told apart. */
    private static final int LINES = 6;

    private static final int POINTS = 41;

    private final AbsoluteModel model;
    private final List<String> ideas;
    private final List<String> neurons;
    private final Findings findings;

    AbsoluteExhibits(AbsoluteModel model, List<String> names) {
        this.model = model;
        ideas = Titles.or(names, Titles.ideas(model.n));
        neurons = Titles.numbered("Neuron", model.m);
        findings = new Findings(model, ideas);
    }

    List<Exhibit> all() {
        double[][] responses = responses();
        List<Exhibit> exhibits = new ArrayList<>();
        exhibits.add(
                Exhibit.HeatMap.of("Which ideas each neuron works for", findings.work(), neurons, ideas, signedWork()));
        exhibits.add(new Exhibit.Curve(
                "What comes out when one idea is put in alone",
                findings.responses(responses),
                "what is put in",
                "what comes out",
                IntStream.range(0, responses.length)
                        .mapToObj(i -> Series.of(ideas.get(i), strengths(), responses[i]))
                        .toList()));
        exhibits.add(
                Exhibit.Bars.of("How many jobs each neuron has", findings.jobs(), "ideas", neurons, model.jobs.jobs));
        exhibits.add(Exhibit.Bars.of("What is added to each output", findings.bias(), "size", ideas, model.bias));
        return List.copyOf(exhibits);
    }

    /** Row-major [m, n]: work as a share of the neuron's largest, below 0 where the neuron hears the idea below 0. */
    private double[] signedWork() {
        double[] signed = new double[model.m * model.n];
        for (int k = 0; k < model.m; k++) {
            double most = model.jobs.work[k * model.n + (int) model.jobs.serves[k]];
            for (int i = 0; i < model.n; i++) {
                double share = most > 0 ? model.jobs.work[k * model.n + i] / most : 0;
                signed[k * model.n + i] = model.in[i * model.m + k] < 0 ? -share : share;
            }
        }
        return signed;
    }

    private static double[] strengths() {
        return IntStream.range(0, POINTS)
                .mapToDouble(at -> 2.0 * at / (POINTS - 1) - 1)
                .toArray();
    }

    /** The own output of each of the first ideas when it alone is on. */
    private double[][] responses() {
        double[] strengths = strengths();
        double[][] responses = new double[Math.min(LINES, model.n)][POINTS];
        for (int i = 0; i < responses.length; i++) {
            for (int at = 0; at < POINTS; at++) {
                double[] x = new double[model.n];
                x[i] = strengths[at];
                responses[i][at] = model.trace(x).value("y")[i];
            }
        }
        return responses;
    }
}
