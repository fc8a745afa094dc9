package org.touchstone.claims;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Name.Side;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Vocabulary;
import org.touchstone.statements.Measure;
import org.touchstone.statements.Statement;
import org.touchstone.statements.StatementException;

/** Reads every expression of a claim, each with the names that its place allows, and notes what cannot be read. */
final class ClaimCompiler {

    private static final Set<Side> INPUTS = EnumSet.of(Side.INPUT);
    private static final Set<Side> OUTSIDE = EnumSet.of(Side.INPUT, Side.OUTPUT);
    private static final Set<Side> ANY = EnumSet.allOf(Side.class);
    private static final Set<Side> WEIGHTS = EnumSet.of(Side.WEIGHT);

    private final Problems problems;
    private final Vocabulary vocabulary;

    private ClaimCompiler(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** Notes every mistake in an expression that is not known to be wrong already. */
    static void check(ClaimSpec spec, ModelFamily family, Settings settings, Problems problems) {
        new ClaimCompiler(family.vocabulary(settings), problems).read(spec, settings, family);
    }

    static CompiledClaim compile(ClaimSpec spec, ModelFamily family, Settings settings) {
        Vocabulary own = family.vocabulary(settings);
        if (!spec.ideas().isEmpty() && spec.ideas().size() != own.ideas().size()) {
            throw new IllegalArgumentException(
                    "This claim is about " + spec.ideas().size() + " ideas, and such a model has "
                            + own.ideas().size() + ". Keep their number.");
        }
        Problems problems = new Problems(null);
        CompiledClaim read = new ClaimCompiler(own.calling(spec.ideas()), problems).read(spec, settings, family);
        problems.raise();
        if (read == null) {
            throw new IllegalStateException("An expression could not be read and no reason was noted.");
        }
        return read;
    }

    private @Nullable CompiledClaim read(ClaimSpec spec, Settings settings, ModelFamily family) {
        Statement scope = statement("scope", spec.scope().expression(), INPUTS);
        Set<Side> inside = spec.subject().retrainings() == null ? ANY : WEIGHTS;
        Statement mechanism = statement("mechanism", spec.mechanism().expression(), inside);
        if (mechanism != null && !mechanism.looksInside() && problems.clean("mechanism.expression")) {
            problems.add(
                    "mechanism.expression",
                    "This names nothing inside the model, so it only restates behaviour. Say it as an eval, or name "
                            + "what happens inside: " + inside() + ".");
        }
        Statement consequence = statement("consequence", spec.consequence().expression(), OUTSIDE);
        Measure.Kind kind =
                spec.predicts().rule() == ClaimSpec.ScoreRule.LARGEST ? Measure.Kind.INDEX : Measure.Kind.LIST;
        Measure prediction = measure("predicts", spec.predicts().expression(), ANY, kind);
        List<Statement> evals =
                each("evals", spec.evals(), ClaimSpec.Eval::expression, (path, text) -> statement(path, text, OUTSIDE));
        List<Measure> baselines = each(
                "baselines",
                spec.baselines(),
                ClaimSpec.Baseline::expression,
                (path, text) -> measure(path, text, INPUTS, kind));
        List<Statement> rivals = each(
                "rivals", spec.rivals(), ClaimSpec.Rival::expression, (path, text) -> statement(path, text, inside));
        List<Measure> figures = each(
                "figures",
                spec.figures(),
                ClaimSpec.Figure::expression,
                (path, text) -> measure(path, text, WEIGHTS, Measure.Kind.NUMBER));
        if (scope == null || mechanism == null || consequence == null || prediction == null || !problems.none()) {
            return null;
        }
        return new CompiledClaim(
                spec,
                family,
                settings,
                List.copyOf(family.inputs(settings)),
                vocabulary,
                scope,
                mechanism,
                consequence,
                prediction,
                evals,
                baselines,
                rivals,
                figures);
    }

    private @Nullable Statement statement(String path, String text, Set<Side> allowed) {
        return guarded(path, text, () -> Statement.parse(text, vocabulary, allowed));
    }

    private @Nullable Measure measure(String path, String text, Set<Side> allowed, Measure.Kind kind) {
        Measure measure = guarded(path, text, () -> Measure.parse(text, vocabulary, allowed));
        if (measure != null && measure.kind() != kind && problems.clean(path + ".expression", "predicts.rule")) {
            problems.add(
                    path + ".expression",
                    "Here an expression must give " + words(kind) + ", and this one gives " + words(measure.kind())
                            + ".");
        }
        return measure;
    }

    private <T> @Nullable T guarded(String path, String text, Supplier<T> parse) {
        try {
            return parse.get();
        } catch (StatementException e) {
            if (problems.clean(path + ".expression")) {
                e.problems().forEach(problem -> problems.add(path + ".expression", text, problem));
            }
            return null;
        }
    }

    private <S, T> List<T> each(String list, List<S> specs, Function<S, String> text, Reading<T> reading) {
        List<T> read = new ArrayList<>();
        for (int i = 0; i < specs.size(); i++) {
            T one = reading.read(list + "[" + i + "]", text.apply(specs.get(i)));
            if (one != null) {
                read.add(one);
            }
        }
        return List.copyOf(read);
    }

    private String inside() {
        return String.join(
                ", ",
                vocabulary.names().stream()
                        .filter(name -> name.side().inside())
                        .map(name -> name.name())
                        .toList());
    }

    private static String words(Measure.Kind kind) {
        return switch (kind) {
            case NUMBER -> "one number";
            case INDEX -> "the index of one idea";
            case LIST -> "a list of numbers";
        };
    }

    private interface Reading<T> {
        @Nullable
        T read(String path, String text);
    }
}
