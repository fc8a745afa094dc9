/**
 * The input weights of a layer that knows word pairs, split into parts: does each part fire for one pair only? The
 * question comes from the discussion of Bushnaq, Braun &amp; Sharkey 2025, <i>Stochastic Parameter Decomposition</i>.
 *
 * @see <a href="https://arxiv.org/abs/2506.20790">the paper</a>
 */
@NullMarked
package org.touchstone.engine.bigramparts;

import org.jspecify.annotations.NullMarked;
