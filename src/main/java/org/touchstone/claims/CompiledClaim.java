package org.touchstone.claims;

import java.util.List;
import java.util.Optional;
import org.touchstone.checks.InputSpace;
import org.touchstone.engine.Draw;
import org.touchstone.engine.Families;
import org.touchstone.engine.Input;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Name;
import org.touchstone.engine.Settings;
import org.touchstone.engine.Vocabulary;
import org.touchstone.statements.Measure;
import org.touchstone.statements.Statement;

/**
 * A claim with its statements read against its model's names, ready to be put to a built model. Lists are in the
 * order of the claim's own lists.
 *
 * @param family the kind of model it is about
 * @param inputs what can be put in, with its ranges
 * @param vocabulary the model's names, with the ideas called as the claim calls them
 */
public record CompiledClaim(
        ClaimSpec spec,
        ModelFamily family,
        Settings settings,
        List<Input> inputs,
        Vocabulary vocabulary,
        Statement scope,
        Statement mechanism,
        Statement consequence,
        Measure prediction,
        List<Statement> evals,
        List<Measure> baselines,
        List<Statement> rivals,
        List<Measure> figures) {

    /** Reads the claim's statements for the model it is about. Throws {@link ClaimFormatException}. */
    public static CompiledClaim of(ClaimSpec spec, Families families) {
        ModelFamily family = families.get(spec.subject().family());
        return of(spec, family, family.settle(spec.subject().settings()));
    }

    /**
     * Reads the claim's statements for another model of the same family: an exploration with other settings.
     *
     * @param settings settled by the family
     * @throws ClaimFormatException when the claim says something that such a model has no words for
     * @throws IllegalArgumentException with a sentence when such a model has another number of inputs than the claim
     */
    public static CompiledClaim of(ClaimSpec spec, ModelFamily family, Settings settings) {
        return ClaimCompiler.compile(spec, family, settings);
    }

    /** The first declared output: what evals judge and predictions are scored against. */
    public Name output() {
        return first(Name.Side.OUTPUT);
    }

    /** The first declared activation: what the picture of the inside shows. */
    public Name hidden() {
        return first(Name.Side.ACTIVATION);
    }

    /** How this claim's inputs are drawn. */
    public InputSpace space() {
        ClaimSpec.InputDistribution drawn = spec.distribution();
        return draw().map(own -> InputSpace.drawn(inputs, own))
                .orElseGet(() -> new InputSpace(inputs, drawn.probability(), drawn.from(), drawn.to(), null));
    }

    /** The family's own way in which this claim's inputs are drawn; empty for the plain way. */
    Optional<Draw> draw() {
        String name = spec.distribution().drawn();
        return name == null
                ? Optional.empty()
                : Optional.of(family.draws(settings).stream()
                        .filter(draw -> draw.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                family.title() + " has no way of drawing inputs called \"" + name + "\".")));
    }

    private Name first(Name.Side side) {
        return vocabulary.names().stream()
                .filter(name -> name.side() == side)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        spec.subject().family() + " declares nothing of the kind " + side + "."));
    }
}
