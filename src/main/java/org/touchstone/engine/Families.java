package org.touchstone.engine;

import java.util.List;
import java.util.Optional;
import org.touchstone.engine.absolute.AbsoluteFamily;
import org.touchstone.engine.autoencoder.AutoencoderFamily;
import org.touchstone.engine.bigramparts.BigramPartsFamily;
import org.touchstone.engine.bigrams.BigramsFamily;
import org.touchstone.engine.circle.CircleFamily;
import org.touchstone.engine.decomposition.DecompositionFamily;
import org.touchstone.engine.dual.DualFamily;
import org.touchstone.engine.latents.LatentsFamily;
import org.touchstone.engine.puzzle.PuzzleFamily;
import org.touchstone.engine.residual.ResidualFamily;
import org.touchstone.engine.superposition.SuperpositionFamily;
import org.touchstone.engine.target.TargetFamily;

/** The register of model families. */
public final class Families {

    private final List<ModelFamily> all;

    public Families(List<ModelFamily> all) {
        this.all = List.copyOf(all);
    }

    /** Every family that this program knows. */
    public static Families standard() {
        return new Families(List.of(
                new SuperpositionFamily(),
                new AbsoluteFamily(),
                new AutoencoderFamily(),
                new PuzzleFamily(),
                new LatentsFamily(),
                new ResidualFamily(),
                new CircleFamily(),
                new TargetFamily(),
                new BigramsFamily(),
                new DualFamily(),
                new DecompositionFamily(),
                new BigramPartsFamily()));
    }

    public List<ModelFamily> all() {
        return all;
    }

    public Optional<ModelFamily> find(FamilyId id) {
        return all.stream().filter(family -> family.id().equals(id)).findFirst();
    }

    /** @throws IllegalArgumentException with a sentence when no such family is known */
    public ModelFamily get(FamilyId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no model family " + id
                + " here. Known: " + all.stream().map(f -> f.id().toString()).toList()));
    }
}
