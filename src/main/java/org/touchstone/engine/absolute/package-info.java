/**
 * The size of many numbers worked out by fewer neurons: the toy of Elhage et al. 2022, <i>Toy Models of
 * Superposition</i>, section "Computation in Superposition".
 *
 * @see <a href="https://transformer-circuits.pub/2022/toy_model/index.html">the paper</a>
 */
@NullMarked
package org.touchstone.engine.absolute;

import org.jspecify.annotations.NullMarked;
