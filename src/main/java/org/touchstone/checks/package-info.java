/** Puts statements to inputs, by enumeration and by sampling, and says how sure one can be. */
@ApplicationModule(
        displayName = "Checks",
        allowedDependencies = {"statements", "engine"})
@NullMarked
package org.touchstone.checks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
