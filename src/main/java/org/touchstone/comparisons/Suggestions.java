package org.touchstone.comparisons;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.touchstone.claims.ClaimSearch;
import org.touchstone.claims.ClaimSummary;
import org.touchstone.claims.Claims;
import org.touchstone.comparisons.Comparisons.Suggestion;
import org.touchstone.engine.FamilyId;
import org.touchstone.evals.DepositedLog;
import org.touchstone.evals.EvalCatalogue;

/** Finds what may stand beside what was chosen. */
@Component
@Profile("!worker")
class Suggestions {

    private static final int MOST = 30;

    private final Claims claims;
    private final EvalCatalogue catalogue;

    Suggestions(Claims claims, EvalCatalogue catalogue) {
        this.claims = claims;
        this.catalogue = catalogue;
    }

    List<Suggestion> of(List<Side> chosen, String words) {
        List<Suggestion> found = new ArrayList<>();
        boolean logs = chosen.stream().anyMatch(Side::logged);
        if (words.isBlank()) {
            chosen.forEach(side -> near(side, found));
        }
        if (!logs || !words.isBlank()) {
            claims(chosen, words, found);
        }
        if (chosen.stream()
                .allMatch(side -> side.logged() || side instanceof Side.OfClaim || side instanceof Side.OfEval)) {
            evals(words, found);
        }
        return found.stream()
                .filter(one -> !chosen.contains(one.side()))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private void near(Side side, List<Suggestion> found) {
        switch (side) {
            case Side.OfClaim claim ->
                claims.numbers(claim.slug()).reversed().stream()
                        .limit(MOST)
                        .filter(number -> !number.equals(version(claim)))
                        .forEach(number -> found.add(new Suggestion(
                                new Side.OfClaim(claim.slug(), number),
                                "Version " + number + " of the same claim",
                                claims.summary(claim.slug())
                                        .map(ClaimSummary::title)
                                        .orElse(claim.slug()))));
            case Side.OfLog log -> catalogue.find(log.id()).ifPresent(known -> sameTask(known, found));
            case Side.OfEval eval -> {}
            case Side.OfModel model -> {}
            case Side.OfRun run -> {}
        }
    }

    private @Nullable Integer version(Side.OfClaim claim) {
        Integer version = claim.version();
        List<Integer> all = claims.numbers(claim.slug());
        return version != null || all.isEmpty() ? version : all.getLast();
    }

    private void sameTask(DepositedLog known, List<Suggestion> found) {
        catalogue
                .search(new EvalCatalogue.Search(null, null, known.head().task(), null, null, null, null, 1))
                .items()
                .forEach(log -> found.add(suggestion(log, "Eval of the same task")));
    }

    private void evals(String words, List<Suggestion> found) {
        catalogue
                .search(new EvalCatalogue.Search(words.isBlank() ? null : words, null, null, null, null, null, null, 1))
                .items()
                .forEach(log -> found.add(suggestion(log, "Eval")));
    }

    private static Suggestion suggestion(DepositedLog log, String kind) {
        return new Suggestion(
                new Side.OfLog(log.id()),
                kind,
                log.head().model().name() + " on " + log.head().task());
    }

    private void claims(List<Side> chosen, String words, List<Suggestion> found) {
        FamilyId family = chosen.stream()
                .filter(Side.OfClaim.class::isInstance)
                .map(Side.OfClaim.class::cast)
                .flatMap(claim -> claims.summary(claim.slug()).stream())
                .map(ClaimSummary::family)
                .findFirst()
                .orElse(null);
        if (words.isBlank() && family != null) {
            search("", family, found);
        }
        search(words, null, found);
    }

    private void search(String words, @Nullable FamilyId family, List<Suggestion> found) {
        claims.search(new ClaimSearch(words, family, ClaimSearch.Order.TITLE, 0, MOST))
                .claims()
                .forEach(claim -> add(claim, found));
    }

    private static void add(ClaimSummary claim, List<Suggestion> found) {
        found.add(new Suggestion(new Side.OfClaim(claim.slug(), null), "Claim", claim.title()));
    }
}
