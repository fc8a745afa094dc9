package org.touchstone.engine.dual;

import java.util.List;
import java.util.Map;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.Input;
import org.touchstone.engine.Model;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Setting;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Sweep;
import org.touchstone.engine.Vocabulary;
import org.touchstone.engine.Weights;

/**
 * Independent directions and their dual basis.
 *
 * <p><b>What it is.</b> Ideas written into many numbers along random directions, and three ways to read them off again.
 * A layer of random neurons listens too, and one simple part for each idea stands in for its weights.
 *
 * <p><b>Source.</b> The discussion of Bushnaq, Braun and Sharkey 2025, <i>Stochastic Parameter Decomposition</i>
 * (arXiv 2506.20790): a hundred linearly independent read-offs of W_in always exist as rank-one parts when the
 * dimension is at least a hundred, orthogonal or not. Sizes and data are those of the residual toy in that paper.
 *
 * <p><b>History.</b> The dual basis is textbook linear algebra; the pseudo-inverse is Moore's (1920) and Penrose's
 * (1955). Linear readings of many nearly orthogonal directions come up in Elhage and others 2022, <i>Toy Models of
 * Superposition</i>.
 *
 * <p><b>When not to use it.</b> It is about what exists, never about what a model uses: nothing here is trained but, on
 * request, the reading itself, and the neurons are random.
 *
 * <p><b>Formula.</b> h = E^T x + s u; y = R h with R = E (own), R = E (E^T E)^+ (dual, pseudo-inverse) or R after t
 * steps of R &lt;- R + rate (I - R E^T) E; parts (W_in e_i) d_i^T, whose sum is W_in on the span of the e_i.
 */
public final class DualFamily implements ModelFamily {

    private static final FamilyId ID = new FamilyId("dual-basis", 1);

    @Override
    public FamilyId id() {
        return ID;
    }

    @Override
    public String title() {
        return "Simple parts that always exist";
    }

    @Override
    public String description() {
        return "Many ideas are written into more numbers, each along a direction of its own. As long as no direction is"
                + " made up of the others, each idea can be read off with no error, and any layer that listens can be"
                + " taken apart into one simple part for each idea. That is always so. Whether a model uses such parts"
                + " is another question.";
    }

    @Override
    public List<Setting> settings() {
        return DualSettings.DECLARED;
    }

    @Override
    public Settings settle(Map<String, ?> given) {
        return DualSettings.settle(given);
    }

    @Override
    public List<Input> inputs(Settings settings) {
        return DualNames.inputs(settings);
    }

    @Override
    public Vocabulary vocabulary(Settings settings) {
        return DualNames.vocabulary(settings);
    }

    @Override
    public boolean instant() {
        return true;
    }

    @Override
    public Model build(Settings settings, long seed, Progress progress) {
        return load(settings, DualPlacement.place(settings, seed));
    }

    @Override
    public Model load(Settings settings, Weights weights) {
        return new DualModel(settings, weights);
    }

    @Override
    public List<Sweep> sweeps() {
        return List.of(new LearningSweep());
    }
}
