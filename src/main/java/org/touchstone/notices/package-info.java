/** What people are told: notices on the site and by mail, and which claims they follow. */
@ApplicationModule(
        displayName = "Notices",
        allowedDependencies = {"people", "storage"})
@NullMarked
package org.touchstone.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
