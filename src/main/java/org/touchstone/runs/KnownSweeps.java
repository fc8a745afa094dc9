package org.touchstone.runs;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.touchstone.engine.Families;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Sweep;

/** The sweeps that this program can compute and draw. */
@Component
class KnownSweeps {

    private final Families families;

    KnownSweeps(Families families) {
        this.families = families;
    }

    /** @throws IllegalArgumentException with a sentence when there is no such family or sweep */
    Sweep get(FamilyId family, String name) {
        List<Sweep> sweeps = families.get(family).sweeps();
        return sweeps.stream()
                .filter(sweep -> sweep.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The family " + family + " has no sweep \"" + name
                        + "\". " + (sweeps.isEmpty() ? "It has none." : "It has: " + names(sweeps) + ".")));
    }

    /** The sweep, if this program would compute exactly that one today. */
    Optional<Sweep> same(SweepSpec spec) {
        return families.find(spec.family()).map(ModelFamily::sweeps).orElse(List.of()).stream()
                .filter(sweep -> sweep.id().equals(spec.sweep()))
                .filter(sweep -> SweepSpec.of(spec.family(), sweep, spec.seed()).equals(spec))
                .findFirst();
    }

    private static String names(List<Sweep> sweeps) {
        return String.join(", ", sweeps.stream().map(Sweep::id).toList());
    }
}
