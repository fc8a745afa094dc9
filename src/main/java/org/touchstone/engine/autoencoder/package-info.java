/**
 * A dictionary of ideas learned from what a model holds inside: the toy of Sharkey, Braun and Millidge 2022, <i>Taking
 * features out of superposition with sparse autoencoders</i>.
 *
 * @see <a href="https://www.alignmentforum.org/posts/z6QQJbtpkEAX3Aojj">the report</a>
 */
@NullMarked
package org.touchstone.engine.autoencoder;

import org.jspecify.annotations.NullMarked;
