/** Critiques of published claims, what became of them, and moderation. */
@ApplicationModule(
        displayName = "Critiques",
        allowedDependencies = {"runs", "claims", "checks", "statements", "engine", "notices", "people", "storage"})
@NullMarked
package org.touchstone.critiques;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
