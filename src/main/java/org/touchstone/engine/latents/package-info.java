/**
 * Natural latents on finite tables of chances: what two clues share, and what any summary of it must contain.
 *
 * @see <a href="https://arxiv.org/abs/2509.03780">Wentworth and Lorell 2025</a>
 */
@NullMarked
package org.touchstone.engine.latents;

import org.jspecify.annotations.NullMarked;
