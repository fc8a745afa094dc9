/**
 * Ideas placed evenly round a circle by formula: the hand-made answer to the question how many ideas fit into two
 * numbers, from the discussion of Roe and Goldstein 2025, <i>Alternative Models of Superposition</i>.
 *
 * @see <a href="https://www.lesswrong.com/posts/pCJXa3DbEfGjcZAgZ">the discussion</a>
 */
@NullMarked
package org.touchstone.engine.circle;

import org.jspecify.annotations.NullMarked;
