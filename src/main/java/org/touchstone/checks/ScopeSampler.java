package org.touchstone.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.Model;
import org.touchstone.statements.Statement;

/**
 * Draws inputs in a claim's scope: from the whole input space, keeping those at which the scope's own statement is
 * true. Where the scope asks for an exact number of inputs on, or for two whole numbers to be equal, only such inputs
 * are drawn in the first place; they are distributed as those kept would be, and are put to the scope all the same.
 */
public final class ScopeSampler {

    /** Draws after which a scope that is met in fewer than 1 of 100 is refused. */
    static final int PATIENCE = 20_000;

    private static final double FEWEST = 0.01;

    private final InputSpace space;
    private final Statement scope;
    private final Model model;

    public ScopeSampler(InputSpace space, Statement scope, Model model) {
        this.space = space;
        this.scope = scope;
        this.model = model;
    }

    /**
     * The given number of independent inputs in scope, traced.
     *
     * @throws IllegalArgumentException with a sentence when fewer than 1 of 100 inputs drawn are in scope
     */
    public List<Point> draw(int wanted, long seed) {
        Sampler sampler = new Sampler(space, seed);
        OptionalInt active = ScopeReading.exactlyOn(scope, space);
        ScopeReading.@Nullable Pair equal = space.drawing() == null ? ScopeReading.equal(scope, space.inputs()) : null;
        if (active.isPresent() && (active.getAsInt() < 1 || active.getAsInt() > space.size())) {
            throw tooRare(0, 0);
        }
        List<Point> points = new ArrayList<>(wanted);
        for (long tried = 1; points.size() < wanted; tried++) {
            double[] input = active.isPresent()
                    ? sampler.nextWith(active.getAsInt())
                    : equal != null ? sampler.nextEqual(equal) : sampler.next();
            Point point = Point.of(input, model);
            if (scope.at(point.trace()).holds()) {
                points.add(point);
            } else if (tried >= PATIENCE && points.size() < FEWEST * tried) {
                throw tooRare(points.size(), tried);
            }
        }
        return List.copyOf(points);
    }

    private static IllegalArgumentException tooRare(long met, long tried) {
        return new IllegalArgumentException(String.format(
                Locale.ROOT,
                "Only %,d of %,d inputs drawn are in the scope, too few to check the claim there. "
                        + "Widen the scope, or choose a distribution that meets it more often.",
                met,
                tried));
    }
}
