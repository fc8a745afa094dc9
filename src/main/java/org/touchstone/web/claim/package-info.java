/** The claim page and its panels. */
@NullMarked
package org.touchstone.web.claim;

import org.jspecify.annotations.NullMarked;
