/** Touchstone: behavioural evals and mechanistic claims about AI models, side by side, rerun on demand. */
@NullMarked
package org.touchstone;

import org.jspecify.annotations.NullMarked;
