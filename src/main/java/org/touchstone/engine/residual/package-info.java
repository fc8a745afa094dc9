/**
 * A layer of neurons beside a residual stream, asked to do more jobs than it has neurons: the toy of Braun et al. 2025
 * and Bushnaq et al. 2025 (<i>Stochastic Parameter Decomposition</i>), and the dispute about what it shows.
 *
 * @see <a href="https://arxiv.org/abs/2506.20790">Stochastic Parameter Decomposition</a>
 * @see <a href="https://arxiv.org/abs/2606.14673">Compressed Computation is (probably) not Computation in
 *     Superposition</a>
 */
@NullMarked
package org.touchstone.engine.residual;

import org.jspecify.annotations.NullMarked;
