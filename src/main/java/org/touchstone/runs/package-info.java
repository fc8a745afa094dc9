/** Ask, queue, work, progress, receipt, replay. */
@ApplicationModule(
        displayName = "Runs",
        allowedDependencies = {"claims", "evals", "checks", "statements", "engine", "people", "storage"})
@NullMarked
package org.touchstone.runs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
