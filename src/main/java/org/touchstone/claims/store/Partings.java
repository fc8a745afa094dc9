package org.touchstone.claims.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.Attempt;
import org.touchstone.claims.Examination;
import org.touchstone.claims.Models;
import org.touchstone.claims.Trier;

/** Looks for an input at which one of two claims holds and the other does not. */
final class Partings {

    /** Inputs looked at; on the largest models here they take some tens of milliseconds. */
    private static final int MOST = 300;

    private Partings() {}

    static Models.@Nullable Parting of(Models.Loaded one, Models.Loaded other, Examination drawn) {
        if (!one.claim().inputs().equals(other.claim().inputs())) {
            return null;
        }
        Models.Parting nearest = null;
        double best = Double.NEGATIVE_INFINITY;
        for (List<Double> input : mixed(drawn.boxes().boxes())) {
            double[] values = input.stream().mapToDouble(Double::doubleValue).toArray();
            Attempt here = Trier.attempt(one.claim(), one.model(), values);
            double margin = here.scope().holds()
                    ? Double.POSITIVE_INFINITY
                    : here.scope().margin();
            boolean there = Trier.attempt(other.claim(), other.model(), values).holds();
            if (here.holds() != there && (nearest == null || margin > best)) {
                nearest = new Models.Parting(input, here.scope().holds(), here.holds());
                best = margin;
            }
            if (best == Double.POSITIVE_INFINITY) {
                break;
            }
        }
        return nearest;
    }

    /** Some inputs of every box in turn, so that the rare ones are looked at too. */
    private static List<List<Double>> mixed(List<Examination.Box> boxes) {
        List<Iterator<List<Double>>> walks = new ArrayList<>();
        boxes.forEach(box -> walks.add(box.inputs().iterator()));
        List<List<Double>> mixed = new ArrayList<>();
        while (mixed.size() < MOST && walks.stream().anyMatch(Iterator::hasNext)) {
            for (Iterator<List<Double>> walk : walks) {
                if (walk.hasNext() && mixed.size() < MOST) {
                    mixed.add(walk.next());
                }
            }
        }
        return mixed;
    }
}
