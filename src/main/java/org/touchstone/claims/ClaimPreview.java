package org.touchstone.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.touchstone.checks.Frequencies;
import org.touchstone.engine.Families;

/**
 * What an author looks over before a claim is published.
 *
 * @param words the statements in the program's words
 * @param number the number that the version would have
 * @param changes what differs from the newest version; none for a first version
 * @param shift what happens to the scope; null for a first version or where it cannot be told
 * @param sample null where only the built model can tell what is in scope
 * @param tasks what the server will do, one plain sentence each
 * @param warnings what a reader will miss, one plain sentence each; none stops the author
 */
public record ClaimPreview(
        CompiledClaim claim,
        ClaimVersion.Words words,
        int number,
        List<VersionDiff.Part> changes,
        @Nullable ScopeShift shift,
        @Nullable ScopeSample sample,
        List<String> tasks,
        List<String> warnings) {

    /**
     * @param yaml the text that the claim was read from
     * @param newest the claim's newest version, if it has one
     * @param seeds where the seeds of samples come from
     * @throws ClaimFormatException with the place of the scope, when it is met too rarely to be checked
     */
    public static ClaimPreview of(
            String yaml, CompiledClaim claim, Families families, Optional<ClaimVersion> newest, RandomGenerator seeds) {
        ScopeSample sample;
        try {
            sample = ScopeSample.of(claim, seeds.nextLong()).orElse(null);
        } catch (IllegalArgumentException e) {
            throw ClaimReader.refuse(yaml, "scope.expression", String.valueOf(e.getMessage()));
        }
        ClaimSpec before = newest.map(ClaimVersion::spec).orElse(null);
        return new ClaimPreview(
                claim,
                ClaimVersion.Words.of(claim),
                1 + newest.map(ClaimVersion::number).orElse(0),
                before == null ? List.of() : VersionDiff.between(before, claim.spec()),
                before == null
                        ? null
                        : shift(before, claim, families, seeds.nextLong()).orElse(null),
                sample,
                tasks(claim, sample),
                warnings(claim.spec()));
    }

    /** What a newer version does to the scope of an older one; empty where it is the same text or cannot be told. */
    public static Optional<ScopeShift> shift(ClaimSpec before, CompiledClaim after, Families families, long seed) {
        ClaimSpec now = after.spec();
        boolean same = before.scope().expression().equals(now.scope().expression())
                && before.subject().settings().equals(now.subject().settings());
        if (same || families.find(before.subject().family()).isEmpty()) {
            return Optional.empty();
        }
        try {
            return ScopeShift.between(CompiledClaim.of(before, families), after, seed);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<String> tasks(CompiledClaim claim, @Nullable ScopeSample sample) {
        ClaimSpec spec = claim.spec();
        List<String> tasks = new ArrayList<>();
        tasks.add((claim.family().instant() ? "Place" : "Train") + " the model “"
                + claim.family().title() + "” with seed " + spec.subject().seed() + ".");
        Integer anew = spec.subject().retrainings();
        if (anew != null) {
            tasks.add("Train it " + anew + " more times, with seeds that the server draws, and count in how many the"
                    + " mechanism is there.");
        }
        tasks.add(
                sample != null && sample.everyOne()
                        ? "Put the mechanism and the consequence to every input in scope."
                        : "Put the mechanism and the consequence to " + Frequencies.count(Examiner.CHECK_DRAWS)
                                + " inputs in scope each, drawn after publication.");
        tasks.add("Draw " + Frequencies.count(Examiner.EVAL_DRAWS) + " inputs for "
                + some(spec.evals().size(), "eval", "evals") + ", the six boxes and the coverage.");
        if (!spec.rivals().isEmpty()) {
            tasks.add("Put " + some(spec.rivals().size(), "rival", "rivals") + " to the same checks.");
        }
        if (!spec.figures().isEmpty()) {
            tasks.add("Measure " + some(spec.figures().size(), "published figure", "published figures") + " again.");
        }
        return List.copyOf(tasks);
    }

    private static String some(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    private static List<String> warnings(ClaimSpec spec) {
        ClaimSpec.Disclosure told = spec.disclosure();
        List<String> warnings = new ArrayList<>();
        silent(warnings, told.doesNotTell().isEmpty(), "what this does not tell");
        silent(warnings, told.wouldChange().isEmpty(), "what would change the verdict");
        silent(warnings, told.explanationsTried() == null, "how many explanations were tried");
        silent(warnings, told.causal() == null, "whether it is causal");
        silent(warnings, told.funding() == null, "who pays");
        if (spec.baselines().isEmpty()) {
            warnings.add("There is no baseline: nobody sees whether a rule without the mechanism does as well.");
        }
        if (spec.rivals().isEmpty()) {
            warnings.add("There is no rival: if you name no other explanation, a reader will.");
        }
        if (spec.presets().isEmpty()) {
            warnings.add("There is no preset: readers start from an input with nothing on.");
        }
        ReadingGrade.hard(spec)
                .forEach((path, grade) -> warnings.add(String.format(
                        Locale.UK,
                        "%s is hard to read: grade %.1f, and 10 is the most to aim for. Shorten its sentences.",
                        path,
                        grade)));
        return List.copyOf(warnings);
    }

    private static void silent(List<String> warnings, boolean empty, String what) {
        if (empty) {
            warnings.add("It does not say " + what + ". The page will show “Not reported”.");
        }
    }
}
