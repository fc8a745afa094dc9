/** One statement, several readings: in words, truth and margin; later a target for search and a formula for a solver. */
@ApplicationModule(
        displayName = "Statements",
        allowedDependencies = {"engine"})
@NullMarked
package org.touchstone.statements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
