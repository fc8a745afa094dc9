package org.touchstone.claims;

import java.util.Optional;
import org.touchstone.checks.Frequencies;
import org.touchstone.checks.Sampler;
import org.touchstone.engine.Model;

/**
 * How many inputs the scope of an older and of a newer version of a claim let in, of those drawn as the newer one says.
 *
 * @param both how many are in both scopes
 */
public record ScopeShift(long drawn, long before, long after, long both) {

    /**
     * @return empty where the two take other inputs, or only a built model can tell what is in a scope
     */
    static Optional<ScopeShift> between(CompiledClaim before, CompiledClaim after, long seed) {
        if (before.inputs().size() != after.inputs().size()) {
            return Optional.empty();
        }
        return InputsOnly.of(before)
                .flatMap(old -> InputsOnly.of(after).map(now -> between(before, old, after, now, seed)));
    }

    private static ScopeShift between(CompiledClaim before, Model old, CompiledClaim after, Model now, long seed) {
        Sampler sampler = new Sampler(after.space(), seed);
        long wasIn = 0;
        long isIn = 0;
        long both = 0;
        for (int i = 0; i < ScopeSample.DRAWN; i++) {
            double[] input = sampler.next();
            boolean was = before.scope().at(old.trace(input)).holds();
            boolean is = after.scope().at(now.trace(input)).holds();
            wasIn += was ? 1 : 0;
            isIn += is ? 1 : 0;
            both += was && is ? 1 : 0;
        }
        return new ScopeShift(ScopeSample.DRAWN, wasIn, isIn, both);
    }

    /** What the draws say the change does to the scope; empty where they do not tell. */
    public Optional<Publishing.Kind> direction() {
        if (both == after && after < before) {
            return Optional.of(Publishing.Kind.NARROWS);
        }
        if (both == before && before < after) {
            return Optional.of(Publishing.Kind.WIDENS);
        }
        return Optional.empty();
    }

    /** One or two plain sentences. */
    public String words() {
        String counts =
                "Of " + Frequencies.count(drawn) + " inputs drawn as the newer version says, the older scope lets in "
                        + Frequencies.count(before) + " and the newer one " + Frequencies.count(after) + ". ";
        return counts
                + direction()
                        .map(kind -> kind == Publishing.Kind.NARROWS
                                ? "All that the newer one lets in were in the older one: the scope is narrower."
                                : "All that the older one let in are in the newer one: the scope is wider.")
                        .orElseGet(() -> before == after && both == before
                                ? "They are the same ones."
                                : Frequencies.count(both) + " are in both: the scope is another one.");
    }
}
