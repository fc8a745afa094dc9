package org.touchstone.comparisons;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.claims.ClaimVersion;
import org.touchstone.claims.CompiledClaim;
import org.touchstone.engine.Input;
import org.touchstone.engine.Model;
import org.touchstone.engine.ModelFamily;
import org.touchstone.engine.Name;
import org.touchstone.engine.Vocabulary;

/**
 * A built model that can be asked, with the claim about it if there is one.
 *
 * @param seed null where nobody knows it
 * @param version the claim's version; null without a claim
 * @param claim read for this model; null without a claim
 * @param only the one eval of the claim that is compared; null for all
 * @param ideas what its ideas are called where no claim names them; empty for the family's own names
 */
record Subject(
        Side side,
        String kind,
        String title,
        String says,
        String link,
        ModelFamily family,
        Model model,
        @Nullable Long seed,
        @Nullable ClaimVersion version,
        @Nullable CompiledClaim claim,
        @Nullable String only,
        List<String> ideas) {

    Vocabulary vocabulary() {
        if (claim != null) {
            return claim.vocabulary();
        }
        Vocabulary own = family.vocabulary(model.settings());
        return ideas.size() == own.ideas().size() ? own.calling(ideas) : own;
    }

    /** The same, with its ideas called as somebody else calls them; a claim's own names stay. */
    Subject calling(List<String> names) {
        return new Subject(side, kind, title, says, link, family, model, seed, version, claim, only, names);
    }

    List<Input> inputs() {
        return family.inputs(model.settings());
    }

    /** Whether whatever can be put into this model can be put into the other. */
    boolean takesTheInputsOf(Subject other) {
        List<Input> own = inputs();
        List<Input> others = other.inputs();
        if (own.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < own.size(); i++) {
            Input a = own.get(i);
            Input b = others.get(i);
            if (a.min() > b.min() || a.max() < b.max() || a.rest() != b.rest() || a.whole() != b.whole()) {
                return false;
            }
        }
        return true;
    }

    Name output() {
        return vocabulary().names().stream()
                .filter(name -> name.side() == Name.Side.OUTPUT)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(family.id() + " declares no output."));
    }
}
