package org.touchstone.claims;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.Draw;
import org.touchstone.engine.Families;
import org.touchstone.engine.Input;
import org.touchstone.engine.InvalidSettingException;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Settings;

/** What must be true of a claim beyond the shape of its file. */
final class ClaimRules {

    private static final int FEWEST_RETRAININGS = 2;
    private static final int MOST_RETRAININGS = 100;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    private final ClaimSpec spec;
    private final Problems problems;

    private ClaimRules(ClaimSpec spec, Problems problems) {
        this.spec = spec;
        this.problems = problems;
    }

    /** Looks only at what could be read; what is known to be wrong already is not complained about twice. */
    static void check(ClaimSpec spec, Families families, Problems problems) {
        ClaimRules rules = new ClaimRules(spec, problems);
        rules.words();
        rules.numbers();
        rules.ids();
        if (!problems.clean("subject.family")) {
            return;
        }
        ModelFamily family = families.find(spec.subject().family()).orElse(null);
        if (family == null) {
            problems.add(
                    "subject.family",
                    "There is no model family " + spec.subject().family() + " here. Known: "
                            + families.all().stream()
                                    .map(f -> f.id().toString())
                                    .toList() + ".");
            return;
        }
        Settings settings = problems.clean("subject.settings") ? rules.settings(family) : null;
        if (settings != null) {
            rules.model(family, settings);
        }
    }

    private void words() {
        if (!SLUG.matcher(spec.slug()).matches()) {
            add("slug", "A slug is lower-case letters, digits and single hyphens, such as five-ideas.");
        }
        title();
        for (int i = 0; i < spec.opposes().size(); i++) {
            String slug = spec.opposes().get(i).slug();
            if (!SLUG.matcher(slug).matches() || slug.equals(spec.slug())) {
                add("opposes[" + i + "].slug", "Give the slug of another claim.");
            }
        }
        for (int i = 0; i < spec.quoted().size(); i++) {
            if (!spec.quoted().get(i).url().startsWith("https://")) {
                add("quoted[" + i + "].url", "Give the address of the source, beginning with https://.");
            }
        }
    }

    private void title() {
        if (!problems.clean("title", "titleScope")) {
            return;
        }
        if (!spec.title().startsWith(spec.titleScope())) {
            problems.add("titleScope", "The title must begin with these words, so that nobody quotes it without them.");
        } else if (spec.title().length() <= spec.titleScope().length()) {
            problems.add("titleScope", "The title must say more than its scope.");
        }
    }

    private void numbers() {
        if (spec.kind() == ClaimSpec.Kind.SHARE && !(spec.share() > 0 && spec.share() < 1)) {
            add("share", "A share lies between 0 and 1, such as 0.99. For every input, write kind: always.");
        }
        Integer retrainings = spec.subject().retrainings();
        if (retrainings != null && (retrainings < FEWEST_RETRAININGS || retrainings > MOST_RETRAININGS)) {
            add(
                    "subject.retrainings",
                    "From " + FEWEST_RETRAININGS + " to " + MOST_RETRAININGS + " models may be built anew.");
        }
        ClaimSpec.InputDistribution drawn = spec.distribution();
        if (!(drawn.probability() > 0 && drawn.probability() <= 1)) {
            add("distribution.probability", "The probability of being on lies above 0 and at most at 1.");
        }
        if (problems.clean("distribution.from")
                && !(drawn.from() <= drawn.to() && (drawn.from() != 0 || drawn.to() != 0))) {
            add("distribution.to", "Strengths run from a number up to a larger one.");
        }
        if (spec.predicts().tolerance() < 0) {
            add("predicts.tolerance", "A tolerance is at least 0.");
        }
        for (int i = 0; i < spec.figures().size(); i++) {
            ClaimSpec.Figure figure = spec.figures().get(i);
            if (problems.clean("figures[" + i + "].high") && figure.low() > figure.high()) {
                add("figures[" + i + "].low", "The smallest published value is above the largest.");
            }
            if (figure.tolerance() < 0) {
                add("figures[" + i + "].tolerance", "A tolerance is at least 0.");
            }
        }
        Integer tried = spec.disclosure().explanationsTried();
        if (tried != null && tried < 1) {
            add("disclosure.explanationsTried", "At least this one explanation was tried: write 1 or more.");
        }
    }

