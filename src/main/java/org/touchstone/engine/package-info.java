/**
 * Toy models: settings, building, tracing. The only floor that knows ND4J; it knows no Spring and no SQL.
 *
 * <p>{@link org.touchstone.engine.ModelFamily} is the door: settings and a seed go in, a traced model comes out.
 */
@NullMarked
package org.touchstone.engine;

import org.jspecify.annotations.NullMarked;
