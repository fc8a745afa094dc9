/** Two to four claims, models, runs or evals side by side. */
@NullMarked
package org.touchstone.web.compare;

import org.jspecify.annotations.NullMarked;
