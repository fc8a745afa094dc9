/** Logs of Inspect, which the UK AI Security Institute makes: {@code .eval} archives and {@code .json} files. */
@NullMarked
package org.touchstone.evals.reading.inspect;

import org.jspecify.annotations.NullMarked;
