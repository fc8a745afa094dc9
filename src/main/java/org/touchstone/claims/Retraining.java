package org.touchstone.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.touchstone.checks.Finding;
import org.touchstone.checks.Part;
import org.touchstone.checks.Point;
import org.touchstone.checks.RetrainedCheck;
import org.touchstone.checks.ScopeSampler;
import org.touchstone.engine.Model;
import org.touchstone.engine.Progress;
import org.touchstone.statements.Statement;

/**
 * For a claim about a recipe: its models, built from seeds drawn after publication, and in how many of them its promises
 * hold.
 */
final class Retraining {

    /** Inputs in scope that the behaviour of each model is put to. */
    static final int DRAWS = 200;

    private static final double NANOS = 1e9;

    private final CompiledClaim claim;
    private final List<Built> built;
    private final double seconds;

    private record Built(long seed, String hash, List<Point> inScope) {}

    private Retraining(CompiledClaim claim, List<Built> built, double seconds) {
        this.claim = claim;
        this.built = built;
        this.seconds = seconds;
    }

    /** Builds as many models as the claim asks for; none for a claim about one model. */
    static Retraining of(CompiledClaim claim, RandomGenerator seeds, Progress progress) {
        long start = System.nanoTime();
        Integer wanted = claim.spec().subject().retrainings();
        List<Built> built = new ArrayList<>();
        for (int i = 0; wanted != null && i < wanted; i++) {
            progress.stage("Building model " + (i + 1) + " of " + wanted + " from a fresh seed");
            long seed = seeds.nextLong(1L << 53);
            Model model = claim.family().build(claim.settings(), seed, new Quiet(progress));
            List<Point> inScope = new ScopeSampler(claim.space(), claim.scope(), model).draw(DRAWS, seeds.nextLong());
            built.add(new Built(seed, model.weights().sha256(), inScope));
        }
        return new Retraining(claim, List.copyOf(built), (System.nanoTime() - start) / NANOS);
    }

    boolean asked() {
        return !built.isEmpty();
    }

    /** Both promises, with the given statement about weights as the mechanism; each model is one case. */
    List<Finding> findings(Statement mechanism) {
        double share = claim.spec().share();
        List<Boolean> there = built.stream().map(one -> there(mechanism, one)).toList();
        List<Boolean> follows = built.stream()
                .filter(one -> there(mechanism, one))
                .map(this::follows)
                .toList();
        return List.of(
                RetrainedCheck.of(Part.MECHANISM, there, 0, share, seconds),
                RetrainedCheck.of(Part.CONSEQUENCE, follows, built.size() - follows.size(), share, 0));
    }

    List<Examination.Retrained> results() {
        return built.stream()
                .map(one ->
                        new Examination.Retrained(one.seed(), one.hash(), there(claim.mechanism(), one), follows(one)))
                .toList();
    }

    private static boolean there(Statement mechanism, Built one) {
        return mechanism.at(one.inScope().getFirst().trace()).holds();
    }

    private boolean follows(Built one) {
        return one.inScope().stream()
                .allMatch(point -> claim.consequence().at(point.trace()).holds());
    }

    /** Passes on that a model is still being built, so that it can be cancelled, but neither its stages nor its loss. */
    private record Quiet(Progress progress) implements Progress {

        @Override
        public void stage(String words) {}

        @Override
        public void step(int step, int total, double loss) {
            progress.step(step, total, Double.NaN);
        }
    }
}
