/** Every shipped eval once more, by plain loops. */
@NullMarked
package org.touchstone.claims.plain;

import org.jspecify.annotations.NullMarked;
