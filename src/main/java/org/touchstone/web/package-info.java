/** Pages, panels, briefs and the JSON API: the only floor that knows Vaadin. */
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {
            "critiques",
            "comparisons",
            "runs",
            "claims",
            "evals",
            "checks",
            "statements",
            "engine",
            "notices",
            "people"
        })
@NullMarked
package org.touchstone.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
