/** Writing logs as Every Eval Ever's records, version 0.3.0 of its schemas. */
@NullMarked
package org.touchstone.evals.everyeval;

import org.jspecify.annotations.NullMarked;
