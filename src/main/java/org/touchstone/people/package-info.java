/** Accounts and roles. */
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {})
@NullMarked
package org.touchstone.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
