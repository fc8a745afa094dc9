package org.touchstone.engine.target;

/**
 * What is measured by putting in each feature alone at full strength.
 *
 * @param accuracy share of features whose own output is then the strictly largest
 * @param ownError mean squared error of the feature's own output
 * @param fullError mean of the squared errors of all outputs together; saying nothing has 1
 * @param firing mean number of other features whose output is above {@link #FIRES}
 */
record OneAtATime(double accuracy, double ownError, double fullError, double firing) {

    static final double FIRES = 0.5;

    static OneAtATime of(TargetModel model) {
        int n = model.n;
        int first = 0;
        int fires = 0;
        double own = 0;
        double full = 0;
        for (int on = 0; on < n; on++) {
            double right = model.answer(on, on);
            boolean largest = true;
            for (int at = 0; at < n; at++) {
                double answer = model.answer(on, at);
                if (at != on) {
                    largest &= answer < right;
                    fires += answer > FIRES ? 1 : 0;
                    full += answer * answer;
                }
            }
            first += largest ? 1 : 0;
            own += (right - 1) * (right - 1);
            full += (right - 1) * (right - 1);
        }
        return new OneAtATime((double) first / n, own / n, full / n, (double) fires / n);
    }
}
