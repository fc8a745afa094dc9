package org.touchstone.bench;

import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Progress;
import org.touchstone.engine.Settings;

/** Stops a training when its steps are done, before its result is measured. */
final class UntilTrained implements Progress {

    private double loss;

    private UntilTrained() {}

    /** The loss at the last step. */
    static double train(ModelFamily family, Settings settings) {
        UntilTrained trained = new UntilTrained();
        try {
            family.build(settings, 0, trained);
        } catch (CancelledException e) {
            return trained.loss;
        }
        throw new IllegalStateException("The training did not tell that its steps were done.");
    }

    @Override
    public void stage(String words) {}

    @Override
    public void step(int step, int total, double loss) {
        this.loss = loss;
        if (step == total) {
            throw new CancelledException();
        }
    }
}
