/** Two to four things side by side: what is alike, what was asked of all of them, and how far their results lie apart. */
@ApplicationModule(
        displayName = "Comparisons",
        allowedDependencies = {"runs", "claims", "evals", "checks", "statements", "engine", "storage"})
@NullMarked
package org.touchstone.comparisons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
