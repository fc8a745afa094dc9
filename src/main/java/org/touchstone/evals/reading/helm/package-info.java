/** Reads the run directories that Stanford CRFM's HELM writes. */
@NullMarked
package org.touchstone.evals.reading.helm;

import org.jspecify.annotations.NullMarked;
