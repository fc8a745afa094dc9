/** What became of a contribution. */
@NullMarked
package org.touchstone.web.critique;

import org.jspecify.annotations.NullMarked;
