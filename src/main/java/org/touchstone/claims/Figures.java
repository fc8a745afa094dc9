package org.touchstone.claims;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.checks.Point;
import org.touchstone.statements.Measure;

/** Measures a claim's published figures on the model at hand. */
final class Figures {

    private Figures() {}

    /**
     * @param anywhere any point; figures are about weights
     * @return one result a figure, in order; {@code found} is NaN, and not the same, where a figure has no value
     */
    static List<Examination.FigureResult> measure(CompiledClaim claim, Point anywhere) {
        List<Examination.FigureResult> results = new ArrayList<>();
        for (int i = 0; i < claim.figures().size(); i++) {
            ClaimSpec.Figure figure = claim.spec().figures().get(i);
            double found = found(claim.figures().get(i), anywhere);
            results.add(new Examination.FigureResult(
                    figure.id(),
                    figure.title(),
                    figure.low(),
                    figure.high(),
                    found,
                    figure.tolerance(),
                    figure.toleranceReason(),
                    figure.source(),
                    found >= figure.low() - figure.tolerance() && found <= figure.high() + figure.tolerance()));
        }
        return List.copyOf(results);
    }

    private static double found(Measure measure, Point anywhere) {
        try {
            return measure.at(anywhere.trace())[0];
        } catch (ArithmeticException e) {
            return Double.NaN;
        }
    }
}
