package org.touchstone.engine.circle;

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
import org.touchstone.engine.Settling;
import org.touchstone.engine.Sweep;
import org.touchstone.engine.Vocabulary;
import org.touchstone.engine.Weights;

/**
 * Any number of ideas placed evenly round a circle.
 *
 * <p><b>What it is.</b> The network of Elhage et al. 2022 with two hidden numbers, its weights written down instead of
 * trained: n directions at equal angles, and a threshold that one idea at full strength just climbs over alone.
 *
 * <p><b>Source.</b> The remark in the discussion of Roe and Goldstein 2025, <i>Alternative Models of Superposition</i>,
 * that where just one idea is on, nothing stops one from placing as many vectors as one likes evenly round the circle.
 *
 * <p><b>History.</b> Elhage et al. 2022 found a ring of five by training. The formula has no such limit; training from
 * random starts stops finding it at about ten ideas.
 *
 * <p><b>When not to use it.</b> It is exact for one idea at full strength and for nothing else: below the dead zone an
 * idea is not heard, and two ideas wake others. It says what could be stored, not what is learned.
 *
 * <p><b>Formula.</b> W_j = r (cos 2 pi j / n, sin 2 pi j / n) and y_j = ReLU(W_j . sum of x_i W_i + b). With
 * c = cos(2 pi / n), the weakest bias is b = -c / (1 - c) for n of at least 5 and 0 below; r^2 = 1 - b. One idea at
 * strength x comes out at ReLU((x - c) / (1 - c)). The linear circle has r = 1 and b = 0.
 */
public final class CircleFamily implements ModelFamily {

    private static final FamilyId ID = new FamilyId("circle", 1);

    @Override
    public FamilyId id() {
        return ID;
    }

    @Override
    public String title() {
        return "Ideas placed round a circle";
    }

    @Override
    public String description() {
        return "A small network that nobody trained: its ideas are placed evenly round a circle by a formula. It shows how"
                + " many ideas could fit into two numbers, and what such a tight fit costs as soon as an idea is a little"
                + " fainter or a second one is on.";
    }

    @Override
    public boolean instant() {
        return true;
    }

    @Override
    public List<Setting> settings() {
        return CircleSettings.DECLARED;
    }

    @Override
    public Settings settle(Map<String, ?> given) {
        return Settling.settle(CircleSettings.DECLARED, given);
    }

    @Override
    public List<Input> inputs(Settings settings) {
        return CircleNames.inputs(settings.integer("features"));
    }

    @Override
    public Vocabulary vocabulary(Settings settings) {
        return CircleNames.vocabulary(settings);
    }

    @Override
    public Model build(Settings settings, long seed, Progress progress) {
        return load(settings, CirclePlacement.place(settings));
    }

    @Override
    public Model load(Settings settings, Weights weights) {
        return new CircleModel(settings, weights);
    }

    @Override
    public List<Draw> draws(Settings settings) {
        return CircleDraws.of(settings.integer("features"));
    }

    @Override
    public List<Sweep> sweeps() {
        return List.of(new FalseFiringSweep(), new LearnabilitySweep());
    }
}
