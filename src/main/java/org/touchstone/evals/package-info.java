/** Behavioural evals: what a model does, judged from outside. */
@ApplicationModule(
        displayName = "Evals",
        allowedDependencies = {"checks", "statements", "engine"})
@NullMarked
package org.touchstone.evals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
