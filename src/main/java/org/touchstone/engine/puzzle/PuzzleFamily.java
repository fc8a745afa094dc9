package org.touchstone.engine.puzzle;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.touchstone.engine.Draw;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.Input;
import org.touchstone.engine.Model;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Setting;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Vocabulary;
import org.touchstone.engine.Weights;

/**
 * Two whole numbers go in, each is copied, and one of the copies comes out.
 *
 * <p><b>Source.</b> Jorgensen 2025, LessWrong {@code qu5myZA4jqFczYH7a}. The wiring is our reconstruction of its shape.
 *
 * <p><b>History.</b> The puzzle shows that an explanation may commute with every intervention on a restricted domain and
 * yet credit the wrong input, because on that domain the two inputs never differ. So an explanation should carry its
 * condition.
 *
 * <p><b>When not to use it.</b> It is not trained and has nothing to learn: it bears on what explanations are, not on
 * what networks do. It says nothing about explanations that nearly fit.
 *
 * <p><b>Formula.</b> X3 := X1; X4 := X2; X5 := X3 (or X4). The chain M*: Y2 := Y1; Y3 := Y2, with Y2 = X3, Y3 = X5 and
 * Y1 = X1 or X2.
 */
public final class PuzzleFamily implements ModelFamily {

    private static final FamilyId ID = new FamilyId("x1-x2-puzzle", 1);

    @Override
    public FamilyId id() {
        return ID;
    }

    @Override
    public String title() {
        return "Which of two numbers counts?";
    }

    @Override
    public String description() {
        return "Two whole numbers go in and one comes out: a copy of the first. As long as both numbers are the same,"
                + " the story that the second is copied fits just as well. It is a puzzle about what it takes to"
                + " explain a model (Jorgensen 2025): a story may pass every test and credit the wrong number.";
    }

    @Override
    public List<Setting> settings() {
        return PuzzleSettings.DECLARED;
    }

    @Override
    public Settings settle(Map<String, ?> given) {
        return PuzzleSettings.settle(given);
    }

    @Override
    public List<Input> inputs(Settings settings) {
        return PuzzleNames.inputs(settings.integer("largest"));
    }

    @Override
    public Vocabulary vocabulary(Settings settings) {
        return PuzzleNames.vocabulary(settings.integer("largest"));
    }

    @Override
    public Model build(Settings settings, long seed, Progress progress) {
        return load(settings, PuzzlePlacement.place(settings));
    }

    @Override
    public Model load(Settings settings, Weights weights) {
        return new PuzzleModel(settings, weights);
    }

    @Override
    public boolean instant() {
        return true;
    }

    @Override
    public List<Draw> draws(Settings settings) {
        int largest = settings.integer("largest");
        return List.of(new Draw(
                "half-equal",
                "Half of the inputs are one number twice; the other half are two numbers drawn on their own. Numbers"
                        + " are drawn evenly over their whole range.",
                random -> halfEqual(random, largest)));
    }

    private static double[] halfEqual(RandomGenerator random, int largest) {
        boolean equal = random.nextBoolean();
        int first = random.nextInt(largest + 1);
        return new double[] {first, equal ? first : random.nextInt(largest + 1)};
    }
}