    private void ids() {
        long primary = spec.evals().stream().filter(ClaimSpec.Eval::primary).count();
        if (primary != 1 && primariesAreRead()) {
            problems.add(
                    "evals", "Exactly one eval must say primary: true, as the six boxes show it; " + primary + " do.");
        }
        unique("evals", spec.evals().stream().map(ClaimSpec.Eval::id).toList());
        unique("figures", spec.figures().stream().map(ClaimSpec.Figure::id).toList());
    }

    private boolean primariesAreRead() {
        for (int i = 0; i < spec.evals().size(); i++) {
            if (!problems.clean("evals[" + i + "].primary")) {
                return false;
            }
        }
        return !spec.evals().isEmpty();
    }

    private void unique(String list, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            String path = list + "[" + i + "].id";
            if (!ID.matcher(ids.get(i)).matches()) {
                add(path, "An id begins with a lower-case letter; letters, digits and hyphens follow.");
            } else if (!seen.add(ids.get(i))) {
                add(path, "This id is taken by another of the list. Choose a different one.");
            }
        }
    }

    /** A family names the first setting that is wrong; without it, it names the next. */
    private @Nullable Settings settings(ModelFamily family) {
        Map<String, Object> given = new HashMap<>(spec.subject().settings());
        boolean right = true;
        while (true) {
            try {
                Settings settled = family.settle(given);
                return right ? settled : null;
            } catch (InvalidSettingException e) {
                right = false;
                problems.add("subject.settings." + e.setting(), String.valueOf(e.getMessage()));
                if (given.remove(e.setting()) == null) {
                    return null;
                }
            }
        }
    }

    private void model(ModelFamily family, Settings settings) {
        List<Input> inputs = family.inputs(settings);
        int ideas = family.vocabulary(settings).ideas().size();
        if (!spec.ideas().isEmpty() && spec.ideas().size() != ideas) {
            add(
                    "ideas",
                    "This model has " + ideas + " ideas, and " + spec.ideas().size()
                            + " are named. Name each of them, or none.");
        }
        for (int i = 0; i < spec.presets().size(); i++) {
            try {
                InputRules.check(inputs, spec.ideas(), spec.presets().get(i).input());
            } catch (IllegalArgumentException e) {
                add("presets[" + i + "].input", String.valueOf(e.getMessage()));
            }
        }
        distribution(family, settings, inputs);
        ClaimCompiler.check(spec, family, settings, problems);
        if (problems.none()) {
            variants(family);
        }
    }

    private void distribution(ModelFamily family, Settings settings, List<Input> inputs) {
        ClaimSpec.InputDistribution drawn = spec.distribution();
        String name = drawn.drawn();
        if (name != null) {
            List<String> known = family.draws(settings).stream().map(Draw::name).toList();
            if (!known.contains(name)) {
                add(
                        "distribution.drawn",
                        "This family has no way of drawing called \"" + name + "\". Known: "
                                + (known.isEmpty() ? "none" : String.join(", ", known)) + ".");
            }
            return;
        }
        for (Input input : inputs) {
            boolean outside = drawn.from() < input.min() || drawn.to() > input.max();
            if (outside && !input.whole() && problems.clean("distribution.from")) {
                add(
                        "distribution.to",
                        "Only strengths from " + input.min() + " to " + input.max() + " can be put into this model.");
                break;
            }
        }
    }

    private void variants(ModelFamily family) {
        for (int i = 0; i < spec.variants().size(); i++) {
            Map<String, Object> given = new HashMap<>(spec.subject().settings());
            given.putAll(spec.variants().get(i).settings());
            try {
                CompiledClaim.of(spec, family, family.settle(given));
            } catch (InvalidSettingException e) {
                problems.add("variants[" + i + "].settings." + e.setting(), String.valueOf(e.getMessage()));
            } catch (ClaimFormatException e) {
                problems.add(
                        "variants[" + i + "].settings",
                        "Something that this claim says has no meaning with these settings: "
                                + e.problems().getFirst().sentence());
            } catch (IllegalArgumentException e) {
                problems.add("variants[" + i + "].settings", String.valueOf(e.getMessage()));
            }
        }
    }

    private void add(String path, String sentence) {
        if (problems.clean(path)) {
            problems.add(path, sentence);
        }
    }
}
