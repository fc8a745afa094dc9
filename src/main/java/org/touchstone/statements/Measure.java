package org.touchstone.statements;

import java.util.Set;
import org.touchstone.engine.Name;
import org.touchstone.engine.Trace;
import org.touchstone.engine.Vocabulary;

/** A number or a list of numbers about one point of a model, written in CEL: a figure, a prediction, a baseline. */
public interface Measure {

    /** What a measure may yield. */
    enum Kind {
        /** one real number: array of length 1 */
        NUMBER,
        /** one index: array of length 1 */
        INDEX,
        /** a list of real numbers */
        LIST
    }

    String source();

    Kind kind();

    Set<Name> names();

    /**
     * @throws ArithmeticException with a sentence when it has no value here
     */
    double[] at(Trace trace);

    /**
     * @throws StatementException naming every mistake with its line and column
     */
    static Measure parse(String source, Vocabulary vocabulary, Set<Name.Side> allowed) {
        return ParsedMeasure.parse(source, vocabulary, allowed);
    }
}
