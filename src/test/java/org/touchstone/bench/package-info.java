/** Benchmarks, run by {@code ./mvnw -Pbench test}; what they gave stands in {@code docs/benchmarks.md}. */
@NullMarked
package org.touchstone.bench;

import org.jspecify.annotations.NullMarked;
