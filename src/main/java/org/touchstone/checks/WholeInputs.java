package org.touchstone.checks;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.Input;
import org.touchstone.engine.Model;
import org.touchstone.statements.Statement;

/**
 * Every input in a scope, one after another, for models that take whole numbers only and few enough of them. Nothing is
 * kept: each walk traces the model anew.
 */
public final class WholeInputs implements Iterable<Point> {

    /** The most inputs that are gone through. */
    public static final long MOST = 1_100_000;

    private final List<Input> inputs;
    private final Statement scope;
    private final Model model;
    private final ScopeReading.@Nullable Pair equal;

    private WholeInputs(List<Input> inputs, Statement scope, Model model) {
        this.inputs = inputs;
        this.scope = scope;
        this.model = model;
        this.equal = ScopeReading.equal(scope, inputs);
    }

    /** All inputs in scope, or null where some are not whole numbers or there are more than {@link #MOST} to look at. */
    public static @Nullable WholeInputs in(List<Input> inputs, Statement scope, Model model) {
        if (!inputs.stream().allMatch(Input::whole)) {
            return null;
        }
        WholeInputs all = new WholeInputs(inputs, scope, model);
        double count = 1;
        for (int i = 0; i < inputs.size(); i++) {
            count *= all.follows(i) ? 1 : inputs.get(i).max() - inputs.get(i).min() + 1;
        }
        return count <= MOST ? all : null;
    }

    private boolean follows(int input) {
        return equal != null && equal.second() == input;
    }

    @Override
    public Iterator<Point> iterator() {
        return new Walk();
    }

    private final class Walk implements Iterator<Point> {

        private final double[] at = inputs.stream().mapToDouble(Input::min).toArray();
        private boolean over;
        private @Nullable Point next = seek();

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Point next() {
            Point found = next;
            if (found == null) {
                throw new NoSuchElementException();
            }
            next = seek();
            return found;
        }

        private @Nullable Point seek() {
            while (!over) {
                double[] input = at.clone();
                if (equal != null) {
                    input[equal.second()] = input[equal.first()];
                }
                step();
                Point point = Point.of(input, model);
                if (scope.at(point.trace()).holds()) {
                    return point;
                }
            }
            return null;
        }

        private void step() {
            for (int i = at.length - 1; i >= 0; i--) {
                if (!follows(i) && at[i] < inputs.get(i).max()) {
                    at[i]++;
                    return;
                }
                at[i] = inputs.get(i).min();
            }
            over = true;
        }
    }
}
