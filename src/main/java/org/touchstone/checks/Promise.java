package org.touchstone.checks;

import java.util.List;
import org.touchstone.statements.Statement;
import org.touchstone.statements.Verdict;

/**
 * Something a claim promises: wherever all antecedents are true, so is the statement.
 *
 * @param antecedents the scope; for the consequence the mechanism too
 * @param share at least this share of the cases, above 0 and at most 1; 1 means always, and one failure breaks it
 */
public record Promise(Part part, List<Statement> antecedents, Statement statement, double share) {

    public Promise {
        antecedents = List.copyOf(antecedents);
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("A share lies above 0 and at most at 1, not at " + share + ".");
        }
    }

    boolean concerns(Point point) {
        return antecedents.stream()
                .allMatch(statement -> statement.at(point.trace()).holds());
    }

    Verdict at(Point point) {
        return statement.at(point.trace());
    }
}
