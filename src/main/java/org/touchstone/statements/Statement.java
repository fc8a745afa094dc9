package org.touchstone.statements;

import java.util.List;
import java.util.Set;
import org.touchstone.engine.Name;
import org.touchstone.engine.Trace;
import org.touchstone.engine.Vocabulary;

/**
 * A yes-or-no statement about one point of a model, written in CEL and kept as a small typed tree of our own. One
 * statement, several readings: in words, truth and margin.
 */
public interface Statement {

    /** The text as written. */
    String source();

    /** A plain sentence without a full stop, generated from the tree. */
    String words();

    /** The declared names that it uses. */
    Set<Name> names();

    /**
     * Truth and signed margin at one point. Never throws for a value; see {@link Verdict#error()}.
     *
     * <p>A NaN or infinity in any name it uses is an error before anything is asked. What cannot be computed on the way
     * (an overflow, a division by zero, a tie, a bad index) is an error that {@code &&}, {@code ||} and {@code implies}
     * absorb as CEL does: false beside an error is false for {@code &&}, true is true for {@code ||}. The deciding atom is
     * told as it stands: "is not above …" where it fails.
     */
    Verdict at(Trace trace);

    /** Truth and margin at many points at once: the same as point by point, without making words. */
    Batch at(List<? extends Trace> traces);

    /** Whether it names something inside the model. */
    default boolean looksInside() {
        return names().stream().anyMatch(name -> name.side().inside());
    }

    /**
     * Reads a statement.
     *
     * @param allowed the sides it may name; a scope may name inputs only
     * @throws StatementException naming every mistake with its line and column
     */
    static Statement parse(String source, Vocabulary vocabulary, Set<Name.Side> allowed) {
        return ParsedStatement.parse(source, vocabulary, allowed);
    }
}
