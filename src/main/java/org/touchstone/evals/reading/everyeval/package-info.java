/** Reads Every Eval Ever's aggregate and instance records. */
@NullMarked
package org.touchstone.evals.reading.everyeval;

import org.jspecify.annotations.NullMarked;
