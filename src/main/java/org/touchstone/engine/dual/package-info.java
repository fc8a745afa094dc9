/** Independent directions and what can be read off them: exact parts that need not be parts that a model uses. */
@NullMarked
package org.touchstone.engine.dual;

import org.jspecify.annotations.NullMarked;
