package org.touchstone.web.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.ClaimSpec;
import org.touchstone.claims.ClaimState;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.Examination;
import org.touchstone.engine.Input;
import org.touchstone.web.api.ClaimDetailJson.BoxJson;
import org.touchstone.web.api.ClaimDetailJson.ClaimModelJson;
import org.touchstone.web.api.ClaimDetailJson.ClauseJson;
import org.touchstone.web.api.ClaimDetailJson.CoverageJson;
import org.touchstone.web.api.ClaimDetailJson.DisclosureJson;
import org.touchstone.web.api.ClaimDetailJson.DistributionJson;
import org.touchstone.web.api.ClaimDetailJson.OpposedJson;
import org.touchstone.web.api.ClaimDetailJson.RetrainedJson;
import org.touchstone.web.api.ClaimDetailJson.VariantJson;
import org.touchstone.web.api.ClaimListJson.ClaimLinksJson;

/** Writes one claim version, examined or not, as the API shows it. */
final class ClaimDetails {

    private static final int FIRST_INPUTS = 10;

    private final ClaimState state;
    private final ClaimVersion version;
    private final ClaimSpec spec;
    private final @Nullable Examination found;

    ClaimDetails(ClaimState state) {
        this.state = state;
        this.version = state.version();
        this.spec = version.spec();
        this.found = state.examination();
    }

    /**
     * @param versions numbers of all versions, oldest first
     * @param inputs what may be put into the subject
     * @param allInputs whether each box lists all its inputs or the first ten
     */
    ClaimDetailJson json(List<Integer> versions, List<Input> inputs, boolean allInputs) {
        var words = version.words();
        var scored = new ScoredRules(spec, found);
        return new ClaimDetailJson(
                version.slug(),
                spec.title(),
                spec.summary(),
                version.number(),
                versions,
                version.publishedAt(),
                version.hash(),
                author(),
                Numbers.lower(spec.kind()),
                spec.share(),
                StandingJson.of(state.standing()),
                StrengthJson.of(state.strength()),
                model(inputs),
                clause(spec.scope(), words.scope()),
                clause(spec.mechanism(), words.mechanism()),
                clause(spec.consequence(), words.consequence()),
                found == null ? List.of() : FindingJson.of(found.findings(), state.examinedBy()),
                Evals.of(version, found),
                distribution(),
                boxes(allInputs ? Integer.MAX_VALUE : FIRST_INPUTS),
                coverage(),
                scored.prediction(),
                scored.baselines(),
                scored.rivals(),
                scored.figures(),
                spec.variants().stream()
                        .map(one -> new VariantJson(one.title(), one.settings(), one.seed(), one.words()))
                        .toList(),
                spec.opposes().stream()
                        .map(one -> new OpposedJson(one.slug(), one.words()))
                        .toList(),
                retrained(),
                disclosure(),
                state.examinedAt(),
                state.examinedBy(),
                ClaimLinksJson.of(version.slug()));
    }

    private String author() {
        var author = spec.author();
        return author.affiliation() == null ? author.name() : author.name() + ", " + author.affiliation();
    }

    private ClaimModelJson model(List<Input> inputs) {
        var subject = spec.subject();
        return new ClaimModelJson(
                subject.family().toString(),
                version.words().family(),
                version.settings().values(),
                subject.seed(),
                Optional.ofNullable(found).map(Examination::weightsHash).orElse(null),
                InputJson.of(inputs, spec.ideas()));
    }

    private static ClauseJson clause(ClaimSpec.Clause clause, String generated) {
        return new ClauseJson(clause.expression(), clause.words(), generated);
    }

    private DistributionJson distribution() {
        var drawn = spec.distribution();
        return new DistributionJson(
                drawn.probability(),
                drawn.from(),
                drawn.to(),
                drawn.drawn(),
                found == null ? null : found.distribution());
    }

    private List<BoxJson> boxes(int most) {
        if (found == null) {
            return List.of();
        }
        return found.boxes().boxes().stream()
                .map(box -> new BoxJson(Numbers.lower(box.kind()), box.count(), Numbers.first(box.inputs(), most)))
                .toList();
    }

    private @Nullable CoverageJson coverage() {
        if (found == null) {
            return null;
        }
        var coverage = found.coverage();
        return new CoverageJson(
                Numbers.rate(coverage.inScope()), Numbers.rate(coverage.behavesOutside()), coverage.words());
    }

    private List<RetrainedJson> retrained() {
        return found == null
                ? List.of()
                : found.retrained().stream()
                        .map(one ->
                                new RetrainedJson(one.seed(), one.weightsHash(), one.mechanism(), one.consequence()))
                        .toList();
    }

    private DisclosureJson disclosure() {
        var told = spec.disclosure();
        return new DisclosureJson(
                told.doesNotTell(),
                told.wouldChange(),
                told.explanationsTried(),
                told.causal(),
                told.whyToy(),
                told.funding());
    }
}
