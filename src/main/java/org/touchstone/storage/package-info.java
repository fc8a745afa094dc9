/** Where everything is kept: the program's own Postgres or yours, its roles, and JSON as it is stored. */
@ApplicationModule(
        displayName = "Storage",
        allowedDependencies = {})
@NullMarked
package org.touchstone.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
