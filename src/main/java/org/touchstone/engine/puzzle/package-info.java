/**
 * Two stories that fit one model: the puzzle of Jorgensen 2025, <i>Small foundational puzzle for causal theories of
 * mechanistic interpretability</i>.
 *
 * @see <a href="https://www.lesswrong.com/posts/qu5myZA4jqFczYH7a">the puzzle</a>
 */
@NullMarked
package org.touchstone.engine.puzzle;

import org.jspecify.annotations.NullMarked;
