/**
 * Several ideas kept in fewer numbers: the toy of Elhage et al. 2022, <i>Toy Models of Superposition</i>, section
 * "Demonstrating Superposition".
 *
 * @see <a href="https://transformer-circuits.pub/2022/toy_model/index.html">the paper</a>
 */
@NullMarked
package org.touchstone.engine.superposition;

import org.jspecify.annotations.NullMarked;
