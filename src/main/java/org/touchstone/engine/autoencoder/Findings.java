package org.touchstone.engine.autoencoder;

import java.util.Arrays;
import java.util.List;
import org.touchstone.engine.Readable;

/** One plain sentence for each picture, computed from the numbers that the picture shows. */
final class Findings {

    private final AutoencoderModel model;
    private final Matching matching;

    Findings(AutoencoderModel model) {
        this.model = model;
        matching = model.matching;
    }

    private long found() {
        return Math.round(matching.recovered * model.n);
    }

    String grid(int rows, int columns) {
        String start = found() + " of " + model.n + " real ideas have an entry that matches them at more than 0.9";
        return rows < model.n || columns < model.k
                ? start + "; shown are " + rows + " ideas and " + columns + " of " + model.k + " entries."
                : start + ".";
    }

    String matches() {
        return "The nearest entry matches an idea at " + Readable.span(matching.match) + ", "
                + Readable.number(matching.mean) + " on average.";
    }

    String entries() {
        long several =
                Arrays.stream(matching.entries).filter(count -> count > 1).count();
        long none = Arrays.stream(matching.entries).filter(count -> count == 0).count();
        return none + " of " + model.n + " ideas have no entry of their own, and " + several + " have more than one; "
                + Readable.number(matching.entriesPerIdea) + " on average.";
    }

    String nearest() {
        long mixed = Arrays.stream(matching.nearest)
                .filter(match -> match <= Matching.OWN)
                .count();
        return mixed + " of " + model.k + " entries stand for no real idea: they match none at more than 0.9.";
    }

    String twoWays() {
        return "It leaves " + Readable.decimals(100 * model.unexplained[0], 1)
                + "% of the variance unexplained, and it found " + found() + " of " + model.n + " real ideas.";
    }

    List<List<String>> rows() {
        return List.of(
                List.of("variance left unexplained", Readable.decimals(model.unexplained[0], 4)),
                List.of("real ideas found", found() + " of " + model.n),
                List.of("mean match of an idea (MMCS)", Readable.decimals(matching.mean, 3)),
                List.of("matching entries for each idea", Readable.number(matching.entriesPerIdea)),
                List.of("entries that answer at once (L0)", Readable.decimals(model.answering[0], 1)),
                List.of(
                        "ideas on at once",
                        Readable.decimals(model.n * model.settings().real("probability"), 1)));
    }
}
