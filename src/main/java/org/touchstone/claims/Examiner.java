package org.touchstone.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.touchstone.checks.EnumeratedCheck;
import org.touchstone.checks.Finding;
import org.touchstone.checks.Part;
import org.touchstone.checks.Point;
import org.touchstone.checks.Promise;
import org.touchstone.checks.SampledCheck;
import org.touchstone.checks.Sampler;
import org.touchstone.checks.ScopeSampler;
import org.touchstone.checks.WholeInputs;
import org.touchstone.engine.Draw;
import org.touchstone.engine.Model;
import org.touchstone.engine.Name;
import org.touchstone.engine.Progress;
import org.touchstone.evals.EvalResult;
import org.touchstone.evals.Evaluator;
import org.touchstone.statements.Statement;

/** Puts a claim to a built model: every eval, check, baseline, rival and figure. */
public final class Examiner {

    /** Inputs in scope that each promise is put to. */
    public static final int CHECK_DRAWS = 10_000;

    /** Inputs that evals, boxes and coverage share. */
    public static final int EVAL_DRAWS = 2_000;

    private final CompiledClaim claim;
    private final Model model;
    private final List<Point> drawn;
    private final Iterable<Point> inScope;
    private final boolean all;

    private Examiner(CompiledClaim claim, Model model, List<Point> drawn, Iterable<Point> inScope, boolean all) {
        this.claim = claim;
        this.model = model;
        this.drawn = drawn;
        this.inScope = inScope;
        this.all = all;
    }

    /**
     * A pure function of claim, weights and draw seed (only the seconds that a check took differ).
     *
     * @param drawSeed from {@link DrawSeed}
     * @param progress told what is being done
     * @throws IllegalArgumentException with a sentence when the scope is met too rarely to draw inputs in it
     */
    public static Examination examine(CompiledClaim claim, Model model, long drawSeed, Progress progress) {
        progress.stage("Drawing inputs");
        RandomGenerator seeds = seeds(drawSeed);
        Sampler sampler = new Sampler(claim.space(), seeds.nextLong());
        List<Point> drawn = new ArrayList<>(EVAL_DRAWS);
        while (drawn.size() < EVAL_DRAWS) {
            drawn.add(Point.of(sampler.next(), model));
        }
        long scopeSeed = seeds.nextLong();
        Iterable<Point> every = WholeInputs.in(claim.inputs(), claim.scope(), model);
        Iterable<Point> inScope = every == null
                ? new ScopeSampler(claim.space(), claim.scope(), model).draw(CHECK_DRAWS, scopeSeed)
                : Watched.by(progress, every);
        return new Examiner(claim, model, List.copyOf(drawn), inScope, every != null)
                .examine(drawSeed, seeds, progress);
    }

    private static RandomGenerator seeds(long drawSeed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(drawSeed);
    }

    /** Draws the very inputs that an examination with this draw seed puts its evals to, {@link #EVAL_DRAWS} of them. */
    public static List<double[]> evalInputs(CompiledClaim claim, long drawSeed) {
        Sampler sampler = new Sampler(claim.space(), seeds(drawSeed).nextLong());
        return Stream.generate(sampler::next).limit(EVAL_DRAWS).toList();
    }

    private Examination examine(long drawSeed, RandomGenerator seeds, Progress progress) {
        progress.stage("Judging what the model does");
        List<EvalResult> evals = evals();
        Scoring scoring = new Scoring(claim, drawn);
        progress.stage("Checking what is claimed to happen inside");
        Retraining retraining = Retraining.of(claim, seeds, progress);
        List<Finding> findings =
                retraining.asked() ? retraining.findings(claim.mechanism()) : promises(claim.mechanism());
        List<Examination.RivalResult> rivals = rivals(retraining);
        return new Examination(
                model.weights().sha256(),
                drawSeed,
                distributionWords(),
                findings,
                evals,
                scoring.boxes(),
                scoring.coverage(),
                scoring.prediction(),
                scoring.baselines(),
                rivals,
                Figures.measure(claim, restingPoint()),
                model.exhibits(claim.vocabulary().ideas()),
                retraining.results());
    }

    private List<EvalResult> evals() {
        List<EvalResult> results = new ArrayList<>();
        for (int i = 0; i < claim.evals().size(); i++) {
            results.add(Evaluator.evaluate(
                    claim.spec().evals().get(i).id(), claim.evals().get(i), claim.output(), drawn));
        }
        return List.copyOf(results);
    }

    /** Both promises, with the given statement as the mechanism. */
    private List<Finding> promises(Statement mechanism) {
        double share = claim.spec().share();
        return List.of(
                check(new Promise(Part.MECHANISM, List.of(claim.scope()), mechanism, share)),
                check(new Promise(Part.CONSEQUENCE, List.of(claim.scope(), mechanism), claim.consequence(), share)));
    }

    private Finding check(Promise promise) {
        boolean fact = promise.statement().names().stream().allMatch(name -> name.side() == Name.Side.WEIGHT);
        if (fact) {
            return EnumeratedCheck.fact(promise, restingPoint());
        }
        return all ? EnumeratedCheck.of(promise, inScope) : SampledCheck.of(promise, inScope);
    }

    private List<Examination.RivalResult> rivals(Retraining retraining) {
        List<Examination.RivalResult> results = new ArrayList<>();
        for (int i = 0; i < claim.rivals().size(); i++) {
            Statement rival = claim.rivals().get(i);
            List<Finding> findings = retraining.asked() ? retraining.findings(rival) : promises(rival);
            results.add(Rivals.result(claim, claim.spec().rivals().get(i).title(), rival, findings, inScope, drawn));
        }
        return List.copyOf(results);
    }

    private Point restingPoint() {
        return Point.of(
                claim.inputs().stream().mapToDouble(input -> input.rest()).toArray(), model);
    }

    private String distributionWords() {
        ClaimSpec.InputDistribution d = claim.spec().distribution();
        return claim.draw().map(Draw::words).orElseGet(() -> DistributionWords.of(claim.inputs(), d));
    }
}
