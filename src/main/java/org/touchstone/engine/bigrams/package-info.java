/**
 * Known word pairs in a layer of random neurons: how many facts fit into a layer whose input weights were never
 * trained, and what it says to a pair that it was never taught.
 */
@NullMarked
package org.touchstone.engine.bigrams;

import org.jspecify.annotations.NullMarked;
