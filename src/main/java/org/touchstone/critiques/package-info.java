/** Comments on published claims. */
@ApplicationModule(
        displayName = "Critiques",
        allowedDependencies = {"runs", "claims", "people"})
@NullMarked
package org.touchstone.critiques;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
