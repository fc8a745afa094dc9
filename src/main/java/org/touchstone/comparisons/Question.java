package org.touchstone.comparisons;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.ClaimSpec;
import org.touchstone.claims.CompiledClaim;
import org.touchstone.comparisons.Comparison.Place;
import org.touchstone.engine.Name;
import org.touchstone.engine.Vocabulary;
import org.touchstone.statements.Statement;
import org.touchstone.statements.StatementException;

/**
 * Something that a claim asks and that any model with the same names can be asked.
 *
 * @param id unique within a comparison
 * @param asked in one plain sentence
 * @param words the statement in words
 * @param scope asked only of inputs in this scope; empty for all
 */
record Question(Place place, String id, String asked, String words, String expression, String scope) {

    private static final int MOST = 24;
    private static final Set<Name.Side> OUTSIDE = EnumSet.of(Name.Side.INPUT, Name.Side.OUTPUT);
    private static final Set<Name.Side> INPUTS = EnumSet.of(Name.Side.INPUT);

    /** What the claims ask, each once however many claims ask it; evals first, then what is claimed of the inside. */
    static List<Question> of(List<Subject> askers) {
        Map<String, Question> evals = new LinkedHashMap<>();
        Map<String, Question> promises = new LinkedHashMap<>();
        for (Subject asker : askers) {
            CompiledClaim claim = asker.claim();
            if (claim != null) {
                evals(asker, claim, evals);
                if (asker.only() == null) {
                    promises(claim, promises);
                }
            }
        }
        List<Question> all = new ArrayList<>(evals.values());
        all.addAll(promises.values());
        return List.copyOf(all.size() > MOST ? all.subList(0, MOST) : all);
    }

    private static void evals(Subject asker, CompiledClaim claim, Map<String, Question> into) {
        for (int i = 0; i < claim.evals().size(); i++) {
            ClaimSpec.Eval eval = claim.spec().evals().get(i);
            if (asker.only() == null || asker.only().equals(eval.id())) {
                into.putIfAbsent(
                        key(eval.expression()),
                        new Question(
                                Place.OUTSIDE,
                                "eval-" + (into.size() + 1),
                                eval.asked(),
                                claim.evals().get(i).words(),
                                eval.expression(),
                                ""));
            }
        }
    }

    private static void promises(CompiledClaim claim, Map<String, Question> into) {
        ClaimSpec spec = claim.spec();
        into.putIfAbsent(
                key(spec.scope().expression(), spec.mechanism().expression()),
                new Question(
                        Place.INSIDE,
                        "inside-" + (into.size() + 1),
                        "Inside, is there " + spec.mechanism().heading() + "?",
                        claim.mechanism().words(),
                        spec.mechanism().expression(),
                        spec.scope().expression()));
    }

    private static String key(String... expressions) {
        return String.join("⟂", expressions).replaceAll("\\s+", " ").strip();
    }

    /** The statement read with a model's names; null where it has no words for it. */
    @Nullable
    Statement read(Vocabulary vocabulary) {
        return read(expression, vocabulary, place == Place.OUTSIDE ? OUTSIDE : EnumSet.allOf(Name.Side.class));
    }

    /** The scope read with a model's names; null where it has no words for it, or there is none. */
    @Nullable
    Statement readScope(Vocabulary vocabulary) {
        return scope.isEmpty() ? null : read(scope, vocabulary, INPUTS);
    }

    private static @Nullable Statement read(String text, Vocabulary vocabulary, Set<Name.Side> allowed) {
        try {
            return Statement.parse(text, vocabulary, allowed);
        } catch (StatementException noWords) {
            return null;
        }
    }
}
