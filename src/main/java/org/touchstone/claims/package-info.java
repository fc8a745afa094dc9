/** Claims, their versions, what was found, their standing and strength of evidence. */
@ApplicationModule(
        displayName = "Claims",
        allowedDependencies = {"evals", "checks", "statements", "engine", "people", "storage"})
@NullMarked
package org.touchstone.claims;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
