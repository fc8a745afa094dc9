/**
 * Splitting the weights of a small network into parts: Stochastic Parameter Decomposition (SPD), the method that the
 * families {@code decomposition} and {@code bigramparts} share. A network is a chain of linear {@link
 * org.touchstone.engine.parts.Layer}s, each with an optional cut-off at 0; any of them may be split.
 *
 * <p>Specification: Bushnaq, Braun &amp; Sharkey 2025, <i>Stochastic Parameter Decomposition</i>, sections 2 and
 * appendix "Training details and hyperparameters".
 *
 * @see <a href="https://arxiv.org/abs/2506.20790">the paper</a>
 */
@NullMarked
package org.touchstone.engine.parts;

import org.jspecify.annotations.NullMarked;
