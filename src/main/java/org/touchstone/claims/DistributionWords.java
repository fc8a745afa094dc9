package org.touchstone.claims;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.checks.Frequencies;
import org.touchstone.engine.Input;

/** Says in words how a claim's inputs are drawn, where no way of the family's own is named. */
final class DistributionWords {

    private DistributionWords() {}

    static String of(List<Input> inputs, ClaimSpec.InputDistribution drawn) {
        long strengths = inputs.stream().filter(input -> !input.whole()).count();
        List<String> sentences = new ArrayList<>();
        if (strengths == inputs.size()) {
            sentences.add("Each of the " + strengths + " ideas is on with probability " + drawn.probability()
                    + ", at a strength drawn evenly from " + drawn.from() + " to " + drawn.to()
                    + "; inputs with nothing on are left out.");
            return sentences.getFirst();
        }
        for (Input input : inputs) {
            sentences.add(
                    input.whole()
                            ? input.title() + " is any whole number from " + Frequencies.count((long) input.min())
                                    + " to " + Frequencies.count((long) input.max()) + ", each equally often."
                            : input.title() + " is on with probability " + drawn.probability()
                                    + ", at a strength drawn evenly from " + drawn.from() + " to " + drawn.to() + ".");
        }
        return String.join(" ", sentences);
    }
}
