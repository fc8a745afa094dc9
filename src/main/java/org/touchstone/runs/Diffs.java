package org.touchstone.runs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.touchstone.checks.Finding;
import org.touchstone.checks.Frequencies;
import org.touchstone.checks.Rate;
import org.touchstone.claims.ClaimSpec;
import org.touchstone.claims.Examination;
import org.touchstone.evals.EvalResult;

/** Lays what a run found beside what was published. */
final class Diffs {

    private static final String PUBLISHED = "The run that published this version";
    private static final String EXACT = "Same weights and same inputs must give the same counts";
    private static final String OVERLAP =
            "Other weights: the same where the 95% intervals (Clopper-Pearson) of both shares overlap";

    private Diffs() {}

    static RunDiff of(ClaimSpec spec, Examination published, Examination found, boolean counts) {
        boolean sameWeights = published.weightsHash().equals(found.weightsHash());
        List<RunDiff.Line> lines = new ArrayList<>();
        found.figures().forEach(figure -> lines.add(figure(figure)));
        for (Finding finding : found.findings()) {
            published.findings().stream()
                    .filter(then -> then.part() == finding.part() && then.rung() == finding.rung())
                    .findFirst()
                    .ifPresent(then -> lines.add(rate(title(finding), then.rate(), finding.rate(), sameWeights)));
        }
        for (EvalResult result : found.evals()) {
            published.evals().stream()
                    .filter(then -> then.id().equals(result.id()))
                    .forEach(then -> lines.add(rate(title(spec, result), then.rate(), result.rate(), sameWeights)));
        }
        return new RunDiff(
                sameWeights,
                published.weightsHash(),
                found.weightsHash(),
                counts,
                List.copyOf(lines),
                words(lines, sameWeights, counts));
    }

    private static RunDiff.Line figure(Examination.FigureResult figure) {
        return new RunDiff.Line(
                figure.title(),
                figure.low() == figure.high()
                        ? number(figure.low())
                        : number(figure.low()) + " to " + number(figure.high()),
                number(figure.found()),
                "±" + number(figure.tolerance()),
                figure.toleranceReason(),
                figure.source(),
                figure.same());
    }

    private static RunDiff.Line rate(String title, Rate then, Rate now, boolean sameWeights) {
        boolean same = sameWeights
                ? then.held() == now.held() && then.tried() == now.tried()
                // Where nothing could be tried, the interval is everything, and would overlap with anything.
                : then.tried() > 0 == now.tried() > 0 && then.low() <= now.high() && now.low() <= then.high();
        return new RunDiff.Line(
                title,
                counts(then),
                counts(now),
                sameWeights ? "0" : "overlap",
                sameWeights ? EXACT : OVERLAP,
                PUBLISHED,
                same);
    }

    private static String title(Finding finding) {
        return switch (finding.part()) {
                    case MECHANISM -> "The mechanism holds";
                    case CONSEQUENCE -> "The behaviour follows";
                }
                + " (" + finding.rung().name().toLowerCase(Locale.ROOT) + ")";
    }

    private static String title(ClaimSpec spec, EvalResult result) {
        return spec.evals().stream()
                .filter(eval -> eval.id().equals(result.id()))
                .map(ClaimSpec.Eval::title)
                .findFirst()
                .orElse(result.id());
    }

    private static String words(List<RunDiff.Line> lines, boolean sameWeights, boolean counts) {
        long different = lines.stream().filter(line -> !line.same()).count();
        String numbers = different == 0
                ? "Every number came out the same, within its tolerance."
                : different + " of " + lines.size() + " numbers came out differently.";
        if (sameWeights) {
            return "The model came out the same to the last bit. " + numbers;
        }
        return numbers
                + (counts
                        ? ""
                        : " This is another model than the published one, so nothing here changes the claim's standing.");
    }

    private static String counts(Rate rate) {
        return Frequencies.count(rate.held()) + " of " + Frequencies.count(rate.tried());
    }

    private static String number(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value)
                        .round(new MathContext(4))
                        .stripTrailingZeros()
                        .toPlainString()
                : Double.toString(value);
    }
}
