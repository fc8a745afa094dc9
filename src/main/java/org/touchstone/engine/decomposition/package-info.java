/**
 * The weights of the 5-in-2 superposition model split into parts: the first experiment of Bushnaq, Braun &amp; Sharkey
 * 2025, <i>Stochastic Parameter Decomposition</i>.
 *
 * @see <a href="https://arxiv.org/abs/2506.20790">the paper</a>
 */
@NullMarked
package org.touchstone.engine.decomposition;

import org.jspecify.annotations.NullMarked;
