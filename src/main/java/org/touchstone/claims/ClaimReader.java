package org.touchstone.claims;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.Families;
import org.touchstone.engine.FamilyId;
import org.touchstone.engine.Input;
import org.touchstone.engine.InvalidSettingException;

/** Reads a claim file: YAML in, a complete and checked claim out. See {@code docs/claims.md} for every field. */
public final class ClaimReader {

    /** Longest file taken, in bytes of UTF-8. */
    public static final int MAX_BYTES = 200_000;

    private static final int SHORT = 200;
    private static final int LONG = 2_000;
    private static final int EXPRESSION = 4_000;
    private static final int MANY = 40;
    private static final Set<String> CLAIM = Names.of(
            "slug, title, titleScope, summary, author, subject, ideas, kind, share, scope, mechanism, consequence, "
                    + "predicts, distribution, evals, baselines, rivals, figures, presets, variants, disclosure, opposes, quoted");
    private static final FamilyId NO_FAMILY = new FamilyId("none", 1);

    private final Problems problems;
    private final Families families;

    private ClaimReader(Problems problems, Families families) {
        this.problems = problems;
        this.families = families;
    }

    /**
     * @param families where the claim's model family is looked up
     * @throws ClaimFormatException naming every mistake with its field, line and column
     */
    public static ClaimSpec read(String yaml, Families families) {
        Problems problems = new Problems(yaml);
        YamlNode root = YamlParser.parse(yaml, problems);
        ClaimSpec spec = new ClaimReader(problems, families).claim(Fields.of(root, "", root.place(), problems, CLAIM));
        ClaimRules.check(spec, families, problems);
        problems.raise();
        return spec;
    }

    /** What a draft is called: its title, as far as the text can be read; blank where it has none yet. */
    public static String title(String yaml) {
        try {
            YamlNode root = YamlParser.parse(yaml, new Problems(yaml));
            return root instanceof YamlNode.Mapping claim
                            && claim.fields().get("title") instanceof YamlNode.Entry entry
                            && entry.value() instanceof YamlNode.Scalar scalar
                            && scalar.value() != null
                    ? scalar.value().toString().strip()
                    : "";
        } catch (ClaimFormatException e) {
            return yaml.lines()
                    .filter(line -> line.startsWith("title:"))
                    .map(line -> line.substring("title:".length())
                            .replaceAll("[>|][+-]?", "")
                            .strip())
                    .findFirst()
                    .orElse("");
        }
    }

    /** A mistake that was found after the file was read, with the place of its field. */
    static ClaimFormatException refuse(String yaml, String path, String sentence) {
        Problems problems = new Problems(yaml);
        YamlNode root = YamlParser.parse(yaml, problems);
        new ClaimReader(problems, new Families(List.of())).claim(Fields.of(root, "", root.place(), problems, CLAIM));
        Problems one = problems.alone();
        one.add(path, sentence);
        return one.exception();
    }

    private ClaimSpec claim(Fields f) {
        ClaimSpec.Kind kind = f.word("kind", ClaimSpec.Kind.class);
        ClaimSpec.Subject subject = subject(f.fields("subject", Names.of("family, settings, seed, retrainings")));
        List<Input> inputs = inputs(subject);
        return new ClaimSpec(
                f.text("slug", 80),
                f.text("title", SHORT),
                f.text("titleScope", SHORT),
                f.text("summary", LONG),
                author(f.fields("author", Names.of("name, affiliation"))),
                subject,
                f.texts("ideas", 0, 1_000, 60),
                kind,
                share(f, kind),
                clause(f, "scope"),
                clause(f, "mechanism"),
                clause(f, "consequence"),
                prediction(f.fields("predicts", Names.of("expression, words, rule, tolerance"))),
                distribution(f.fields("distribution", Names.of("probability, from, to, drawn"))),
                f.list("evals", 1, MANY, Names.of("id, title, asked, expression, primary"), ClaimReader::eval),
                f.list(
                        "baselines",
                        0,
                        MANY,
                        Names.of("title, words, expression"),
                        b -> new ClaimSpec.Baseline(
                                b.text("title", SHORT), b.text("words", LONG), b.text("expression", EXPRESSION))),
                f.list(
                        "rivals",
                        0,
                        MANY,
                        Names.of("title, words, expression"),
                        r -> new ClaimSpec.Rival(
                                r.text("title", SHORT), r.text("words", LONG), r.text("expression", EXPRESSION))),
                f.list(
                        "figures",
                        0,
                        MANY,
                        Names.of("id, title, expression, low, high, tolerance, toleranceReason, source"),
                        ClaimReader::figure),
                f.list(
                        "presets",
                        0,
                        MANY,
                        Names.of("title, input, words"),
                        p -> new ClaimSpec.Preset(
                                p.text("title", SHORT), p.input("input", inputs), p.text("words", LONG))),
                f.list("variants", 0, MANY, Names.of("title, settings, seed, words"), ClaimReader::variant),
                disclosure(f.fields(
                        "disclosure",
                        Names.of("doesNotTell, wouldChange, explanationsTried, causal, whyToy, funding"))),
                f.list(
                        "opposes",
                        0,
                        MANY,
                        Names.of("slug, words"),
                        o -> new ClaimSpec.Opposed(o.text("slug", 80), o.text("words", LONG))),
                f.list(
                        "quoted",
                        0,
                        MANY,
                        Names.of("words, by, source, url, date"),
                        q -> new ClaimSpec.Quoted(
                                q.text("words", LONG),
                                q.text("by", SHORT),
                                q.text("source", LONG),
                                q.text("url", LONG),
                                q.text("date", 40))));
    }

