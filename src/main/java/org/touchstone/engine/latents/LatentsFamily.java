package org.touchstone.engine.latents;

import java.util.List;
import java.util.Map;
import org.touchstone.engine.Draw;
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
 * Two clues, a summary of what they share, and perhaps a fact that either clue tells: a finite table of chances that the
 * reader edits, taken apart in bits.
 *
 * <p><b>Source.</b> Wentworth and Lorell 2025, arXiv 2509.03780; Ebtekar 2025 (LessWrong {@code BueBzKFHqwioS9i3a}) for the
 * form of the main bound.
 *
 * <p><b>History.</b> A bounty asked whether the divergence in the definition can blow up. On finite spaces it cannot: a
 * zero in any factor forces a zero in the joint. A lemma on drawing the summary afresh from one clue was published in
 * August 2025, withdrawn by its authors, and replaced by one for the Jensen-Shannon divergence in October 2025.
 *
 * <p><b>When not to use it.</b> Continuous spaces are left out: there a divergence can be infinite within one
 * distribution. It also says nothing about how a network would find a summary.
 *
 * <p><b>Formula.</b> Mediation error I(A;B|S); redundancy errors I(S;B|A), I(S;A|B), or H(S|A), H(S|B) where the summary is
 * to be certain; for a fact F: H(F|S) &lt;= I(A;B|S) + H(F|A) + H(F|B). By the Jensen-Shannon divergence, with S drawn
 * afresh from B: e' &lt;= (2 sqrt(e_B) + sqrt(e))^2, for e the redundancy error by A and for e the mediation error.
 */
public final class LatentsFamily implements ModelFamily {

    private static final FamilyId ID = new FamilyId("natural-latents", 1);

    @Override
    public FamilyId id() {
        return ID;
    }

    @Override
    public String title() {
        return "What two clues share";
    }

    @Override
    public String description() {
        return "You set how often each case happens: what the first clue says (A), what the second says (B) and how they"
                + " are summed up (S). The model works out how good the summary is, in bits. It is the smallest place"
                + " to test when two minds must end up with the same idea (natural latents, Wentworth and Lorell 2025)."
                + " All tables are finite; clues that can take any number at all are left out.";
    }

    @Override
    public List<Setting> settings() {
        return LatentsSettings.DECLARED;
    }

    @Override
    public Settings settle(Map<String, ?> given) {
        return LatentsSettings.settle(given);
    }

    @Override
    public List<Input> inputs(Settings settings) {
        return LatentsNames.inputs(settings);
    }

    @Override
    public Vocabulary vocabulary(Settings settings) {
        return LatentsNames.vocabulary(settings);
    }

    @Override
    public Model build(Settings settings, long seed, Progress progress) {
        return load(settings, LatentsPlacement.place(settings));
    }

    @Override
    public Model load(Settings settings, Weights weights) {
        return new LatentsModel(settings, weights);
    }

    @Override
    public boolean instant() {
        return true;
    }

    @Override
    public List<Draw> draws(Settings settings) {
        return Tables.draws(settings);
    }

    @Override
    public List<Sweep> sweeps() {
        return List.of(new ResamplingSearch());
    }
}
