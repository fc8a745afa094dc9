package org.touchstone.comparisons;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.touchstone.claims.ClaimState;
import org.touchstone.claims.Claims;
import org.touchstone.evals.DepositedLog;
import org.touchstone.evals.EvalCatalogue;
import org.touchstone.storage.Recent;

/** Compares on request and keeps the last few comparisons between models, which never change. */
@Service
@Profile("!worker")
class LiveComparisons implements Comparisons {

    private static final int KEPT = 16;
    private static final int ASKING = 4;

    private final Claims claims;
    private final EvalCatalogue catalogue;
    private final Subjects subjects;
    private final Suggestions suggestions;
    private final List<Ready> ready;

    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    private final Recent<List<String>, Comparison> kept = new Recent<>(KEPT);

    LiveComparisons(
            Claims claims, EvalCatalogue catalogue, Subjects subjects, Suggestions suggestions, ReadyFile ready) {
        this.claims = claims;
        this.catalogue = catalogue;
        this.subjects = subjects;
        this.suggestions = suggestions;
        this.ready = ready.all();
    }

    @Override
    public List<Ready> ready() {
        return ready;
    }

    @Override
    public List<Suggestion> suggest(List<Side> chosen, String words) {
        return suggestions.of(chosen, words);
    }

    @Override
    public Comparison compare(List<Side> sides) {
        if (sides.size() < 2 || sides.size() > Side.MOST) {
            throw new ComparisonException("Two to four things can be compared, and here are " + sides.size() + ".");
        }
        if (sides.stream().distinct().count() < sides.size()) {
            throw new ComparisonException("The same thing stands here twice. Choose another for one of them.");
        }
        return sides.stream().anyMatch(Side::logged) ? inTurn(() -> logged(sides)) : built(sides);
    }

    private Comparison built(List<Side> sides) {
        List<Subject> found = sides.stream().map(subjects::find).toList();
        List<String> key = found.stream()
                .map(subject -> subject.side().reference() + " "
                        + (subject.version() == null ? "" : subject.version().hash()) + " "
                        + subject.model().weights().sha256())
                .toList();
        return kept.get(
                        key,
                        unused -> Optional.of(
                                inTurn(() -> new BuiltComparison(claims::drawSeed, found, askers(found)).compare())))
                .orElseThrow();
    }

    /** Few at a time, so that no number of open pages takes every processor. */
    private Comparison inTurn(Supplier<Comparison> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    /** The claims among the subjects, or else a few about the first one's kind of model. */
    private List<Subject> askers(List<Subject> found) {
        if (found.stream().anyMatch(subject -> subject.claim() != null)) {
            return found;
        }
        List<Subject> others = new ArrayList<>();
        for (Long version : claims.examined(found.getFirst().family().id())) {
            claims.version(version)
                    .filter(known -> others.size() < ASKING && !claims.withdrawn(known.id()))
                    .map(known -> subjects.find(new Side.OfClaim(known.slug(), known.number())))
                    .filter(asker -> found.stream().allMatch(subject -> subject.takesTheInputsOf(asker)))
                    .ifPresent(others::add);
        }
        return others;
    }

    private Comparison logged(List<Side> sides) {
        return new LoggedComparison(catalogue, sides.stream().map(this::party).toList()).compare();
    }

    private LoggedParty party(Side side) {
        return switch (side) {
            case Side.OfLog log -> new LoggedParty.Log(side, log(log));
            case Side.OfClaim claim -> LoggedParty.Own.of(side, state(claim.slug(), claim.version()), null);
            case Side.OfEval eval -> LoggedParty.Own.of(side, state(eval.slug(), eval.version()), eval.eval());
            case Side.OfModel model -> throw apart(model);
            case Side.OfRun run -> throw apart(run);
        };
    }

    private DepositedLog log(Side.OfLog side) {
        DepositedLog log = catalogue
                .find(side.id())
                .orElseThrow(() -> new ComparisonException("There is no eval " + side.id() + " here."));
        DepositedLog.Withdrawn withdrawn = log.withdrawn();
        if (withdrawn != null) {
            throw new ComparisonException(
                    "Eval " + side.id() + " was withdrawn, and so it is not compared any more. Its page says why.");
        }
        return log;
    }

    private ClaimState state(String slug, @Nullable Integer version) {
        return (version == null ? claims.find(slug) : claims.find(slug, version))
                .orElseThrow(() -> new ComparisonException("There is no claim “" + slug + "” here."));
    }

    private static ComparisonException apart(Side side) {
        return new ComparisonException(
                "“" + side.reference() + "” is a model that can be asked here, and the other is an eval"
                        + " that others ran. Compare an eval of a claim with it instead.");
    }
}