    private double share(Fields f, ClaimSpec.Kind kind) {
        if (kind == ClaimSpec.Kind.SHARE) {
            return f.number("share");
        }
        if (problems.clean("kind") && f.has("share") && f.number("share") != 1) {
            problems.add("share", "An \"always\" claim has no share. Remove it, or write kind: share.");
        }
        return 1;
    }

    private static ClaimSpec.Author author(Fields f) {
        return new ClaimSpec.Author(f.text("name", SHORT), f.optionalText("affiliation", SHORT));
    }

    private ClaimSpec.Subject subject(Fields f) {
        String family = f.text("family", 80);
        FamilyId id = NO_FAMILY;
        if (!family.isEmpty()) {
            try {
                id = FamilyId.parse(family);
            } catch (IllegalArgumentException e) {
                problems.add("subject.family", sentence(e.getMessage()));
            }
        }
        return new ClaimSpec.Subject(
                id,
                f.settings("settings"),
                f.integer("seed"),
                f.has("retrainings") ? Integer.valueOf((int) f.integer("retrainings")) : null);
    }

    /** What the claim's model takes; none where that cannot be known, which is noted elsewhere. */
    private List<Input> inputs(ClaimSpec.Subject subject) {
        if (!problems.clean("subject")) {
            return List.of();
        }
        try {
            return families.find(subject.family())
                    .map(family -> family.inputs(family.settle(subject.settings())))
                    .orElse(List.of());
        } catch (InvalidSettingException e) {
            return List.of();
        }
    }

    private static ClaimSpec.Variant variant(Fields f) {
        return new ClaimSpec.Variant(
                f.text("title", SHORT),
                f.settings("settings"),
                f.has("seed") ? Long.valueOf(f.integer("seed")) : null,
                f.text("words", LONG));
    }

    private static ClaimSpec.Clause clause(Fields claim, String name) {
        Fields f = claim.fields(name, Names.of("expression, heading, words"));
        return new ClaimSpec.Clause(f.text("expression", EXPRESSION), f.text("heading", SHORT), f.text("words", LONG));
    }

    private static ClaimSpec.Prediction prediction(Fields f) {
        return new ClaimSpec.Prediction(
                f.text("expression", EXPRESSION),
                f.text("words", LONG),
                f.word("rule", ClaimSpec.ScoreRule.class),
                f.has("tolerance") ? f.number("tolerance") : 0);
    }

    private static ClaimSpec.InputDistribution distribution(Fields f) {
        boolean drawn = f.has("drawn");
        return new ClaimSpec.InputDistribution(
                drawn && !f.has("probability") ? 1 : f.number("probability"),
                drawn && !f.has("from") ? 0 : f.number("from"),
                drawn && !f.has("to") ? 1 : f.number("to"),
                f.optionalText("drawn", 60));
    }

    private static ClaimSpec.Eval eval(Fields f) {
        return new ClaimSpec.Eval(
                f.text("id", 60),
                f.text("title", SHORT),
                f.text("asked", LONG),
                f.text("expression", EXPRESSION),
                f.flag("primary"));
    }

    private static ClaimSpec.Figure figure(Fields f) {
        return new ClaimSpec.Figure(
                f.text("id", 60),
                f.text("title", SHORT),
                f.text("expression", EXPRESSION),
                f.number("low"),
                f.number("high"),
                f.number("tolerance"),
                f.text("toleranceReason", LONG),
                f.text("source", LONG));
    }

    private static ClaimSpec.Disclosure disclosure(Fields f) {
        return new ClaimSpec.Disclosure(
                f.texts("doesNotTell", 0, MANY, LONG),
                f.texts("wouldChange", 0, MANY, LONG),
                f.has("explanationsTried") ? Integer.valueOf((int) f.integer("explanationsTried")) : null,
                f.optionalText("causal", LONG),
                f.optionalText("whyToy", LONG),
                f.optionalText("funding", LONG));
    }

    private static String sentence(@Nullable String message) {
        return message == null ? "This cannot be used." : message;
    }
}
