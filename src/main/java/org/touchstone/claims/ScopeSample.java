package org.touchstone.claims;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.touchstone.checks.Point;
import org.touchstone.checks.Sampler;
import org.touchstone.checks.ScopeSampler;
import org.touchstone.checks.WholeInputs;
import org.touchstone.engine.Model;

/**
 * A few inputs inside a claim's scope and a few outside, for its author to look at before it is published. They are
 * drawn as its evals would draw them, with a seed that no check uses.
 *
 * @param drawn how many inputs were drawn
 * @param inScope how many of them are in scope
 * @param inside some in scope; where the draws met none, found as the checks find them
 * @param outside some of those drawn that are not in scope; none where all are
 * @param everyOne whether the checks try every input in scope
 */
public record ScopeSample(
        long drawn, long inScope, List<List<Double>> inside, List<List<Double>> outside, boolean everyOne) {

    static final int DRAWN = 2_000;
    private static final int SHOWN = 5;

    /**
     * @return empty where only the built model can tell what is in scope
     * @throws IllegalArgumentException with a sentence when the scope is met too rarely to be checked
     */
    static Optional<ScopeSample> of(CompiledClaim claim, long seed) {
        return InputsOnly.of(claim).map(model -> of(claim, model, seed));
    }

    private static ScopeSample of(CompiledClaim claim, Model model, long seed) {
        Sampler sampler = new Sampler(claim.space(), seed);
        List<List<Double>> inside = new ArrayList<>();
        List<List<Double>> outside = new ArrayList<>();
        long inScope = 0;
        for (int i = 0; i < DRAWN; i++) {
            Point point = Point.of(sampler.next(), model);
            boolean in = claim.scope().at(point.trace()).holds();
            inScope += in ? 1 : 0;
            List<List<Double>> side = in ? inside : outside;
            if (side.size() < SHOWN && !side.contains(point.input())) {
                side.add(point.input());
            }
        }
        WholeInputs every = WholeInputs.in(claim.inputs(), claim.scope(), model);
        if (every == null) {
            inside = new ScopeSampler(claim.space(), claim.scope(), model)
                    .draw(SHOWN, ~seed).stream().map(Point::input).toList();
        } else if (inside.isEmpty()) {
            inside = first(every);
        }
        return new ScopeSample(DRAWN, inScope, List.copyOf(inside), List.copyOf(outside), every != null);
    }

    private static List<List<Double>> first(WholeInputs every) {
        List<List<Double>> inside = new ArrayList<>();
        for (Iterator<Point> points = every.iterator(); inside.size() < SHOWN && points.hasNext(); ) {
            inside.add(points.next().input());
        }
        if (inside.isEmpty()) {
            throw new IllegalArgumentException("No input at all is in this scope, so it promises nothing. Widen it.");
        }
        return inside;
    }
}
