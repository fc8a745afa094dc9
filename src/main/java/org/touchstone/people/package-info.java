/** Accounts and roles. */
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {"storage"})
@NullMarked
package org.touchstone.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
