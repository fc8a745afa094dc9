/**
 * A hundred ideas in two numbers with nothing cut off, where only the asked-for idea is scored: the toy of Roe and
 * Goldstein 2025, <i>Alternative Models of Superposition</i>, beside the same network scored on everything.
 *
 * @see <a href="https://www.lesswrong.com/posts/pCJXa3DbEfGjcZAgZ">the discussion</a>
 */
@NullMarked
package org.touchstone.engine.target;

import org.jspecify.annotations.NullMarked;
