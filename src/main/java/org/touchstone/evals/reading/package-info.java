/** Reading eval logs of several formats into the same record, from files that nobody vouches for. */
@NullMarked
package org.touchstone.evals.reading;

import org.jspecify.annotations.NullMarked;
