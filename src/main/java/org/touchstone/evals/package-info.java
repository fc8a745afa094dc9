/** Behavioural evals: what a model does, judged from outside; our own, and logs of those that others ran. */
@ApplicationModule(
        displayName = "Evals",
        allowedDependencies = {"checks", "statements", "engine", "people", "storage"})
@NullMarked
package org.touchstone.evals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
