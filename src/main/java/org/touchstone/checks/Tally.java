package org.touchstone.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.touchstone.statements.Verdict;

/** Counts what a promise came to over a list of cases, and keeps the worst failures. */
final class Tally {

    private static final int KEPT = 10;
    private static final Comparator<Counterexample> WORST_FIRST = Comparator.comparingDouble(Counterexample::margin);

    private final List<Counterexample> failures = new ArrayList<>();
    private long held;
    private long failed;
    private long undecided;
    private long apart;

    static Tally of(Promise promise, Iterable<Point> points) {
        Tally tally = new Tally();
        for (Point point : points) {
            if (promise.concerns(point)) {
                tally.count(point, promise.at(point));
            } else {
                tally.apart++;
            }
        }
        return tally;
    }

    /** Cases already decided. */
    static Tally counted(List<Boolean> held, long apart) {
        Tally tally = new Tally();
        tally.held = held.stream().filter(one -> one).count();
        tally.failed = held.size() - tally.held;
        tally.apart = apart;
        return tally;
    }

    private void count(Point point, Verdict verdict) {
        if (!verdict.decided()) {
            undecided++;
        } else if (verdict.holds()) {
            held++;
        } else {
            failed++;
            failures.add(
                    new Counterexample(point.input(), Math.min(0, verdict.margin()), verdict.unit(), verdict.atom()));
            if (failures.size() > KEPT) {
                failures.sort(WORST_FIRST);
                failures.removeLast();
            }
        }
    }

    long held() {
        return held;
    }

    long failed() {
        return failed;
    }

    long undecided() {
        return undecided;
    }

    long apart() {
        return apart;
    }

    long tried() {
        return held + failed + undecided;
    }

    List<Counterexample> worstFirst() {
        return failures.stream().sorted(WORST_FIRST).toList();
    }
}
