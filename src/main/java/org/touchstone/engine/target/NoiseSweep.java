package org.touchstone.engine.target;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.Exhibit;
import org.touchstone.engine.Progress;
import org.touchstone.engine.RandomStreams;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Sweep;

/** The network scored on its target, trained among ever more faint noise. */
final class NoiseSweep implements Sweep {

    static final int SEEDS = 3;

    /**
     * One level of noise.
     *
     * @param earlier share of ideas that came out on top in an earlier measurement of our own
     */
    record Level(
            double probability,
            boolean fixed,
            double learningRate,
            @Nullable Double earlier) {

        String words() {
            return probability + (fixed ? " fixed" : "");
        }
    }

    /** At 0.95 the settings are those of the training script; at the other levels the learning rate is our own. */
    static final List<Level> LEVELS = List.of(
            new Level(0, false, 0.01, 0.97),
            new Level(0.01, false, 0.01, 0.51),
            new Level(0.05, false, 0.01, 0.40),
            new Level(0.1, false, 0.01, 0.27),
            new Level(0.25, false, 0.01, 0.09),
            new Level(0.5, false, 0.01, 0.04),
            new Level(0.95, false, 0.05, 0.28),
            new Level(0.999, false, 0.05, 0.31),
            new Level(1, false, 0.05, 0.31),
            new Level(1, true, 0.05, null));

    @Override
    public String id() {
        return "noise";
    }

    @Override
    public String title() {
        return "How faint noise spoils it";
    }

    @Override
    public String description() {
        return "A hundred ideas share two numbers, and only the asked-for answer is scored. The more often the other"
                + " ideas are faintly on in training, the fewer ideas come out on top when each is put in alone; when"
                + " they are nearly always on, a part comes back. Three networks are trained at each level. The network"
                + " and its examples are those of Roe and Goldstein 2025, and so are the settings at 0.95; at the other"
                + " levels the learning rate and the number of steps are our own.";
    }

    @Override
    public int cells() {
        return LEVELS.size() * SEEDS;
    }

    @Override
    public String cell(int index) {
        return "noise with probability " + level(index).words() + ", network " + (index % SEEDS + 1);
    }

    private static Level level(int index) {
        return LEVELS.get(index / SEEDS);
    }

    @Override
    public double seconds() {
        return 1;
    }

    @Override
    public double[] compute(int index, long seed, Progress progress) {
        Level level = level(index);
        Settings settings = TargetSettings.settle(Map.of(
                "probability",
                level.probability(),
                "noise",
                level.fixed() ? TargetSettings.FIXED : TargetSettings.RANDOM,
                "learningRate",
                level.learningRate()));
        long own = RandomStreams.stream(seed, index).nextLong();
        TargetModel model = new TargetModel(settings, TargetTrainer.train(settings, own, progress));
        OneAtATime alone = model.alone;
        return new double[] {alone.accuracy(), alone.ownError(), model.targetError[0], alone.fullError(), alone.firing()
        };
    }

    @Override
    public List<Exhibit> exhibits(List<double @Nullable []> results) {
        return new NoisePictures(results).all();
    }
}
